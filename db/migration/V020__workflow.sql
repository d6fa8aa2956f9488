-- What people decided at the tasks of claims' processes, kept until the task is completed and after.
create table task_decision (
  practice_id bigint not null references practice,
  task_id text not null,
  claim_id bigint not null,
  kind text not null,
  payload jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null,
  version bigint not null default 0,
  primary key (practice_id, task_id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on column task_decision.payload is 'the form as entered, by field (workflow.task.DecisionForm)';
call claimline_own('task_decision');
create index task_decision_by_claim on task_decision (practice_id, claim_id);

-- A signal that failed is tried again after a while, not at once.
alter table signal add column retry_at timestamptz;
