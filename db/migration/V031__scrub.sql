-- What the edits found in a version of a claim.
create table scrub_result (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint not null,
  version_number integer not null,
  errors integer not null,
  warnings integer not null,
  scrubbed_at timestamptz not null,
  scrubbed_by text not null,
  unique (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
call claimline_own_append_only('scrub_result');
create index scrub_result_by_claim on scrub_result (practice_id, claim_id, id);

create table scrub_finding (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  scrub_result_id bigint not null,
  rule text not null,
  severity text not null check (severity in ('ERROR', 'WARNING')),
  field text not null,
  message text not null,
  foreign key (practice_id, scrub_result_id) references scrub_result (practice_id, id)
);
comment on column scrub_finding.field is 'the path of the field as docs/domain/claim-fields.md names it; empty for the claim as a whole';
call claimline_own_append_only('scrub_finding');
create index scrub_finding_by_result on scrub_finding (practice_id, scrub_result_id, id);
