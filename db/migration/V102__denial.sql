-- What payers refused to pay, sorted, with the way on that was proposed and the one that was taken.
create table denial (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  fact_id bigint not null,
  payer_id bigint not null references payer,
  category text not null,
  reasons text[] not null,
  remark_codes text[] not null,
  in_words text not null,
  amount_cents bigint not null,
  payer_claim_number text not null,
  denied_on date not null,
  times_denied_before integer not null,
  proposed_after_fact_id bigint not null,
  file_by date,
  appeal_by date,
  proposed_route text not null,
  proposed_because text not null,
  opened_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text,
  resolved_route text,
  resolved_because text,
  unique (practice_id, id),
  unique (practice_id, fact_id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, fact_id) references claim_fact (practice_id, id),
  foreign key (practice_id, proposed_after_fact_id) references claim_fact (practice_id, id),
  check ((resolved_at is null) = (resolved_because is null)),
  check ((resolved_at is null) = (resolved_by is null)),
  check (resolved_route is null or resolved_at is not null)
);
comment on column denial.fact_id is 'the fact by which the payer decided';
comment on column denial.reasons is 'group and reason of the denied lines, such as CO-50';
comment on column denial.in_words is 'the reasons as the fact says them';
comment on column denial.amount_cents is 'what insurers had left open when it was proposed';
comment on column denial.times_denied_before is 'by the same payer';
comment on column denial.proposed_after_fact_id is 'that same fact, or a later one that closed a way, such as an appeal lost: a way on is proposed once after each';
comment on column denial.file_by is 'last day of timely filing; null where unknown';
comment on column denial.appeal_by is 'last day of the next appeal; null when no level is left';
comment on column denial.resolved_route is 'null when the payer decided again instead';
call claimline_own('denial');
create index denial_by_claim on denial (practice_id, claim_id, id);
create index denial_open on denial (practice_id, appeal_by) where resolved_at is null;
