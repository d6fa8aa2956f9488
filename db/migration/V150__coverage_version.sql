-- A member number that was wrong is corrected by a new version of the coverage; the old one stays with what was done under it.
alter table coverage
  add column replaced_by bigint,
  add column replaced_at timestamptz,
  add foreign key (practice_id, replaced_by) references coverage (practice_id, id),
  add check ((replaced_by is null) = (replaced_at is null));
comment on column coverage.replaced_by is 'the version with the corrected member number; null while it is the newest';
