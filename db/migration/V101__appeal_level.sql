-- How often, until when and to whom a decision can be appealed (R35): by kind of payer, and for a payer that says otherwise.
create table appeal_level (
  id bigint generated always as identity primary key,
  payer_kind text,
  payer_id bigint references payer,
  level integer not null check (level > 0),
  name text not null,
  days_to_file integer not null check (days_to_file > 0),
  days_to_decide integer not null check (days_to_decide > 0),
  unique nulls not distinct (payer_kind, payer_id, level),
  check ((payer_kind is null) <> (payer_id is null))
);
comment on table appeal_level is 'rows of a payer take the place of all rows of its kind';
comment on column appeal_level.payer_kind is 'practice.PayerKind';
comment on column appeal_level.days_to_file is 'from the remittance for level 1, from the receipt of the previous decision for later ones';
comment on column appeal_level.days_to_decide is 'after which the decision is asked for';
call claimline_share('appeal_level');

-- Where contracts and states differ, the shorter time is presumed: an appeal is then early, never late.
insert into appeal_level (payer_kind, level, name, days_to_file, days_to_decide) values
  ('MEDICARE', 1, 'Redetermination', 120, 60),
  ('MEDICARE', 2, 'Reconsideration', 180, 60),
  ('MEDICARE', 3, 'Hearing before an administrative law judge', 60, 90),
  ('MEDICARE', 4, 'Review by the Medicare Appeals Council', 60, 90),
  ('MEDICARE_ADVANTAGE', 1, 'Reconsideration by the plan', 60, 60),
  ('MEDICARE_ADVANTAGE', 2, 'Independent review', 60, 60),
  ('MEDICAID', 1, 'Reconsideration', 60, 45),
  ('MEDICAID', 2, 'Administrative hearing', 60, 90),
  ('TRICARE', 1, 'Reconsideration', 90, 60),
  ('TRICARE', 2, 'Formal review', 60, 90),
  ('WORKERS_COMPENSATION', 1, 'Second review of the bill', 90, 30),
  ('WORKERS_COMPENSATION', 2, 'Independent bill review', 30, 60),
  ('LIABILITY', 1, 'Reconsideration', 60, 45),
  ('COMMERCIAL', 1, 'First-level appeal', 180, 45),
  ('COMMERCIAL', 2, 'Second-level appeal', 60, 45);
