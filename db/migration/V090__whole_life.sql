-- The whole life of a claim: what interrupts it, who else is asked, and what a practice decided on its billing.
alter table claim
  add column return_to text,
  add column held boolean not null default false,
  add column cancelling boolean not null default false;
comment on column claim.return_to is 'cache: where the claim goes on when what interrupted it is answered';
comment on column claim.held is 'cache: a person put the claim on hold';
comment on column claim.cancelling is 'cache: the claim is being taken back from its payer (frequency 8)';

alter table payer
  add column answers_eligibility boolean not null default false,
  add column answers_status boolean not null default false,
  add column crossover_days integer not null default 30 check (crossover_days > 0);
comment on column payer.answers_eligibility is 'takes a 270 and answers with a 271';
comment on column payer.answers_status is 'takes a 276 and answers with a 277';
comment on column payer.crossover_days is 'days in which the next payer should answer a claim that this one forwarded (R16)';

create table billing_policy (
  practice_id bigint primary key references practice,
  write_off_limit_cents bigint not null check (write_off_limit_cents >= 0),
  small_balance_cents bigint not null check (small_balance_cents >= 0),
  smallest_statement_cents bigint not null check (smallest_statement_cents > 0),
  statement_cycle_days integer not null check (statement_cycle_days > 0),
  statements_before_final_notice integer not null check (statements_before_final_notice > 0),
  agency_days integer not null check (agency_days > 0),
  version bigint not null default 0
);
call claimline_own('billing_policy');
