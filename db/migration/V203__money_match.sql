-- What the bank says beside what was announced: which money is which, and what is missing.
create table money_match (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  entry_id bigint not null,
  remittance_id bigint,
  deposit_id bigint,
  exact boolean not null,
  difference_cents bigint not null,
  because text not null,
  matched_at timestamptz not null,
  matched_by text not null,
  undone_at timestamptz,
  undone_by text,
  undone_because text,
  unique (practice_id, id),
  foreign key (practice_id, entry_id) references bank_entry (practice_id, id),
  foreign key (practice_id, remittance_id) references remittance (practice_id, id),
  foreign key (practice_id, deposit_id) references deposit (practice_id, id),
  check ((remittance_id is null) <> (deposit_id is null)),
  check (difference_cents = 0 or not exact),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_because is null))
);
comment on table money_match is 'a credit of the bank and the remittance or deposit that it is (R36); taken apart it stays';
comment on column money_match.exact is 'trace, amount and day agreed: no person was asked';
comment on column money_match.difference_cents is 'what the bank says above what was announced, as a person saw it';
call claimline_own('money_match');
revoke update on money_match from claimline_app;
grant update (undone_at, undone_by, undone_because) on money_match to claimline_app;
create unique index money_match_entry on money_match (practice_id, entry_id) where undone_at is null;
create unique index money_match_remittance on money_match (practice_id, remittance_id) where undone_at is null;
create unique index money_match_deposit on money_match (practice_id, deposit_id) where undone_at is null;
create index money_match_undone on money_match (practice_id, entry_id) where undone_at is not null;
create index remittance_by_trace on remittance (practice_id, trace_number);
create index remittance_by_payment_date on remittance (practice_id, payment_date);

create table money_clock (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  payer_id bigint references payer,
  missing_money_days integer not null check (missing_money_days between 0 and 365),
  missing_remittance_days integer not null check (missing_remittance_days between 0 and 365),
  set_at timestamptz not null,
  set_by text not null
);
comment on table money_clock is 'after how many days a remittance misses its money, and money its remittance; the newest of a payer counts';
comment on column money_clock.payer_id is 'null for all payers without their own';
call claimline_own_append_only('money_clock');
create index money_clock_by_payer on money_clock (practice_id, payer_id, id desc);

create table money_note (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  entry_id bigint,
  remittance_id bigint,
  assignee text,
  words text not null check (length(words) <= 300),
  written_at timestamptz not null,
  written_by text not null,
  foreign key (practice_id, entry_id) references bank_entry (practice_id, id),
  foreign key (practice_id, remittance_id) references remittance (practice_id, id),
  check ((entry_id is null) <> (remittance_id is null))
);
comment on table money_note is 'who looks after missing money and what is known of it; the newest counts';
call claimline_own_append_only('money_note');
create index money_note_by_entry on money_note (practice_id, entry_id, id desc) where entry_id is not null;
create index money_note_by_remittance on money_note (practice_id, remittance_id, id desc) where remittance_id is not null;
