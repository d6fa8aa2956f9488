-- What a practice charges. A fee is never changed: a row entered later for the same service holds
-- instead from its first day on.
create table fee_import (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  file_name text not null,
  sha256 text not null,
  content bytea not null,
  first_day date not null,
  received_at timestamptz not null,
  received_by text not null,
  taken_at timestamptz,
  taken_by text,
  unique (practice_id, id),
  check ((taken_at is null) = (taken_by is null))
);
comment on column fee_import.first_day is 'from which the rows hold that tell no day';
comment on column fee_import.taken_at is 'null while it was only looked at';
call claimline_own('fee_import');

create table fee_import_row (
  practice_id bigint not null references practice,
  import_id bigint not null,
  number integer not null,
  cells text[] not null,
  outcome text not null check (outcome in ('NEW', 'CHANGED', 'SAME', 'FAILED')),
  words text not null,
  primary key (practice_id, import_id, number),
  foreign key (practice_id, import_id) references fee_import (practice_id, id)
);
comment on column fee_import_row.number is 'line of the file, the header being 1';
comment on column fee_import_row.words is 'what was made of it, or why not and with which column';
call claimline_own_append_only('fee_import_row');

create table fee (
  id bigint generated always as identity primary key,
  practice_id bigint not null references practice,
  procedure_code text collate "C" not null check (procedure_code ~ '^[A-Z0-9]{5}$'),
  modifiers text collate "C" not null check (modifiers ~ '^([A-Z0-9]{2}( [A-Z0-9]{2}){0,3})?$'),
  place text collate "C" not null check (place in ('ANY', 'FACILITY', 'OFFICE')),
  cents bigint not null check (cents between 0 and 999999999),
  first_day date not null,
  last_day date,
  reason text not null,
  import_id bigint,
  entered_at timestamptz not null,
  entered_by text not null,
  unique (practice_id, id),
  foreign key (practice_id, import_id) references fee_import (practice_id, id),
  check (last_day >= first_day - 1)
);
comment on column fee.modifiers is 'in the order of the alphabet, apart by blanks; empty for none';
comment on column fee.place is 'where the service is given; ANY: wherever no fee of its own is told';
comment on column fee.cents is 'per unit';
comment on column fee.last_day is 'null while none is known; the day before the first: it never held';
call claimline_own_append_only('fee');
create index fee_by_service on fee (practice_id, procedure_code, modifiers, place, id);
