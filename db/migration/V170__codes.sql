-- Codes that claims are written with. The labels are ours or those of the file that a licensee loaded.
create table code_load (
  id bigint generated always as identity primary key,
  file_name text not null,
  sha256 text not null,
  codes integer not null,
  loaded_at timestamptz not null,
  loaded_by text not null
);
comment on table code_load is 'each file that was loaded: who, when, how many codes';
call claimline_share('code_load');

create table code (
  id bigint generated always as identity primary key,
  code_set text not null check (code_set in ('ICD10CM', 'PROCEDURE', 'MODIFIER', 'PLACE', 'CARC', 'RARC')),
  code text not null,
  label text not null,
  valid_from date not null,
  valid_to date,
  load_id bigint not null references code_load,
  unique (code_set, code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
comment on column code.code is 'upper case, a diagnosis without its point';
comment on column code.valid_to is 'the last day on which it may be used; null while it has none';
comment on column code.load_id is 'the file that last told of it';
call claimline_share('code');
create index code_by_prefix on code (code_set, code text_pattern_ops);
create index code_by_word on code using gin (to_tsvector('simple', label));
