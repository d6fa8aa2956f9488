-- Charges on their way to be claims: drafts, batches with control totals, files of rows.
create table charge_batch (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  name text not null,
  expected_claims integer not null check (expected_claims >= 0),
  expected_cents bigint not null check (expected_cents >= 0),
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_by text,
  closed_claims integer,
  closed_cents bigint,
  close_reason text,
  unique (practice_id, id),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_claims is null)
    and (closed_at is null) = (closed_cents is null)),
  check (closed_at is null or close_reason is not null
    or (closed_claims = expected_claims and closed_cents = expected_cents))
);
comment on column charge_batch.close_reason is 'why it was closed although the totals differ; null where they agree';
call claimline_own('charge_batch');
create index charge_batch_open on charge_batch (practice_id, id) where closed_at is null;

create table charge_draft (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  batch_id bigint,
  content jsonb not null,
  version integer not null default 1,
  begun_at timestamptz not null,
  begun_by text not null,
  saved_at timestamptz not null,
  saved_by text not null,
  ended_at timestamptz,
  ended_by text,
  claim_id bigint,
  unique (practice_id, id),
  foreign key (practice_id, batch_id) references charge_batch (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  check ((ended_at is null) = (ended_by is null)),
  check (claim_id is null or ended_at is not null)
);
comment on column charge_draft.content is 'the fields as typed, by their names';
comment on column charge_draft.claim_id is 'the claim it became; null while it is open, or when it was discarded';
call claimline_own('charge_draft');
create index charge_draft_open on charge_draft (practice_id, id) where ended_at is null;
create index charge_draft_of_batch on charge_draft (practice_id, batch_id);

create table charge_batch_claim (
  practice_id bigint not null references practice,
  batch_id bigint not null,
  claim_id bigint not null,
  charge_cents bigint not null,
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (practice_id, batch_id, claim_id),
  foreign key (practice_id, batch_id) references charge_batch (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id)
);
comment on column charge_batch_claim.charge_cents is 'as entered: what the control total counts';
call claimline_own_append_only('charge_batch_claim');

-- Providers outside the practice whom charges named: to be found again by name.
create table charge_provider (
  practice_id bigint not null references practice,
  npi text not null,
  last_name text not null,
  first_name text not null,
  named_at timestamptz not null,
  primary key (practice_id, npi)
);
call claimline_own('charge_provider');

create table charge_import (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  file_name text not null,
  sha256 text not null,
  content bytea not null,
  header text[] not null,
  mapping text[],
  batch_id bigint,
  received_at timestamptz not null,
  received_by text not null,
  finished_at timestamptz,
  unique (practice_id, id),
  unique (practice_id, sha256),
  foreign key (practice_id, batch_id) references charge_batch (practice_id, id)
);
comment on column charge_import.mapping is 'what each column holds, as a person confirmed; null before';
call claimline_own('charge_import');

create table charge_import_row (
  practice_id bigint not null references practice,
  import_id bigint not null,
  number integer not null,
  cells text[] not null,
  outcome text not null default 'WAITING' check (outcome in ('WAITING', 'TAKEN', 'ALREADY', 'FAILED', 'DRAFTED')),
  reason text,
  claim_id bigint,
  draft_id bigint,
  primary key (practice_id, import_id, number),
  foreign key (practice_id, import_id) references charge_import (practice_id, id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, draft_id) references charge_draft (practice_id, id)
);
comment on column charge_import_row.number is 'line of the file, the header being 1';
comment on column charge_import_row.reason is 'what is wrong and with which column; never the value';
call claimline_own('charge_import_row');

create table charge_mapping (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  header_key text not null,
  mapping text[] not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  unique (practice_id, id)
);
comment on table charge_mapping is 'how a practice''s files were mapped; the newest of a header counts';
call claimline_own_append_only('charge_mapping');
create index charge_mapping_by_header on charge_mapping (practice_id, header_key, id);

-- Patients by the beginning of their name ("Last", "Last, First" or "First Last"), by birth date or by account
-- number. The pattern operators are not leakproof, so that under row-level security their index would lie idle;
-- here the practice is named explicitly. A range serves the index, where a pattern known only at run time does not.
create index patient_by_birth_date on patient (practice_id, birth_date);
create function claimline_patients_beginning(
  practice bigint, last_begins text, first_begins text, born date, account bigint, most integer)
returns setof bigint language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (
    select practice as id, upper(last_begins) as last_name, upper(first_begins) as first_name
    where practice = any (claimline_readable())
  ),
  found as (
    (select p.id, p.last_name, p.first_name from asked a join patient p on p.practice_id = a.id
     where a.last_name <> '' and born is null and account is null
       and upper(p.last_name) ~>=~ a.last_name and upper(p.last_name) ~<~ (a.last_name || U&'\+10FFFF')
       and starts_with(upper(p.first_name), a.first_name)
     order by upper(p.last_name) using ~<~, upper(p.first_name) using ~<~ limit most)
    union all
    (select p.id, p.last_name, p.first_name from asked a join patient p on p.practice_id = a.id
     where p.birth_date = born limit most)
    union all
    (select p.id, p.last_name, p.first_name from asked a join patient p on p.practice_id = a.id
     where p.id = account or p.guarantor_id = account limit most)
  )
  select id from found order by upper(last_name), upper(first_name), id limit most
$$;
revoke execute on function claimline_patients_beginning from public;
grant execute on function claimline_patients_beginning to claimline_app;
