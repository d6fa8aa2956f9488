-- Who ordered which workbook, when, and what became of it. The files themselves lie in the data
-- folder for some days; that somebody took data away is kept for good.
create table report_run (
  id bigint generated always as identity primary key,
  kind text not null,
  basis text not null,
  as_of date not null,
  practices bigint[] not null check (cardinality(practices) > 0),
  ordered_by text not null,
  ordered_at timestamptz not null,
  state text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'FAILED')),
  rows_expected bigint not null default 0,
  rows_done bigint not null default 0,
  size_bytes bigint,
  finished_at timestamptz,
  taken_at timestamptz
);
comment on column report_run.taken_at is 'when the file was last downloaded';
call claimline_system('report_run');
create index report_run_by_person on report_run (ordered_by, id desc);
