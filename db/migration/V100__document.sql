-- Letters and statements, kept as they went out.
create table document (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  claim_id bigint,
  patient_id bigint,
  kind text not null,
  file_name text not null,
  media_type text not null,
  content bytea not null,
  sha256 text not null,
  created_at timestamptz not null,
  created_by text not null,
  unique (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, patient_id) references patient (practice_id, id)
);
comment on column document.kind is 'what it is, as the module that made it names it, such as appeal-letter';
comment on column document.sha256 is 'of the content, in hexadecimal';
call claimline_own_append_only('document');
create index document_by_claim on document (practice_id, claim_id, id) where claim_id is not null;
create index document_by_patient on document (practice_id, patient_id, id) where patient_id is not null;
