-- A posting that a supervisor took back: the compensating entry stands beside the one it undoes, and
-- the decision is parked, to be posted again or left.
create table unposting (
  id bigint generated always as identity primary key,
  practice_id bigint not null,
  adjudication_id bigint not null,
  claim_id bigint not null,
  entry_id bigint,
  compensating_entry_id bigint,
  reason text not null check (reason <> ''),
  taken_back_at timestamptz not null,
  taken_back_by text not null,
  foreign key (practice_id, adjudication_id) references adjudication (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, entry_id) references journal_entry (practice_id, id),
  foreign key (practice_id, compensating_entry_id) references journal_entry (practice_id, id),
  check ((entry_id is null) = (compensating_entry_id is null))
);
comment on column unposting.entry_id is 'that had posted the decision; null where it moved no money';
call claimline_own_append_only('unposting');
create index unposting_by_adjudication on unposting (practice_id, adjudication_id);
