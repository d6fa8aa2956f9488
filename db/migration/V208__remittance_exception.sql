-- What of a remittance a person must look at: each a record of its own, with what was done about it.
create table remittance_exception (
  id bigint generated always as identity primary key,
  practice_id bigint not null,
  remittance_id bigint not null,
  adjudication_id bigint,
  kind text not null check (kind in ('UNBALANCED', 'TRACE_REUSED', 'UNKNOWN_PAYER',
    'UNMATCHED_CLAIM', 'UNMATCHED_LINE', 'REVERSAL_WITHOUT_ORIGINAL', 'POSTING_FAILED', 'NO_RULE',
    'PAYER_ADDED_LINE', 'BEYOND_OPEN')),
  words text not null,
  amount_cents bigint not null,
  opened_at timestamptz not null,
  asked text check (asked in ('SUSPENSE', 'RETURN', 'IGNORE')),
  resolved_at timestamptz,
  unique (practice_id, id),
  foreign key (practice_id, remittance_id) references remittance (practice_id, id),
  foreign key (practice_id, adjudication_id) references adjudication (practice_id, id)
);
comment on column remittance_exception.adjudication_id is 'the decision on a claim that it is about; null for the remittance as a whole';
comment on column remittance_exception.amount_cents is 'the money that it is about';
comment on column remittance_exception.asked is 'what a supervisor is asked to allow; null where nobody is asked';
call claimline_own('remittance_exception');
revoke update on remittance_exception from claimline_app;
grant update (asked, resolved_at) on remittance_exception to claimline_app;
create unique index remittance_exception_open
  on remittance_exception (practice_id, remittance_id, kind, coalesce(adjudication_id, 0))
  where resolved_at is null;
create index remittance_exception_by_adjudication
  on remittance_exception (practice_id, adjudication_id) where adjudication_id is not null;
create index remittance_exception_by_remittance
  on remittance_exception (practice_id, remittance_id, id);

create table remittance_exception_step (
  id bigint generated always as identity primary key,
  practice_id bigint not null,
  exception_id bigint not null,
  kind text not null check (kind in ('ASKED', 'REFUSED', 'RESOLVED')),
  choice text not null,
  words text not null,
  claim_id bigint,
  taken_at timestamptz not null,
  taken_by text not null,
  foreign key (practice_id, exception_id) references remittance_exception (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on column remittance_exception_step.claim_id is 'the claim that a person found for the decision; null elsewhere';
call claimline_own_append_only('remittance_exception_step');
create index remittance_exception_step_by_exception
  on remittance_exception_step (practice_id, exception_id, id);

-- That something happened to a remittance: its process is told after commit, as a claim's is.
create table remittance_signal (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  remittance_id bigint not null,
  created_at timestamptz not null,
  dispatched_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  retry_at timestamptz
);
call claimline_system('remittance_signal');
create index remittance_signal_waiting on remittance_signal (practice_id, id)
  where dispatched_at is null;

-- A decision at a task of a remittance is of no claim.
alter table task_decision alter column claim_id drop not null,
  add foreign key (practice_id) references practice;

-- The work lists hold these tasks too.
alter table work_item
  alter column claim_id drop not null,
  alter column payer_id drop not null,
  add column remittance_id bigint,
  add column exception_id bigint,
  add foreign key (practice_id) references practice,
  add foreign key (practice_id, remittance_id) references remittance (practice_id, id),
  add foreign key (practice_id, exception_id) references remittance_exception (practice_id, id),
  add check ((claim_id is null) = (exception_id is not null)),
  add check ((exception_id is null) = (remittance_id is null)),
  add check (claim_id is null or payer_id is not null);
comment on column work_item.open_cents is 'what insurers and patient owe on the claim, or the money that the exception is about';
create index work_item_by_exception on work_item (practice_id, exception_id)
  where exception_id is not null;

create or replace function claimline_task_made() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
declare
  business_key text := (select e.business_key_ from act_ru_execution e where e.id_ = new.proc_inst_id_);
begin
  if business_key ~ '^[0-9]{1,18}$' then
    insert into work_item (practice_id, task_id, claim_id, kind, name, payer_id, open_cents,
        assignee, created_at, due_at)
    select c.practice_id, new.id_, c.id, new.task_def_key_, new.name_, c.payer_id,
        coalesce(b.insurance_open_cents + b.patient_open_cents, 0), new.assignee_,
        new.create_time_, coalesce(new.due_date_, 'infinity')
    from claim c
    left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
    where c.practice_id = new.tenant_id_::bigint and c.id = business_key::bigint;
  elsif business_key ~ '^exception-[0-9]{1,18}$' then
    insert into work_item (practice_id, task_id, remittance_id, exception_id, kind, name, payer_id,
        open_cents, assignee, created_at, due_at)
    select x.practice_id, new.id_, x.remittance_id, x.id, new.task_def_key_, new.name_, r.payer_id,
        x.amount_cents, new.assignee_, new.create_time_, coalesce(new.due_date_, 'infinity')
    from remittance_exception x
    join remittance r on r.practice_id = x.practice_id and r.id = x.remittance_id
    where x.practice_id = new.tenant_id_::bigint
      and x.id = substr(business_key, length('exception-') + 1)::bigint;
  end if;
  return null;
end
$$;

-- What waits already.
insert into remittance_exception (practice_id, remittance_id, adjudication_id, kind, words,
    amount_cents, opened_at)
select practice_id, remittance_id, id,
    case parked_because when 'UNBALANCED' then 'UNBALANCED' when 'NO_CLAIM' then 'UNMATCHED_CLAIM'
      when 'NO_LINE' then 'UNMATCHED_LINE' when 'NO_ORIGINAL' then 'REVERSAL_WITHOUT_ORIGINAL'
      else 'POSTING_FAILED' end,
    coalesce(parked_words, ''), paid_cents, received_at
from adjudication
where state = 'PARKED'
  and parked_because in ('UNBALANCED', 'NO_CLAIM', 'NO_LINE', 'NO_ORIGINAL', 'FAILED');
insert into remittance_exception (practice_id, remittance_id, kind, words, amount_cents, opened_at)
select practice_id, id,
    case when parked_because like '%used this trace number%' then 'TRACE_REUSED'
      else 'UNBALANCED' end,
    parked_because, paid_cents, received_at
from remittance where state = 'PARKED';
insert into remittance_signal (practice_id, remittance_id, created_at)
select practice_id, id, received_at from remittance order by id;

-- By what a person finds the claim of a decision whose number is none of ours.
create index claim_by_day_and_charge on claim (practice_id, service_from, charge_cents);
create index adjudication_by_payer_claim_number on adjudication (practice_id, payer_claim_number)
  where claim_id is not null;
