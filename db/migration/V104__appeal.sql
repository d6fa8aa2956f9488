-- Appeals of payers' decisions, a row for each level.
create table appeal (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  decision_fact_id bigint not null,
  payer_id bigint not null references payer,
  level integer not null check (level > 0),
  level_name text not null,
  state text not null check (state in ('BEGUN', 'DROPPED', 'SENT', 'WON', 'LOST', 'OVERTAKEN')),
  reason text not null,
  file_by date not null,
  late_reason text,
  begun_at timestamptz not null,
  begun_by text not null,
  send_key text,
  sent_on date,
  sent_via text,
  sent_by text,
  document_id bigint,
  decision_due date,
  decided_on date,
  decided_by text,
  note text,
  unique (practice_id, id),
  unique (practice_id, send_key),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, decision_fact_id) references claim_fact (practice_id, id),
  foreign key (practice_id, document_id) references document (practice_id, id),
  check ((sent_on is null) = (document_id is null)),
  check ((sent_on is null) = (decision_due is null)),
  check ((state in ('WON', 'LOST')) = (decided_on is not null))
);
comment on column appeal.decision_fact_id is 'the fact by which the payer decided what is appealed';
comment on column appeal.late_reason is 'good cause for filing after the deadline, given by a supervisor';
comment on column appeal.decision_due is 'when the decision is asked for; moved when the payer names another day';
comment on column appeal.decided_on is 'when the decision was received: the next level counts from it (R35)';
comment on column appeal.state is 'OVERTAKEN: the payer decided anew by a remittance';
call claimline_own('appeal');
create index appeal_by_claim on appeal (practice_id, claim_id, id);
create unique index appeal_at_work on appeal (practice_id, claim_id) where state in ('BEGUN', 'SENT');
