-- Files that a practice's own software sends: nothing in them reaches another practice.

alter table inbound_file
  drop constraint inbound_file_origin_check,
  add check (origin in ('UPLOAD', 'INBOX', 'API')),
  add column only_practice_id bigint references practice;
comment on column inbound_file.only_practice_id is 'the one practice that the file may touch, whatever stands in it; null when the content may tell';

-- The same bytes are one file, to each practice that sends them: what others sent is not told.
alter table inbound_file drop constraint inbound_file_sha256_key;
create unique index inbound_file_by_content on inbound_file (sha256, only_practice_id) nulls not distinct;
create index inbound_file_of_practice on inbound_file (only_practice_id, id) where only_practice_id is not null;

alter table inbound_transaction_set
  add column claims bigint not null default 0,
  add column accepted bigint not null default 0;
comment on column inbound_transaction_set.claims is 'claims, payments and decisions on claims that stand in it, told at its end';
comment on column inbound_transaction_set.accepted is 'of a 277CA: claims that it accepts';

alter table unmatched_answer add column only_practice_id bigint references practice;
comment on column unmatched_answer.only_practice_id is 'as the file''s: whose claims alone it may find';

create index remittance_by_file on remittance (practice_id, file_id);
