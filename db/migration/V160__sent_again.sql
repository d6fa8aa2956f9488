-- A file may be lost behind the outbox: the same bytes are then laid there once more.

create table outbound_resend (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  batch_id bigint not null,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  sent_at timestamptz,
  unique (practice_id, id),
  foreign key (practice_id, batch_id) references outbound_batch (practice_id, id)
);
comment on column outbound_resend.sent_at is 'when the file stood complete in the outbox folder again';
call claimline_own('outbound_resend');
create unique index outbound_resend_waiting on outbound_resend (practice_id, batch_id) where sent_at is null;
create index outbound_resend_by_batch on outbound_resend (practice_id, batch_id, id);
