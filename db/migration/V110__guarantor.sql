-- Who answers for what patients owe, and how a practice signs its letters.
create table guarantor (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  match_key text not null,
  patient_id bigint,
  last_name text not null,
  first_name text,
  line1 text,
  line2 text,
  city text,
  state text,
  zip text,
  address_corrected_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  version bigint not null default 0,
  unique (practice_id, id),
  unique (practice_id, match_key),
  unique (practice_id, patient_id),
  foreign key (practice_id, patient_id) references patient (practice_id, id)
);
comment on table guarantor is 'one account each: the id is the account number on statements';
comment on column guarantor.match_key is 'the patient itself, or the policy and name of the adult who holds it';
comment on column guarantor.patient_id is 'the guarantor as a patient; null where never treated here';
call claimline_own('guarantor');

alter table patient
  add column guarantor_id bigint,
  add foreign key (practice_id, guarantor_id) references guarantor (practice_id, id);
comment on column patient.guarantor_id is 'settled when first needed; null before';
create index patient_by_guarantor on patient (practice_id, guarantor_id) where guarantor_id is not null;

alter table practice
  add column line1 text,
  add column line2 text,
  add column city text,
  add column state text,
  add column zip text,
  add column phone text;
comment on column practice.line1 is 'letterhead; where it is null, the billing provider''s address on the claim stands in';
