-- What incoming claims are matched by.

-- A name without what systems write differently: case, accents, blanks, hyphens, generation suffix.
create function claimline_name_key(name text) returns text language sql immutable parallel safe as
$$
  select regexp_replace(
    regexp_replace(upper(normalize(coalesce(name, ''), nfkd)), '[ ,]+(JR|SR|II|III|IV)\.?$', ''),
    '[^A-Z0-9]', '', 'g')
$$;

-- An identification number without what people write differently: case, blanks, hyphens.
create function claimline_number_key(number text) returns text language sql immutable parallel safe as
$$ select regexp_replace(upper(coalesce(number, '')), '[^A-Z0-9]', '', 'g') $$;

-- A file says whose it is before anybody may read that practice; these tell its id and nothing else.
create function claimline_practice_by_code(wanted text) returns bigint
language sql stable security definer set search_path = public, pg_temp as
$$ select id from practice where code = wanted $$;
create function claimline_practice_by_npi(wanted text) returns setof bigint
language sql stable security definer set search_path = public, pg_temp as
$$ select id from practice where npi = wanted $$;
revoke execute on function claimline_practice_by_code, claimline_practice_by_npi from public;
grant execute on function claimline_practice_by_code, claimline_practice_by_npi to claimline_app;

alter table patient
  add column last_name_key text not null generated always as (claimline_name_key(last_name)) stored,
  add column first_name_key text not null generated always as (claimline_name_key(first_name)) stored,
  add column review_candidate_id bigint,
  add foreign key (practice_id, review_candidate_id) references patient (practice_id, id);
comment on column patient.review_candidate_id is 'the patient that this one may be';
create index patient_by_name_key on patient (practice_id, last_name_key, first_name_key, birth_date);
create index patient_to_review on patient (practice_id, id) where needs_review is not null;

alter table coverage
  add column member_key text not null generated always as (claimline_number_key(member_id)) stored;
create index coverage_by_member_key on coverage (practice_id, member_key, payer_id);
