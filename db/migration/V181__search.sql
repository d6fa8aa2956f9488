-- One search over whatever a caller may say: a name, even misspelled, a birth date, a telephone
-- number, a member id, or the number of a claim, a check or an account.
create extension if not exists pg_trgm;

-- Each name that occurs among a practice's patients. A misspelled name is sought among these few
-- and then looked up; sought among the patients themselves, a common name would cost as much as it
-- has bearers. Not unique on purpose: two who bring the same new name at once must not wait for
-- each other, and a name that stands here twice is harmless.
create table patient_name (
  practice_id bigint not null references practice,
  part text not null check (part in ('FIRST', 'LAST')),
  name_key text not null
);
comment on column patient_name.name_key is 'as claimline_name_key makes it';
call claimline_own_append_only('patient_name');
create index patient_name_known on patient_name (practice_id, part, name_key text_pattern_ops);
-- New names are rare: each goes into the index at once, so that no search has to walk a list of pending ones.
create index patient_name_alike on patient_name using gin (name_key gin_trgm_ops) with (fastupdate = off);

create function claimline_note_names() returns trigger language plpgsql as $$
begin
  insert into patient_name (practice_id, part, name_key)
  select told.practice_id, told.part, told.name_key
  from (
    select practice_id, 'LAST' as part, last_name_key as name_key from written
    union
    select practice_id, 'FIRST', first_name_key from written) told
  where told.name_key <> '' and not exists (
    select from patient_name known
    where known.practice_id = told.practice_id and known.part = told.part
      and known.name_key = told.name_key);
  return null;
end
$$;
revoke execute on function claimline_note_names from public;
create trigger patient_names_of_new after insert on patient
  referencing new table as written for each statement execute function claimline_note_names();
create trigger patient_names_of_changed after update on patient
  referencing new table as written for each statement execute function claimline_note_names();
insert into patient_name (practice_id, part, name_key)
select practice_id, 'LAST', last_name_key from patient where last_name_key <> ''
union
select practice_id, 'FIRST', first_name_key from patient where first_name_key <> '';

create index patient_by_first_name_key on patient (practice_id, first_name_key, last_name_key);
create index patient_phone_by_local_number on patient_phone (practice_id, right(number, 7));
create index coverage_member_search on coverage (practice_id, member_key text_pattern_ops);
create index adjudication_payer_number_search
  on adjudication (practice_id, upper(payer_claim_number) text_pattern_ops);
create index claim_fact_payer_number_search
  on claim_fact (practice_id, upper(detail ->> 'payerClaimNumber') text_pattern_ops)
  where detail ->> 'payerClaimNumber' is not null;
create index remittance_trace_search
  on remittance (practice_id, upper(trace_number) text_pattern_ops);

-- The pattern and trigram operators are not leakproof, so that under row-level security their
-- indexes would lie idle; in what follows the practices are named explicitly, and only those that
-- the transaction may read. What begins with a text is written as a range, because a pattern that is
-- not known when the query is planned cannot use an index.

-- A practice's names that begin with the key; the name itself first.
create function claimline_names_beginning(practice bigint, wanted_part text, key text)
returns table (name_key text, likeness integer) language sql stable as $$
  (select distinct n.name_key, case when n.name_key = key then 300 else 200 end
   from (select k.name_key from patient_name k
         where k.practice_id = practice and k.part = wanted_part
           and k.name_key ~>=~ key and k.name_key ~<~ (key || chr(1114111))
         order by k.name_key using ~<~ limit 40) n)
$$;

-- A practice's names that hold the key or are spelled much like it. Two letters that changed places
-- leave few trigrams alike in a short name: those are tried as such.
create function claimline_names_alike(practice bigint, wanted_part text, key text)
returns table (name_key text, likeness integer) language sql stable as $$
  with alike as materialized (
    select k.practice_id, k.part, k.name_key, 50 + (100 * similarity(k.name_key, key))::integer as likeness
    from patient_name k where k.name_key % key and length(key) >= 3
  ), holding as materialized (
    select k.practice_id, k.part, k.name_key, 150 as likeness
    from patient_name k where k.name_key like '%' || key || '%' and length(key) >= 3
  )
  select found.name_key, max(found.likeness) from (
    select a.name_key, a.likeness from alike a where a.practice_id = practice and a.part = wanted_part
    union all
    select h.name_key, h.likeness from holding h where h.practice_id = practice and h.part = wanted_part
    union all
    select k.name_key, 140 from patient_name k
    where k.practice_id = practice and k.part = wanted_part and k.name_key = any (array(
      select overlay(key placing reverse(substr(key, at, 2)) from at for 2)
      from generate_series(1, length(key) - 1) at))
  ) found
  where found.name_key <> key
  group by found.name_key order by max(found.likeness) desc, found.name_key limit 15
