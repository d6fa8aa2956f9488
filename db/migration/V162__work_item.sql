-- The work lists: one row for each open task of a claim, with what the lists are narrowed and
-- ordered by. The engine's own tables hold the task, but neither its payer nor its amount, and have
-- no index for an order. The rows follow the engine's by triggers: whatever way a task is made,
-- claimed or ended, here, in Tasklist or by the process, the list says the same in the same
-- transaction. Nobody writes them by hand.
create table work_item (
  practice_id bigint not null references practice,
  task_id text not null,
  claim_id bigint not null,
  kind text not null,
  name text not null,
  payer_id bigint not null references payer,
  open_cents bigint not null,
  assignee text,
  created_at timestamptz not null,
  due_at timestamptz not null,
  primary key (practice_id, task_id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on table work_item is 'derived from act_ru_task, claim and claim_balance; can be made anew from them';
comment on column work_item.kind is 'the id of the task in its model';
comment on column work_item.open_cents is 'what insurers and patient owe on the claim';
comment on column work_item.due_at is 'infinity where the task has no due date';
call claimline_own('work_item');
revoke insert, update on work_item from claimline_app;

create index work_item_by_due on work_item (practice_id, kind, due_at, task_id);
create index work_item_by_amount on work_item (practice_id, kind, open_cents, task_id);
create index work_item_by_age on work_item (practice_id, kind, created_at, task_id);
create index work_item_by_assignee on work_item (practice_id, assignee, kind);
create index work_item_by_payer on work_item (practice_id, payer_id, kind, due_at);
create index work_item_by_claim on work_item (practice_id, claim_id);

-- These run as the owner: a person who claims a task may at that moment write another practice.
-- The practice of the row is the task's own tenant, never the caller's.
create function claimline_task_made() returns trigger language plpgsql
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
  end if;
  return null;
end
$$;

create function claimline_task_changed() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  update work_item set name = new.name_, assignee = new.assignee_,
      due_at = coalesce(new.due_date_, 'infinity')
  where practice_id = new.tenant_id_::bigint and task_id = new.id_;
  return null;
end
$$;

create function claimline_task_ended() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  delete from work_item where practice_id = old.tenant_id_::bigint and task_id = old.id_;
  return null;
end
$$;

create function claimline_work_has_payer() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  update work_item set payer_id = new.payer_id
  where practice_id = new.practice_id and claim_id = new.id;
  return null;
end
$$;

create function claimline_work_has_amount() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  update work_item set open_cents = new.insurance_open_cents + new.patient_open_cents
  where practice_id = new.practice_id and claim_id = new.claim_id;
  return null;
end
$$;

revoke execute on function claimline_task_made, claimline_task_changed, claimline_task_ended,
  claimline_work_has_payer, claimline_work_has_amount from public;

create trigger work_item_made after insert on act_ru_task
  for each row when (new.task_def_key_ is not null and new.tenant_id_ is not null)
  execute function claimline_task_made();
create trigger work_item_changed after update on act_ru_task
  for each row when ((old.name_, old.assignee_, old.due_date_)
    is distinct from (new.name_, new.assignee_, new.due_date_))
  execute function claimline_task_changed();
create trigger work_item_ended after delete on act_ru_task
  for each row execute function claimline_task_ended();
create trigger work_item_payer after update on claim
  for each row when (old.payer_id <> new.payer_id) execute function claimline_work_has_payer();
create trigger work_item_amount after update on claim_balance
  for each row when (old.insurance_open_cents + old.patient_open_cents
    <> new.insurance_open_cents + new.patient_open_cents)
  execute function claimline_work_has_amount();

-- What is open already.
insert into work_item (practice_id, task_id, claim_id, kind, name, payer_id, open_cents, assignee,
    created_at, due_at)
select c.practice_id, t.id_, c.id, t.task_def_key_, t.name_, c.payer_id,
    coalesce(b.insurance_open_cents + b.patient_open_cents, 0), t.assignee_, t.create_time_,
    coalesce(t.due_date_, 'infinity')
from act_ru_task t
join act_ru_execution e on e.id_ = t.proc_inst_id_
join claim c on c.practice_id = t.tenant_id_::bigint
  and c.id = case when e.business_key_ ~ '^[0-9]{1,18}$' then e.business_key_::bigint end
left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
where t.task_def_key_ is not null;
