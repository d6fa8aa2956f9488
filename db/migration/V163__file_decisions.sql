-- Files may be set aside before or while they are read, and then be released or refused; and several
-- are read side by side.

alter table inbound_file
  drop constraint inbound_file_state_check,
  add check (state in ('RECEIVED', 'PROCESSING', 'DONE', 'FAILED', 'QUARANTINED', 'REFUSED')),
  add column reading bigint not null default 0,
  add column read_since timestamptz,
  add column read_from bigint not null default 0,
  add column in_hand bigint not null default 0;
comment on column inbound_file.reading is 'number of the reading: who reads under an older number brings nothing to effect any more';
comment on column inbound_file.read_since is 'when the last reading began, and read_from at which byte: how fast it goes';
comment on column inbound_file.in_hand is 'units taken of a set that is counted only at its end';
create index inbound_file_undecided on inbound_file (id) where state = 'QUARANTINED';

create table inbound_file_decision (
  id bigint generated always as identity primary key,
  file_id bigint not null references inbound_file,
  what text not null check (what in ('SET_ASIDE', 'RELEASED', 'REFUSED')),
  rule text check (rule in ('TEST_INTERCHANGE')),
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  check (rule is null or what = 'SET_ASIDE')
);
comment on table inbound_file_decision is 'what was decided about reading a file, by whom and why; never changed';
comment on column inbound_file_decision.rule is 'the rule that set it aside; null for a person';
call claimline_system('inbound_file_decision');
revoke update, delete on inbound_file_decision from claimline_app;
create index inbound_file_decision_by_file on inbound_file_decision (file_id, id);
