-- The claim: its identity, its versions, what was sent, and the facts from which its standing is derived.
create sequence claim_number_sequence;

create table claim (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_number text not null,
  sender_claim_number text,
  source_file_id bigint,
  source_hash text not null,
  patient_id bigint not null,
  coverage_id bigint not null,
  payer_id bigint not null references payer,
  billing_provider_id bigint not null,
  charge_cents bigint not null,
  service_from date,
  service_to date,
  timely_filing_deadline date,
  content_version integer not null,
  stage text not null,
  standing text not null,
  submission_id bigint,
  standing_since timestamptz not null,
  created_at timestamptz not null,
  created_by text not null,
  closed_at timestamptz,
  version bigint not null default 0,
  unique (practice_id, id),
  unique (practice_id, claim_number),
  foreign key (practice_id, patient_id) references patient (practice_id, id),
  foreign key (practice_id, coverage_id) references coverage (practice_id, id),
  foreign key (practice_id, billing_provider_id) references provider (practice_id, id)
);
comment on column claim.claim_number is 'our CLM01: unique over all practices, stable over submissions and payers, at most 17 characters (R27)';
comment on column claim.sender_claim_number is 'the CLM01 of the system that the claim came from';
comment on column claim.source_hash is 'SHA-256 over what makes the claim the same claim: told, not doubled';
comment on column claim.stage is 'cache: the fold of the facts without the balances';
comment on column claim.standing is 'cache: where the claim stands, provable by replay of facts and journal';
call claimline_own('claim');
create index claim_by_standing on claim (practice_id, standing, standing_since);
create unique index claim_by_source on claim (practice_id, source_hash);
create index claim_by_sender_number on claim (practice_id, sender_claim_number);
create index claim_by_patient on claim (practice_id, patient_id);

create table claim_version (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  number integer not null,
  content jsonb not null,
  charge_cents bigint not null,
  frequency_code text not null,
  reason text,
  created_at timestamptz not null,
  created_by text not null,
  unique (practice_id, claim_id, number),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on column claim_version.content is 'the claim as an 837P carries it (x12.ProfessionalClaim)';
call claimline_own_append_only('claim_version');

create table claim_line (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  version_number integer not null,
  position integer not null,
  control_number text not null,
  procedure_code text not null,
  modifiers text[] not null default '{}',
  charge_cents bigint not null,
  quantity numeric,
  service_from date,
  service_to date,
  unique (practice_id, claim_id, version_number, control_number),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on column claim_line.control_number is '2400 REF*6R: unique in the claim and stable over its versions (R27)';
call claimline_own_append_only('claim_line');

create table submission (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  version_number integer not null,
  payer_id bigint not null references payer,
  frequency_code text not null,
  payer_claim_number text,
  queued_at timestamptz not null,
  queued_by text not null,
  batch_id bigint,
  sent_at timestamptz,
  unique (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on column submission.payer_claim_number is '2300 REF*F8, with frequency 7 and 8 only (R22)';
call claimline_own('submission');
create index submission_by_claim on submission (practice_id, claim_id, id);
create index submission_waiting on submission (practice_id, id) where batch_id is null;
create index submission_by_batch on submission (practice_id, batch_id);

create table claim_fact (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  kind text not null,
  occurred_at timestamptz not null,
  recorded_by text not null,
  reason text,
  submission_id bigint,
  detail jsonb not null default '{}',
  unique (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, submission_id) references submission (practice_id, id)
);
call claimline_own_append_only('claim_fact');
create index claim_fact_by_claim on claim_fact (practice_id, claim_id, id);

-- What the process engine must be told, in order per claim; written in the transaction of the fact.
create table signal (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  fact_id bigint not null,
  kind text not null,
  created_at timestamptz not null,
  dispatched_at timestamptz,
  attempts integer not null default 0,
  last_error text
);
call claimline_system('signal');
create index signal_waiting on signal (practice_id, id) where dispatched_at is null;
create index signal_by_claim on signal (claim_id, id);