$$;

create function claimline_names(practice bigint, part text, key text, misspelled boolean)
returns table (name_key text, likeness integer) language sql stable as $$
  select b.name_key, b.likeness from claimline_names_beginning(practice, part, key) b
  union all
  select a.name_key, a.likeness from claimline_names_alike(practice, part, key) a where misspelled
$$;
revoke execute on function claimline_names_beginning, claimline_names_alike, claimline_names
  from public;

-- Patients by name. Each pair is one way to read what was typed, an empty part stands for any name.
-- A likeness of 300 is the name itself, 200 a beginning, less a part or a misspelling; a first name
-- alone counts a little less.
create function claimline_find_patients(
  practices bigint[], last_names text[], first_names text[], misspelled boolean, most integer)
returns table (patient_id bigint, likeness integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with allowed as (
    select practice from unnest(practices) as practice where practice = any (claimline_readable())
  ),
  asked as (
    select distinct claimline_name_key(last_name) as last_key, claimline_name_key(first_name) as first_key
    from unnest(last_names, first_names) as pair (last_name, first_name)
  ),
  -- Each part is sought once, in however many ways the text can be read.
  part as materialized (
    select a.practice, 'LAST' as part, q.last_key as key from allowed a, asked q where q.last_key <> ''
    union
    select a.practice, 'FIRST', q.first_key from allowed a, asked q where q.first_key <> ''
  ),
  name as materialized (
    select part.practice, part.part, part.key, n.name_key, n.likeness
    from part cross join lateral claimline_names(part.practice, part.part, part.key, misspelled) n
  ),
  found as (
    select p.id, least(l.likeness, f.likeness) as likeness
    from asked q
    join name l on l.part = 'LAST' and l.key = q.last_key
    join name f on f.part = 'FIRST' and f.key = q.first_key and f.practice = l.practice
    cross join lateral (
      select p.id from patient p
      where p.practice_id = l.practice and p.last_name_key = l.name_key
        and p.first_name_key = f.name_key
      order by p.birth_date limit most) p
    union all
    select p.id, l.likeness
    from asked q
    join name l on l.part = 'LAST' and l.key = q.last_key
    cross join lateral (
      select p.id from patient p
      where p.practice_id = l.practice and p.last_name_key = l.name_key
      order by p.first_name_key, p.birth_date limit most) p
    where q.first_key = ''
    union all
    select p.id, f.likeness - 10
    from asked q
    join name f on f.part = 'FIRST' and f.key = q.first_key
    cross join lateral (
      select p.id from patient p
      where p.practice_id = f.practice and p.first_name_key = f.name_key
      order by p.last_name_key limit most) p
    where q.last_key = ''
  )
  select id, max(likeness) from found group by id order by max(likeness) desc, id limit most
$$;

-- Whatever bears a number that begins with the text: its kind, its id, and the number as it stands.
create function claimline_find_numbers(practices bigint[], needle text, most integer)
returns table (kind text, id bigint, number text)
language sql stable security definer set search_path = public, pg_temp as $$
  with allowed as (
    select practice from unnest(practices) as practice where practice = any (claimline_readable())
  ),
  word as (
    select upper(btrim(needle)) as key, upper(btrim(needle)) || chr(1114111) as beyond,
      claimline_number_key(needle) as plain, claimline_number_key(needle) || chr(1114111) as beyond_plain,
      case when needle ~ '^[-+ ().0-9]+$' then right(regexp_replace(needle, '[^0-9]', '', 'g'), 10) end as digits
  )
  select 'CLAIM', c.id, c.claim_number from allowed a, word w cross join lateral (
    select c.id, c.claim_number from claim c
    where c.practice_id = a.practice
      and upper(c.claim_number) ~>=~ w.key and upper(c.claim_number) ~<~ w.beyond
    order by upper(c.claim_number) using ~<~ limit most) c
  union all
  select 'SENDER', c.id, c.sender_claim_number from allowed a, word w cross join lateral (
    select c.id, c.sender_claim_number from claim c
    where c.practice_id = a.practice
      and upper(c.sender_claim_number) ~>=~ w.key and upper(c.sender_claim_number) ~<~ w.beyond
    order by upper(c.sender_claim_number) using ~<~ limit most) c
  union all
  select 'PAYER', d.claim_id, d.payer_claim_number from allowed a, word w cross join lateral (
    select d.claim_id, d.payer_claim_number from adjudication d
    where d.practice_id = a.practice
      and upper(d.payer_claim_number) ~>=~ w.key and upper(d.payer_claim_number) ~<~ w.beyond
    order by upper(d.payer_claim_number) using ~<~ limit most) d
  where d.claim_id is not null
  union all
  select 'PAYER', f.claim_id, f.told from allowed a, word w cross join lateral (
    select f.claim_id, f.detail ->> 'payerClaimNumber' as told from claim_fact f
    where f.practice_id = a.practice and f.detail ->> 'payerClaimNumber' is not null
      and upper(f.detail ->> 'payerClaimNumber') ~>=~ w.key
      and upper(f.detail ->> 'payerClaimNumber') ~<~ w.beyond
    order by upper(f.detail ->> 'payerClaimNumber') using ~<~ limit most) f
  union all
  select 'TRACE', r.id, r.trace_number from allowed a, word w cross join lateral (
    select r.id, r.trace_number from remittance r
    where r.practice_id = a.practice
      and upper(r.trace_number) ~>=~ w.key and upper(r.trace_number) ~<~ w.beyond
    order by upper(r.trace_number) using ~<~ limit most) r
  union all
  select 'MEMBER', v.patient_id, v.member_id from allowed a, word w cross join lateral (
    select v.patient_id, v.member_id from coverage v
    where v.practice_id = a.practice and w.plain <> ''
      and v.member_key ~>=~ w.plain and v.member_key ~<~ w.beyond_plain
    order by v.member_key using ~<~ limit most) v
  union all
  select 'PHONE', n.patient_id, n.number from allowed a, word w cross join lateral (
    select n.patient_id, n.number from patient_phone n
    where n.practice_id = a.practice and right(n.number, 7) = right(w.digits, 7)
      and (n.number = w.digits or length(w.digits) = 7)
    limit most) n
$$;

revoke execute on function claimline_find_patients, claimline_find_numbers from public;
grant execute on function claimline_find_patients, claimline_find_numbers to claimline_app;

-- The claim list's own search, as before, with its texts written as ranges too.
create or replace function claimline_find_claims(practices bigint[], needle text, most integer)
returns setof bigint language sql stable security definer set search_path = public, pg_temp as $$
  with allowed as (
    select practice from unnest(practices) as practice where practice = any (claimline_readable())
  ),
  word as (select upper(btrim(needle)) as whole where length(btrim(needle)) >= 2),
  part as (
    select whole, chr(1114111) as beyond,
      case
        when position(',' in whole) > 0 then btrim(split_part(whole, ',', 1))
        when position(' ' in whole) > 0 then btrim(substr(whole, length(split_part(whole, ' ', 1)) + 1))
      end as last_name,
      case
        when position(',' in whole) > 0 then btrim(split_part(whole, ',', 2))
        when position(' ' in whole) > 0 then split_part(whole, ' ', 1)
      end as first_name
    from word
  ),
  named as (
    select a.practice as practice_id, p.id from allowed a, part cross join lateral (
      select p.id from patient p
      where p.practice_id = a.practice
        and upper(p.last_name) ~>=~ part.whole and upper(p.last_name) ~<~ (part.whole || part.beyond)
      limit most) p
    union
    select a.practice, p.id from allowed a, part cross join lateral (
      select p.id from patient p
      where p.practice_id = a.practice and part.last_name is not null
        and upper(p.last_name) ~>=~ part.last_name
        and upper(p.last_name) ~<~ (part.last_name || part.beyond)
        and upper(p.first_name) ~>=~ part.first_name
        and upper(p.first_name) ~<~ (part.first_name || part.beyond)
      limit most) p
  ),
  found as (
    select c.id from allowed a, part cross join lateral (
      select c.id from claim c
      where c.practice_id = a.practice
        and upper(c.claim_number) ~>=~ part.whole
        and upper(c.claim_number) ~<~ (part.whole || part.beyond)
      limit most) c
    union
    select c.id from allowed a, part cross join lateral (
      select c.id from claim c
      where c.practice_id = a.practice
        and upper(c.sender_claim_number) ~>=~ part.whole
        and upper(c.sender_claim_number) ~<~ (part.whole || part.beyond)
      limit most) c
    union
    select c.id from named n cross join lateral (
      select c.id from claim c
      where c.practice_id = n.practice_id and c.patient_id = n.id
      order by c.id desc limit most) c
  )
  select id from found order by id desc limit most
$$;
