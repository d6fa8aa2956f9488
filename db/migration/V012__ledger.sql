-- The journal: immutable, in cents, balanced by construction (each row is a debit, a credit and one amount).
create table journal_entry (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  kind text not null,
  claim_id bigint,
  remittance_id bigint,
  business_date date not null,
  posted_at timestamptz not null,
  posted_by text not null,
  reason text,
  idempotency_key text not null,
  reverses_entry_id bigint,
  unique (practice_id, id),
  unique (practice_id, idempotency_key),
  unique (practice_id, reverses_entry_id),
  foreign key (practice_id, reverses_entry_id) references journal_entry (practice_id, id)
);
call claimline_own_append_only('journal_entry');
create index journal_entry_by_claim on journal_entry (practice_id, claim_id, id);
create index journal_entry_by_remittance on journal_entry (practice_id, remittance_id, id)
  where remittance_id is not null;

create table journal_row (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  entry_id bigint not null,
  claim_id bigint,
  line_control_number text,
  payer_id bigint references payer,
  debit_account text not null,
  credit_account text not null,
  amount_cents bigint not null check (amount_cents > 0),
  group_code text,
  reason_code text,
  check (debit_account <> credit_account),
  foreign key (practice_id, entry_id) references journal_entry (practice_id, id)
);
call claimline_own_append_only('journal_row');
create index journal_row_by_entry on journal_row (practice_id, entry_id);
create index journal_row_by_claim on journal_row (practice_id, claim_id, id);

-- A cache beside the journal, provable by replay.
create table claim_balance (
  practice_id bigint not null references practice,
  claim_id bigint not null,
  charge_cents bigint not null default 0,
  insurance_paid_cents bigint not null default 0,
  adjusted_cents bigint not null default 0,
  patient_paid_cents bigint not null default 0,
  written_off_cents bigint not null default 0,
  insurance_open_cents bigint not null default 0,
  patient_open_cents bigint not null default 0,
  primary key (practice_id, claim_id)
);
call claimline_own('claim_balance');
