-- What the claim list reads by: one index for each order in which it is worked.
create index claim_by_deadline
  on claim (practice_id, standing, (coalesce(timely_filing_deadline, 'infinity'::date)), id);
create index claim_by_charge on claim (practice_id, standing, charge_cents, id);
create index claim_by_source_file on claim (practice_id, source_file_id);
create index claim_by_payer on claim (practice_id, payer_id, standing, standing_since);

create index claim_number_search on claim (practice_id, upper(claim_number) text_pattern_ops);
create index claim_sender_number_search
  on claim (practice_id, upper(sender_claim_number) text_pattern_ops);
create index patient_name_search
  on patient (practice_id, upper(last_name) text_pattern_ops, upper(first_name) text_pattern_ops);

-- Claims by the beginning of their number, the sender's number, or the patient's name ("Last",
-- "Last, First" or "First Last"), newest first. The pattern operators are not leakproof, so that
-- under row-level security their indexes would lie idle; here the practices are named explicitly.
create function claimline_find_claims(practices bigint[], needle text, most integer)
returns setof bigint language sql stable security definer set search_path = public, pg_temp as $$
  with allowed as (
    select practice from unnest(practices) as practice
    where practice = any (claimline_readable())
  ),
  word as (
    select replace(replace(replace(upper(btrim(needle)), '\', '\\'), '%', '\%'), '_', '\_') as whole
  ),
  part as (
    select whole,
      case
        when position(',' in whole) > 0 then btrim(split_part(whole, ',', 1))
        when position(' ' in whole) > 0 then btrim(substr(whole, length(split_part(whole, ' ', 1)) + 1))
      end as last_name,
      case
        when position(',' in whole) > 0 then btrim(split_part(whole, ',', 2))
        when position(' ' in whole) > 0 then split_part(whole, ' ', 1)
      end as first_name
    from word where length(whole) >= 2
  ),
  named as (
    select p.practice_id, p.id from allowed a, part, patient p
    where p.practice_id = a.practice and upper(p.last_name) like part.whole || '%'
    union
    select p.practice_id, p.id from allowed a, part, patient p
    where p.practice_id = a.practice and part.last_name is not null
      and upper(p.last_name) like part.last_name || '%'
      and upper(p.first_name) like part.first_name || '%'
  ),
  found as (
    select c.id from allowed a, part, claim c
    where c.practice_id = a.practice and upper(c.claim_number) like part.whole || '%'
    union
    select c.id from allowed a, part, claim c
    where c.practice_id = a.practice and upper(c.sender_claim_number) like part.whole || '%'
    union
    select c.id from named n join claim c on c.practice_id = n.practice_id and c.patient_id = n.id
  )
  select id from found order by id desc limit most
$$;
revoke execute on function claimline_find_claims from public;
grant execute on function claimline_find_claims to claimline_app;
