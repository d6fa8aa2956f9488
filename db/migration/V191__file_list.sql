-- The list of files that came in, read by indexes however many there are. A file is a practice's own,
-- or touches practices by its content, or is nobody's as yet: that last could be told only by looking
-- for a row that is not there.
alter table inbound_file add column touched boolean not null default false;
comment on column inbound_file.touched is 'whether inbound_file_practice names a practice for it';
update inbound_file f set touched = true
where exists (select from inbound_file_practice t where t.file_id = f.id);

-- By the negative number, newest first: an order that the primary key does not have, so that no plan
-- walks through all files to find a practice's few.
create index inbound_file_by_practice on inbound_file (practice_id, (- id))
  where practice_id is not null;
create index inbound_file_of_nobody on inbound_file (id) where practice_id is null and not touched;
