-- What stands between a payer and the practice outside of claims, each item until it nets to zero (R15).
create table payer_letter (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  payer_id bigint not null references payer,
  number text not null check (number <> ''),
  dated_on date not null,
  received_on date not null,
  answer_by date,
  reason text not null check (reason <> ''),
  logged_at timestamptz not null,
  logged_by text not null,
  undone_at timestamptz,
  unique (practice_id, id),
  check (received_on >= dated_on)
);
comment on table payer_letter is 'a payer''s demand for money that it paid on claims';
comment on column payer_letter.answer_by is 'as the letter says; of Medicare the days of R35 count beside it';
call claimline_own('payer_letter');
revoke update on payer_letter from claimline_app;
grant update (undone_at) on payer_letter to claimline_app;
create unique index payer_letter_number on payer_letter (practice_id, payer_id, number) where undone_at is null;

create table payer_letter_fact (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  letter_id bigint not null,
  kind text not null,
  level integer,
  happened_on date not null,
  words text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  foreign key (practice_id, letter_id) references payer_letter (practice_id, id)
);
comment on table payer_letter_fact is 'what became of a demand; nothing of it changes';
call claimline_own_append_only('payer_letter_fact');
create index payer_letter_fact_by_letter on payer_letter_fact (practice_id, letter_id, id);

create table payer_item (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  payer_id bigint references payer,
  payer_key text not null,
  payer_name text not null,
  account text not null
    check (account in ('FORWARD_BALANCE', 'OVERPAYMENT_RECOVERY', 'REFUND_ACKNOWLEDGEMENT')),
  source text not null check (source in ('REMITTANCE', 'LETTER', 'REFUND')),
  code text not null,
  reference text not null,
  reference_keys text[] not null,
  amount_cents bigint not null check (amount_cents <> 0),
  open_cents bigint not null,
  claim_id bigint,
  remittance_id bigint,
  ordinal integer,
  letter_id bigint,
  entry_id bigint not null,
  claim_entry_id bigint,
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by text not null,
  taken_back_at timestamptz,
  unique (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, remittance_id, ordinal)
    references provider_adjustment (practice_id, remittance_id, ordinal),
  foreign key (practice_id, letter_id) references payer_letter (practice_id, id),
  foreign key (practice_id, entry_id) references journal_entry (practice_id, id),
  foreign key (practice_id, claim_entry_id) references journal_entry (practice_id, id),
  check (sign(open_cents) in (0, sign(amount_cents)) and abs(open_cents) <= abs(amount_cents)),
  check (taken_back_at is null or open_cents = 0),
  check ((source = 'REMITTANCE') = (remittance_id is not null)),
  check ((source = 'LETTER') = (letter_id is not null)),
  check ((claim_entry_id is not null) = (source = 'LETTER'))
);
comment on table payer_item is 'an amount between payer and practice: a PLB pair of FB, WO or 72, a payer''s demand, a refund of ours';
comment on column payer_item.payer_key is 'the payer''s id of the directory, else how it names itself in its remittances';
comment on column payer_item.amount_cents is 'positive: the payer has kept it back, or has it from us; negative: it handed it to us, or demands it';
comment on column payer_item.open_cents is 'what no other item has netted yet, provable by replay; zero is closed';
comment on column payer_item.reference_keys is 'what in the reference may name a claim or a letter, capitals and digits';
comment on column payer_item.entry_id is 'that moved it on its account';
comment on column payer_item.claim_entry_id is 'that opened the claim for a demand';
call claimline_own('payer_item');
revoke update on payer_item from claimline_app;
grant update (open_cents, taken_back_at) on payer_item to claimline_app;
create unique index payer_item_of_remittance on payer_item (practice_id, remittance_id, ordinal)
  where taken_back_at is null and remittance_id is not null;
create index payer_item_open on payer_item (practice_id, payer_key, id) where open_cents <> 0;
create index payer_item_by_letter on payer_item (practice_id, letter_id) where letter_id is not null;

create table payer_netting (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  taken_item_id bigint not null,
  given_item_id bigint not null,
  cents bigint not null check (cents > 0),
  because text not null check (because <> ''),
  entry_id bigint,
  netted_at timestamptz not null,
  netted_by text not null,
  undone_at timestamptz,
  undone_by text,
  undone_because text,
  foreign key (practice_id, taken_item_id) references payer_item (practice_id, id),
  foreign key (practice_id, given_item_id) references payer_item (practice_id, id),
  foreign key (practice_id, entry_id) references journal_entry (practice_id, id),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_because is null))
);
comment on table payer_netting is 'an item with positive amount and one with negative that answer each other; taken apart it stays';
comment on column payer_netting.entry_id is 'where the two stand on different accounts';
call claimline_own('payer_netting');
revoke update on payer_netting from claimline_app;
grant update (entry_id, undone_at, undone_by, undone_because) on payer_netting to claimline_app;
create index payer_netting_by_taken on payer_netting (practice_id, taken_item_id);
create index payer_netting_by_given on payer_netting (practice_id, given_item_id);

create table payer_item_note (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  item_id bigint not null,
  assignee text,
  words text not null check (length(words) <= 300),
  written_at timestamptz not null,
  written_by text not null,
  foreign key (practice_id, item_id) references payer_item (practice_id, id)
);
comment on table payer_item_note is 'who works an item and what is known of it; the newest counts';
call claimline_own_append_only('payer_item_note');
create index payer_item_note_by_item on payer_item_note (practice_id, item_id, id desc);

create table recovery_term (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  payer_id bigint references payer,
  look_back_days integer not null check (look_back_days between 0 and 3650),
  set_at timestamptz not null,
  set_by text not null
);
comment on table recovery_term is 'for how long after its payment a payer may ask money back; the newest of a payer counts';
comment on column recovery_term.payer_id is 'null for all payers without their own';
call claimline_own_append_only('recovery_term');
create index recovery_term_by_payer on recovery_term (practice_id, payer_id, id desc);

create index adjudication_by_payer_number on adjudication (practice_id, payer_claim_number);

insert into payer_item (practice_id, payer_id, payer_key, payer_name, account, source, code,
    reference, reference_keys, amount_cents, open_cents, remittance_id, ordinal, entry_id,
    opened_on, opened_at, opened_by)
select a.practice_id, r.payer_id, coalesce(r.payer_id::text, r.payer_identifier), r.payer_name,
    case a.reason_code when 'FB' then 'FORWARD_BALANCE' when 'WO' then 'OVERPAYMENT_RECOVERY'
      else 'REFUND_ACKNOWLEDGEMENT' end,
    'REMITTANCE', a.reason_code, a.reference,
    array[upper(regexp_replace(a.reference, '[^0-9A-Za-z]', '', 'g'))],
    a.amount_cents, a.amount_cents, a.remittance_id, a.ordinal, a.entry_id, e.business_date,
    e.posted_at, e.posted_by
from provider_adjustment a
join remittance r on r.practice_id = a.practice_id and r.id = a.remittance_id
join journal_entry e on e.practice_id = a.practice_id and e.id = a.entry_id
where a.reason_code in ('FB', 'WO', '72') and a.amount_cents <> 0
order by a.practice_id, a.remittance_id, a.ordinal;
