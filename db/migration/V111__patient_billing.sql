-- What patients were asked, what they answered, and what an agency is to collect.
create table statement (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  guarantor_id bigint not null,
  sent_on date not null,
  sent_at timestamptz not null,
  sent_by text not null,
  step integer not null check (step > 0),
  final_notice boolean not null,
  total_cents bigint not null check (total_cents > 0),
  document_id bigint not null,
  unique (practice_id, id),
  unique (practice_id, guarantor_id, sent_on),
  foreign key (practice_id, guarantor_id) references guarantor (practice_id, id)
);
comment on table statement is 'one for a guarantor and cycle, over all visits that may be asked (R38)';
comment on column statement.step is 'the highest of its lines';
call claimline_own_append_only('statement');

create table statement_line (
  practice_id bigint not null references practice,
  statement_id bigint not null,
  claim_id bigint not null,
  step integer not null check (step > 0),
  final_notice boolean not null,
  charge_cents bigint not null,
  insurance_paid_cents bigint not null,
  adjusted_cents bigint not null,
  patient_paid_cents bigint not null,
  open_cents bigint not null check (open_cents > 0),
  primary key (practice_id, statement_id, claim_id),
  foreign key (practice_id, statement_id) references statement (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on column statement_line.step is 'how often this visit was asked with this statement';
call claimline_own_append_only('statement_line');
create index statement_line_by_claim on statement_line (practice_id, claim_id);

create table statement_pass (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  passed_at timestamptz not null,
  because text not null,
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on table statement_pass is 'a cycle that went by without asking for the visit; the next begins here';
call claimline_own_append_only('statement_pass');
create index statement_pass_by_claim on statement_pass (practice_id, claim_id, id);

create table patient_contact (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  guarantor_id bigint not null,
  claim_id bigint not null,
  note text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (practice_id, id),
  foreign key (practice_id, guarantor_id) references guarantor (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
call claimline_own_append_only('patient_contact');
create index patient_contact_by_guarantor on patient_contact (practice_id, guarantor_id, id);

create table patient_answer (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  guarantor_id bigint not null,
  claim_id bigint not null,
  outcome text not null,
  note text not null,
  until date,
  answered_at timestamptz not null,
  answered_by text not null,
  foreign key (practice_id, guarantor_id) references guarantor (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on column patient_answer.until is 'the last day that nothing is asked';
call claimline_own_append_only('patient_answer');
create index patient_answer_by_guarantor on patient_answer (practice_id, guarantor_id, id);

create table payment_plan (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  guarantor_id bigint not null,
  claim_id bigint not null,
  instalment_cents bigint not null check (instalment_cents > 0),
  instalments integer not null check (instalments > 0),
  first_due date not null,
  agreed_at timestamptz not null,
  agreed_by text not null,
  foreign key (practice_id, guarantor_id) references guarantor (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on table payment_plan is 'monthly instalments on the guarantor''s account; the newest counts';
call claimline_own_append_only('payment_plan');
create index payment_plan_by_guarantor on payment_plan (practice_id, guarantor_id, id);
