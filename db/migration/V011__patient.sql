-- Patients and their coverages in order.
create table patient (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  last_name text not null,
  first_name text not null,
  middle_name text,
  birth_date date,
  sex text,
  line1 text,
  line2 text,
  city text,
  state text,
  zip text,
  needs_review text,
  created_at timestamptz not null,
  created_by text not null,
  version bigint not null default 0,
  unique (practice_id, id)
);
comment on column patient.needs_review is 'why a person must look: a doubtful match at import; null when settled';
call claimline_own('patient');
create index patient_by_name on patient (practice_id, upper(last_name), birth_date);

create table coverage (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  patient_id bigint not null,
  payer_id bigint not null references payer,
  position integer not null check (position between 1 and 11),
  member_id text not null,
  group_number text,
  group_name text,
  claim_filing_code text,
  insurance_type_code text,
  relationship_code text not null,
  subscriber_last_name text not null,
  subscriber_first_name text,
  subscriber_birth_date date,
  subscriber_sex text,
  created_at timestamptz not null,
  created_by text not null,
  version bigint not null default 0,
  unique (practice_id, id),
  unique (practice_id, patient_id, payer_id, member_id),
  foreign key (practice_id, patient_id) references patient (practice_id, id)
);
comment on column coverage.position is '1 primary, 2 secondary, … (2000B SBR01)';
call claimline_own('coverage');
create index coverage_by_member on coverage (practice_id, payer_id, member_id);
