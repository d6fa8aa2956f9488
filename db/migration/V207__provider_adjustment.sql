-- What posted a pair of a PLB, so that it can be taken back with its remittance and posted again (R15).
alter table provider_adjustment add column entry_id bigint;
comment on column provider_adjustment.entry_id is 'the journal entry that posted it; null where the remittance is parked, nothing moved, or it is taken back';
update provider_adjustment a set entry_id = e.id from journal_entry e
where e.practice_id = a.practice_id
  and e.idempotency_key = 'provider-adjustment:' || a.remittance_id || ':' || a.ordinal;
alter table provider_adjustment
  add foreign key (practice_id, entry_id) references journal_entry (practice_id, id);
update table_class set append_only = false where table_name = 'provider_adjustment';
grant update (entry_id) on provider_adjustment to claimline_app;

create table provider_adjustment_unposting (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  remittance_id bigint not null,
  ordinal integer not null,
  entry_id bigint not null,
  compensating_entry_id bigint not null,
  reason text not null check (reason <> ''),
  taken_back_at timestamptz not null,
  taken_back_by text not null,
  foreign key (practice_id, remittance_id, ordinal)
    references provider_adjustment (practice_id, remittance_id, ordinal),
  foreign key (practice_id, entry_id) references journal_entry (practice_id, id),
  foreign key (practice_id, compensating_entry_id) references journal_entry (practice_id, id)
);
comment on table provider_adjustment_unposting is 'a pair of a PLB that was taken back with its remittance; it may be posted again';
call claimline_own_append_only('provider_adjustment_unposting');
create index provider_adjustment_unposting_by_remittance
  on provider_adjustment_unposting (practice_id, remittance_id, ordinal);
