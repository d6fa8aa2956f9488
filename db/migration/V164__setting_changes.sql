-- What was changed of how practices, payers and staff are set up: field by field, never overwritten.

create table setting_change (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  kind text not null,
  subject_id bigint not null,
  field text not null,
  before text not null,
  after text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  unique (practice_id, id)
);
comment on column setting_change.subject_id is 'the row that was changed; the practice itself where there is one of a kind';
call claimline_own_append_only('setting_change');
create index setting_change_by_subject on setting_change (practice_id, kind, subject_id, id);

-- The payer directory and the staff belong to no one practice.
create table directory_change (
  id bigint generated always as identity primary key,
  kind text not null,
  subject_id bigint not null,
  field text not null,
  before text not null,
  after text not null,
  changed_by text not null,
  changed_at timestamptz not null
);
call claimline_system('directory_change');
revoke update, delete on directory_change from claimline_app;
create index directory_change_by_subject on directory_change (kind, subject_id, id);

-- A reason taken off the list stays, as a row that does not count.
alter table write_off_reason add column listed boolean not null default true;
comment on column write_off_reason.listed is 'false once it was taken off the list';
