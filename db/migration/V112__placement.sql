-- What a collection agency is to collect.
create table placement (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  guarantor_id bigint not null,
  amount_cents bigint not null check (amount_cents > 0),
  entry_id bigint not null,
  reason text not null,
  placed_at timestamptz not null,
  placed_by text not null,
  export_document_id bigint,
  ended_at timestamptz,
  ended_by text,
  ended text check (ended in ('RECALLED', 'ENDED', 'COLLECTED')),
  ended_because text,
  end_export_document_id bigint,
  unique (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, guarantor_id) references guarantor (practice_id, id),
  foreign key (practice_id, entry_id) references journal_entry (practice_id, id),
  check ((ended is null) = (ended_at is null))
);
comment on column placement.entry_id is 'the journal entry that made it bad debt';
comment on column placement.export_document_id is 'the file that told the agency; null until told';
comment on column placement.end_export_document_id is 'the file that told the agency of a recall';
call claimline_own('placement');
revoke update on placement from claimline_app;
grant update (export_document_id, ended_at, ended_by, ended, ended_because, end_export_document_id)
  on placement to claimline_app;
create unique index placement_open on placement (practice_id, claim_id) where ended is null;
create index placement_by_claim on placement (practice_id, claim_id, id);
create index placement_to_export on placement (practice_id, id) where export_document_id is null;
