-- What payers are asked about coverages (270/271) and claims (276/277), and what they answered.

create table eligibility_request (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  coverage_id bigint not null,
  service_month date not null check (extract(day from service_month) = 1),
  inquiry jsonb not null,
  asked_at timestamptz not null,
  asked_by text not null,
  batch_id bigint,
  set_reference text,
  sent_at timestamptz,
  withdrawn_at timestamptz,
  unique (practice_id, id),
  foreign key (practice_id, coverage_id) references coverage (practice_id, id)
);
comment on table eligibility_request is 'one question serves all claims of the coverage in the month';
comment on column eligibility_request.inquiry is 'who is asked about whom (x12.EligibilityInquiry), without BHT and TRN';
comment on column eligibility_request.set_reference is 'BHT03, by which an answer to the whole set names it';
comment on column eligibility_request.withdrawn_at is 'it could not be written';
call claimline_own('eligibility_request');
create index eligibility_request_by_coverage on eligibility_request (practice_id, coverage_id, service_month, id);
create index eligibility_request_waiting on eligibility_request (practice_id, id)
  where batch_id is null and withdrawn_at is null;
create index eligibility_request_by_reference on eligibility_request (set_reference);

create table eligibility_answer (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  request_id bigint not null,
  coverage_id bigint not null,
  service_month date not null,
  file_id bigint not null,
  received_at timestamptz not null,
  state text not null check (state in ('ACTIVE', 'INACTIVE', 'UNCLEAR', 'REJECTED')),
  coverage_ended date,
  copay_cents bigint,
  deductible_cents bigint,
  deductible_left_cents bigint,
  coinsurance numeric,
  rejections text[] not null,
  may_ask_again boolean not null,
  content_hash text not null,
  unique (practice_id, id),
  unique (practice_id, request_id, content_hash),
  foreign key (practice_id, request_id) references eligibility_request (practice_id, id),
  foreign key (practice_id, coverage_id) references coverage (practice_id, id)
);
comment on column eligibility_answer.rejections is 'AAA03, as sent';
comment on column eligibility_answer.coinsurance is 'the patient''s share as a fraction';
comment on column eligibility_answer.content_hash is 'SHA-256 of what was said: told twice is one answer';
call claimline_own_append_only('eligibility_answer');
create index eligibility_answer_by_request on eligibility_answer (practice_id, request_id, id);

create table status_inquiry (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  submission_id bigint,
  payer_id bigint not null references payer,
  asked_at timestamptz not null,
  asked_by text not null,
  batch_id bigint,
  set_reference text,
  sent_at timestamptz,
  withdrawn_at timestamptz,
  unique (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, submission_id) references submission (practice_id, id)
);
call claimline_own('status_inquiry');
create index status_inquiry_by_claim on status_inquiry (practice_id, claim_id, id);
create index status_inquiry_waiting on status_inquiry (practice_id, id)
  where batch_id is null and withdrawn_at is null;
create index status_inquiry_by_reference on status_inquiry (set_reference);

create table status_answer (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  inquiry_id bigint not null,
  file_id bigint not null,
  received_at timestamptz not null,
  verdict text not null check (verdict in ('PENDING', 'FINALIZED', 'UNKNOWN')),
  codes text not null,
  paid_cents bigint,
  payer_claim_number text not null,
  check_number text not null,
  content_hash text not null,
  unique (practice_id, id),
  unique (practice_id, inquiry_id, content_hash),
  foreign key (practice_id, inquiry_id) references status_inquiry (practice_id, id)
);
comment on column status_answer.codes is 'STC: category:code:entity, with blanks between them';
call claimline_own_append_only('status_answer');

create index claim_by_coverage on claim (practice_id, coverage_id);

alter table outbound_batch add column kind text not null default '837P'
  check (kind in ('837P', '270', '276'));
comment on column outbound_batch.kind is 'what its file holds';
comment on column outbound_batch.claims is 'claims, or inquiries, in it';
