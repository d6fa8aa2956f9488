-- Facilities that are out of use are ended, and how claims reach payers is told per practice.
alter table facility add column in_use boolean not null default true;
comment on column facility.in_use is 'false: it stays with its claims and is no longer offered';

create table payer_delivery (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  payer_id bigint not null references payer,
  provider_id bigint,
  delivery text not null check (delivery in ('CLEARINGHOUSE', 'PAPER')),
  note text,
  created_at timestamptz not null,
  created_by text not null,
  unique (practice_id, id),
  unique nulls not distinct (practice_id, payer_id, provider_id),
  foreign key (practice_id, provider_id) references provider (practice_id, id)
);
comment on column payer_delivery.provider_id is 'the billing provider whom it concerns; null for all of the practice';
call claimline_own('payer_delivery');

create table payer_enrollment (
  practice_id bigint not null references practice,
  delivery_id bigint not null,
  transaction_set text not null check (transaction_set in ('837P', '837I', '835', '276', '270')),
  state text not null check (state in ('NOT_ASKED', 'ASKED', 'APPROVED', 'REFUSED')),
  on_day date,
  primary key (practice_id, delivery_id, transaction_set),
  foreign key (practice_id, delivery_id) references payer_delivery (practice_id, id),
  check ((state = 'NOT_ASKED') = (on_day is null))
);
comment on column payer_enrollment.on_day is 'the day on which it was asked for, approved or refused';
call claimline_own('payer_enrollment');
