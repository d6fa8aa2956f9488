-- A row that refers to another row of its practice has its practice proven by that reference: both
-- carry the same number. Checking the practice once more costs each row a look-up, and makes all
-- transactions of a practice write their lock into one row.
do $$
declare
  covered record;
begin
  for covered in
    select c.conrelid::regclass as owned, c.conname
    from pg_constraint c
    join table_class k on k.table_name = c.conrelid::regclass::text and k.class = 'owned'
    where c.contype = 'f' and c.confrelid = 'practice'::regclass and array_length(c.conkey, 1) = 1
      and exists (
        select from pg_constraint o
        where o.conrelid = c.conrelid and o.contype = 'f' and o.confrelid <> o.conrelid
          and array_length(o.conkey, 1) = 2 and o.conkey @> c.conkey
          and not exists (
            select from pg_attribute a
            where a.attrelid = o.conrelid and a.attnum = any(o.conkey) and not a.attnotnull))
  loop
    execute format('alter table %s drop constraint %I', covered.owned, covered.conname);
  end loop;
end $$;
