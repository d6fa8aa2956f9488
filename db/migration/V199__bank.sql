-- What a bank says came in: its files, whole, and each credit in them once.
create table bank_file (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  file_name text not null,
  sha256 text not null,
  content bytea not null,
  received_at timestamptz not null,
  received_by text not null,
  format text check (format in ('BAI2', 'CSV')),
  left_out integer not null default 0,
  known integer not null default 0,
  read_at timestamptz,
  unique (practice_id, id),
  unique (practice_id, sha256)
);
comment on table bank_file is 'the same bytes are one file';
comment on column bank_file.read_at is 'null until read: it is stored before';
comment on column bank_file.left_out is 'lines that are no money in, such as debits';
comment on column bank_file.known is 'credits that an earlier line or file brought';
call claimline_own('bank_file');
revoke update on bank_file from claimline_app;
grant update (format, left_out, known, read_at) on bank_file to claimline_app;

create table bank_file_finding (
  practice_id bigint not null references practice,
  file_id bigint not null,
  ordinal integer not null,
  line integer not null,
  field text not null,
  words text not null,
  primary key (practice_id, file_id, ordinal),
  foreign key (practice_id, file_id) references bank_file (practice_id, id)
);
call claimline_own_append_only('bank_file_finding');

create table bank_entry (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  file_id bigint not null,
  line integer not null,
  booked_on date not null,
  amount_cents bigint not null check (amount_cents > 0),
  kind text not null check (kind in ('EFT', 'CHECK', 'CARD', 'OTHER')),
  trace_number text,
  company_id text,
  bank_reference text,
  description text not null,
  identity text not null,
  unique (practice_id, id),
  unique (practice_id, identity),
  foreign key (practice_id, file_id) references bank_file (practice_id, id)
);
comment on table bank_entry is 'one credit on a bank''s statement, never changed';
comment on column bank_entry.trace_number is 'TRN02 of the addenda, which names the remittance (R36)';
comment on column bank_entry.company_id is 'TRN03 or the company id of the transfer: who sent it';
comment on column bank_entry.identity is 'what makes a line of two exports one: the bank''s reference, else all that it says';
call claimline_own_append_only('bank_entry');
create index bank_entry_by_file on bank_entry (practice_id, file_id, line);
create index bank_entry_by_date on bank_entry (practice_id, booked_on desc, id desc);
create index bank_entry_by_trace on bank_entry (practice_id, trace_number) where trace_number is not null;
