-- What payers' contracts allow, and where a payer allowed less.
create table contract_rate (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  payer_id bigint not null references payer,
  procedure_code text not null check (procedure_code ~ '^[A-Z0-9]{5}$'),
  modifiers text not null,
  place text not null check (place in ('ANY', 'FACILITY', 'OFFICE')),
  cents bigint not null check (cents between 0 and 999999999),
  reducible boolean not null,
  first_day date not null,
  entered_at timestamptz not null,
  entered_by text not null
);
comment on table contract_rate is 'what a payer''s schedule allows for a unit; never changed, the one that began last holds';
comment on column contract_rate.reducible is 'whether the multiple-procedure reduction counts it';
call claimline_own_append_only('contract_rate');
create index contract_rate_by_procedure on contract_rate (practice_id, payer_id, procedure_code, id);

create table payer_contract (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  payer_id bigint not null references payer,
  rates_of_payer_id bigint not null references payer,
  percent_hundredths integer not null check (percent_hundredths between 1 and 100000),
  multiple_procedures boolean not null,
  tolerance_cents bigint not null check (tolerance_cents between 0 and 10000000),
  first_day date not null,
  set_at timestamptz not null,
  set_by text not null
);
comment on table payer_contract is 'how a payer''s allowed amount follows from a schedule; of those begun by a day the newest counts';
comment on column payer_contract.rates_of_payer_id is 'whose schedule: its own, or such as Medicare''s';
comment on column payer_contract.percent_hundredths is 'of that schedule: 12000 is 120 percent';
comment on column payer_contract.multiple_procedures is '100 percent of the dearest of a day, 50 of each further';
call claimline_own_append_only('payer_contract');
create index payer_contract_by_payer on payer_contract (practice_id, payer_id, id desc);

create table underpayment (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  adjudication_id bigint not null,
  claim_id bigint not null,
  payer_id bigint not null references payer,
  contract_id bigint not null,
  short_cents bigint not null check (short_cents > 0),
  found_at timestamptz not null,
  unique (practice_id, id),
  unique (practice_id, adjudication_id),
  foreign key (practice_id, adjudication_id) references adjudication (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on table underpayment is 'a decision that allowed less than the contract, beyond its tolerance; with the evidence of that day';
call claimline_own_append_only('underpayment');
create index underpayment_by_claim on underpayment (practice_id, claim_id);

create table underpayment_line (
  practice_id bigint not null references practice,
  underpayment_id bigint not null,
  position integer not null,
  codes text not null,
  expected_cents bigint not null,
  allowed_cents bigint not null,
  expected_how text not null,
  allowed_how text not null,
  primary key (practice_id, underpayment_id, position),
  foreign key (practice_id, underpayment_id) references underpayment (practice_id, id)
);
call claimline_own_append_only('underpayment_line');

create table underpayment_fact (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  underpayment_id bigint not null,
  kind text not null check (kind in ('DISPUTED', 'PAID', 'ACCEPTED', 'REOPENED')),
  words text not null check (words <> ''),
  recorded_at timestamptz not null,
  recorded_by text not null,
  foreign key (practice_id, underpayment_id) references underpayment (practice_id, id)
);
comment on table underpayment_fact is 'what was made of it; the newest counts';
call claimline_own_append_only('underpayment_fact');
create index underpayment_fact_by_underpayment on underpayment_fact (practice_id, underpayment_id, id desc);
