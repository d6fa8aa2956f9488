-- Claims on paper: which payers take them so, what was printed, and what became of it.
create function payer_takes_paper(practice bigint, payer bigint, provider bigint) returns boolean
  language sql stable
  return coalesce(
    (select d.delivery = 'PAPER' from payer_delivery d
     where d.practice_id = practice and d.payer_id = payer
       and (d.provider_id is null or d.provider_id = provider)
     order by d.provider_id nulls last limit 1), false);
comment on function payer_takes_paper is
  'what is told of one billing provider comes before what is told of all of the practice';

create table paper_print (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  document_id bigint not null,
  claims integer not null check (claims > 0),
  forms integer not null check (forms >= claims),
  charge_cents bigint not null,
  printed_at timestamptz not null,
  printed_by text not null,
  unique (practice_id, id),
  foreign key (practice_id, document_id) references document (practice_id, id)
);
comment on table paper_print is 'claims that were printed together, for one envelope or several';
call claimline_own_append_only('paper_print');

create table paper_claim (
  practice_id bigint not null references practice,
  print_id bigint not null,
  submission_id bigint not null,
  claim_id bigint not null,
  forms integer not null check (forms > 0),
  primary key (practice_id, print_id, submission_id),
  foreign key (practice_id, print_id) references paper_print (practice_id, id),
  foreign key (practice_id, submission_id) references submission (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on column paper_claim.submission_id is 'with the version of the claim that was printed';
call claimline_own_append_only('paper_claim');

create table paper_event (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  print_id bigint not null,
  kind text not null check (kind in ('MAILED', 'REPRINTED', 'TAKEN_BACK')),
  submission_id bigint,
  document_id bigint,
  occurred_at timestamptz not null,
  recorded_by text not null,
  check ((kind = 'TAKEN_BACK') = (submission_id is not null)),
  check ((kind = 'REPRINTED') = (document_id is not null)),
  foreign key (practice_id, print_id) references paper_print (practice_id, id),
  foreign key (practice_id, print_id, submission_id) references paper_claim (practice_id, print_id, submission_id),
  foreign key (practice_id, document_id) references document (practice_id, id)
);
call claimline_own_append_only('paper_event');
create unique index paper_event_once on paper_event (practice_id, print_id, kind, submission_id)
  nulls not distinct where kind in ('MAILED', 'TAKEN_BACK');
create index paper_event_by_print on paper_event (practice_id, print_id, id);
