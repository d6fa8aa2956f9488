-- The door for other software: who may come in, and calls that are answered once. Both are asked
-- before it is known whose call it is, or are thrown away again, so they are no practice's own rows.

create table api_token (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  name text not null,
  hash text not null unique,
  created_at timestamptz not null,
  created_by text not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  check ((revoked_at is null) = (revoked_by is null))
);
comment on column api_token.hash is 'SHA-256 in hexadecimal; the token itself is kept nowhere';
comment on column api_token.last_used_at is 'told once in some minutes, not with each call';
call claimline_system('api_token');
revoke delete on api_token from claimline_app;
create index api_token_by_practice on api_token (practice_id, id);
create unique index api_token_in_use on api_token (practice_id, name) where revoked_at is null;

create table api_call (
  practice_id bigint not null references practice,
  key text not null,
  request_hash text not null,
  started_at timestamptz not null,
  status integer,
  location text,
  body text,
  primary key (practice_id, key)
);
comment on table api_call is 'calls that named an Idempotency-Key, kept for two days';
comment on column api_call.request_hash is 'SHA-256 over what was asked: the same key stands for the same request';
comment on column api_call.status is 'null while the call is worked on';
call claimline_system('api_call');
create index api_call_by_age on api_call (started_at);
