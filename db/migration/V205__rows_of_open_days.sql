-- An entry of a closed day gets no further row either.
create function claimline_rows_of_open_days() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct practice_id, entry_id from fresh) f
    join public.journal_entry e on e.practice_id = f.practice_id and e.id = f.entry_id
    where e.accounting_date <= (
      select max(c.through) from public.accounting_close c where c.practice_id = f.practice_id)
  ) then
    raise exception 'the books of the entry''s day are closed' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger journal_row_open_day after insert on journal_row
  referencing new table as fresh
  for each statement execute function claimline_rows_of_open_days();
