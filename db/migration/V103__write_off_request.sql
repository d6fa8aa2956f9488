-- Write-offs above what a biller may give up alone, with who asked and who decided.
create table write_off_request (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  key text not null,
  whose text not null check (whose in ('INSURANCE', 'PATIENT')),
  amount_cents bigint not null check (amount_cents > 0),
  reason text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  state text not null check (state in ('PENDING', 'APPROVED', 'REFUSED', 'LAPSED')),
  decided_at timestamptz,
  decided_by text,
  decision_reason text,
  unique (practice_id, id),
  unique (practice_id, key),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  check ((state = 'PENDING') = (decided_at is null)),
  check (state not in ('APPROVED', 'REFUSED') or decided_by is not null),
  check (state <> 'APPROVED' or decided_by <> asked_by)
);
comment on column write_off_request.whose is 'who owes what is given up';
comment on column write_off_request.state is 'LAPSED: something else happened to the claim before a supervisor decided';
call claimline_own('write_off_request');
create unique index write_off_request_pending on write_off_request (practice_id, claim_id)
  where state = 'PENDING';
