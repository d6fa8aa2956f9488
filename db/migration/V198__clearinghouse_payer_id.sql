-- A payer may be known to the clearinghouse under another number for one practice.
alter table payer_delivery add column clearinghouse_payer_id text
  check (clearinghouse_payer_id = upper(clearinghouse_payer_id));
comment on column payer_delivery.clearinghouse_payer_id is
  '2010BB NM109 of what is sent, where it is not the payer''s code in the directory';
