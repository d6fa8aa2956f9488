-- What payers decided and paid: the 835 as it came, and what became of it.
create table remittance (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  payer_identifier text not null,
  payer_name text not null,
  payer_id bigint references payer,
  trace_number text not null,
  paid_cents bigint not null,
  method text not null,
  payment_date date,
  content_hash text not null,
  claim_count integer not null,
  claims_paid_cents bigint not null,
  state text not null check (state in ('CHECKED', 'POSTED', 'PARKED')),
  parked_because text,
  file_id bigint not null,
  set_index integer not null,
  received_at timestamptz not null,
  posted_at timestamptz,
  unique (practice_id, id),
  unique nulls not distinct
    (practice_id, payer_identifier, trace_number, paid_cents, payment_date, content_hash),
  check ((state = 'PARKED') = (parked_because is not null))
);
comment on table remittance is 'one transaction set of an 835; the unique key is R21';
comment on column remittance.payer_identifier is 'TRN03, else N104 or REF*2U of the payer, else its name';
comment on column remittance.content_hash is 'SHA-256 over what its claims and provider adjustments say, whatever the file is called';
comment on column remittance.state is 'CHECKED: its claims are being posted. PARKED: none is posted, a person must look';
call claimline_own('remittance');
create index remittance_by_date on remittance (practice_id, id desc);

create table adjudication (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  remittance_id bigint not null,
  ordinal integer not null,
  claim_number text not null,
  status_code text not null,
  charge_cents bigint not null,
  paid_cents bigint not null,
  patient_responsibility_cents bigint not null,
  payer_claim_number text not null,
  remark_codes text[] not null,
  received_at timestamptz not null,
  state text not null check (state in ('POSTED', 'PARKED', 'INFORMS')),
  parked_because text,
  parked_words text,
  claim_id bigint,
  entry_id bigint,
  reverses_adjudication_id bigint,
  unique (practice_id, id),
  unique (practice_id, remittance_id, ordinal),
  unique (practice_id, reverses_adjudication_id),
  foreign key (practice_id, remittance_id) references remittance (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, entry_id) references journal_entry (practice_id, id),
  foreign key (practice_id, reverses_adjudication_id) references adjudication (practice_id, id),
  check ((state = 'POSTED') = (parked_because is null)),
  check (state <> 'POSTED' or claim_id is not null)
);
comment on table adjudication is 'one CLP; what came with it never changes, only what became of it';
comment on column adjudication.ordinal is 'position in the remittance, 1 for its first CLP: with it a crash resumes without a duplicate';
comment on column adjudication.entry_id is 'the journal entry; null where no money moved';
comment on column adjudication.reverses_adjudication_id is 'the payment that this one takes back (R13)';
call claimline_own('adjudication');
revoke update on adjudication from claimline_app;
grant update (state, parked_because, parked_words, claim_id, entry_id, reverses_adjudication_id)
  on adjudication to claimline_app;
create index adjudication_by_claim on adjudication (practice_id, claim_id, id);
create index adjudication_by_claim_number on adjudication (practice_id, claim_number, id);
create index adjudication_parked on adjudication (practice_id, id) where state = 'PARKED';

create table adjudication_line (
  practice_id bigint not null references practice,
  adjudication_id bigint not null,
  position integer not null,
  procedure_qualifier text not null,
  procedure_code text not null,
  modifiers text[] not null,
  submitted_qualifier text not null,
  submitted_code text not null,
  submitted_modifiers text[] not null,
  charge_cents bigint not null,
  paid_cents bigint not null,
  units numeric,
  original_units numeric,
  service_date date,
  control_number text not null,
  remark_codes text[] not null,
  claim_line text,
  primary key (practice_id, adjudication_id, position),
  foreign key (practice_id, adjudication_id) references adjudication (practice_id, id)
);
comment on column adjudication_line.control_number is 'REF*6R as it came, may be empty (R18)';
comment on column adjudication_line.claim_line is 'control number of our line that it answers; null until matched';
call claimline_own('adjudication_line');
revoke update on adjudication_line from claimline_app;
grant update (claim_line) on adjudication_line to claimline_app;

create table adjudication_adjustment (
  practice_id bigint not null references practice,
  adjudication_id bigint not null,
  line_position integer not null,
  position integer not null,
  group_code text not null,
  reason_code text not null,
  amount_cents bigint not null,
  quantity numeric,
  primary key (practice_id, adjudication_id, line_position, position),
  foreign key (practice_id, adjudication_id) references adjudication (practice_id, id)
);
comment on column adjudication_adjustment.line_position is '0 for the claim as a whole';
comment on column adjudication_adjustment.position is 'of the reason at its level, each triple of a CAS one (R6)';
call claimline_own_append_only('adjudication_adjustment');

create table provider_adjustment (
  practice_id bigint not null references practice,
  remittance_id bigint not null,
  ordinal integer not null,
  provider_identifier text not null,
  fiscal_period date,
  reason_code text not null,
  reference text not null,
  amount_cents bigint not null,
  primary key (practice_id, remittance_id, ordinal),
  foreign key (practice_id, remittance_id) references remittance (practice_id, id)
);
comment on table provider_adjustment is 'one pair of a PLB (R6, R15); a positive amount reduces the payment';
call claimline_own_append_only('provider_adjustment');

-- What a practice lets posting write off by itself (R11); a practice without rows has the defaults.
create table write_off_reason (
  practice_id bigint not null references practice,
  reason_code text not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (practice_id, reason_code)
);
call claimline_own('write_off_reason');
