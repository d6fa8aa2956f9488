-- Who is billed for, and who is billed.

-- Shared by all practices: the payer directory with its clocks (R31, R33, R34).
create table payer (
  id bigint generated always as identity primary key,
  payer_code text not null,
  name text not null,
  claim_filing_code text,
  sends_acceptance boolean not null default true,
  takes_replacement boolean not null default true,
  acknowledgement_days integer not null default 2 check (acknowledgement_days > 0),
  response_days integer not null default 30 check (response_days > 0),
  timely_filing_days integer not null default 180 check (timely_filing_days > 0),
  created_at timestamptz not null,
  unique (payer_code)
);
comment on column payer.payer_code is '2010BB NM109, upper case';
comment on column payer.sends_acceptance is 'false: the payer''s A1 in a 277CA is its acceptance (R31)';
comment on column payer.acknowledgement_days is 'business days from sending to the 277CA (R34)';
comment on column payer.response_days is 'days from acceptance to the 835 (R34)';
comment on column payer.timely_filing_days is 'days from service to receipt (R33)';
call claimline_share('payer');

create table provider (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  match_key text not null,
  npi text,
  tax_id text,
  organization boolean not null,
  last_name text not null,
  first_name text,
  taxonomy_code text,
  created_at timestamptz not null,
  created_by text not null,
  unique (practice_id, match_key),
  unique (practice_id, id)
);
comment on column provider.match_key is 'NPI where there is one, else tax id and name';
call claimline_own('provider');

create table facility (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  match_key text not null,
  npi text,
  name text not null,
  line1 text,
  city text,
  state text,
  zip text,
  created_at timestamptz not null,
  created_by text not null,
  unique (practice_id, match_key),
  unique (practice_id, id)
);
call claimline_own('facility');
