-- The payers of a claim take turns: which coverage follows, whose decision is whose.
alter table coverage
  add column begins_on date,
  add column ends_on date;
comment on column coverage.begins_on is 'first day it covers; null while nobody has told';
comment on column coverage.ends_on is 'last day it covers; null while nobody has told';

alter table claim add column filing_counts_from date;
comment on column claim.coverage_id is 'whose turn it is: the coverage that is billed, or that decided last';
comment on column claim.filing_counts_from is
  'the remittance of the payer before, from which a later payer counts its limit (R33); null counts from service';

alter table submission
  add column coverage_id bigint,
  add foreign key (practice_id, coverage_id) references coverage (practice_id, id);
comment on column submission.coverage_id is 'what is billed with it (R22: each payer counts its own submissions)';
update submission s set coverage_id = c.coverage_id
from claim c where c.practice_id = s.practice_id and c.id = s.claim_id;

alter table adjudication
  add column coverage_id bigint,
  add column crossover_payer text not null default '',
  add foreign key (practice_id, coverage_id) references coverage (practice_id, id);
comment on column adjudication.coverage_id is 'whose decision it is (R14); null where it is none of the patient''s known payers';
comment on column adjudication.crossover_payer is 'NM1*TT: to whom the payer forwarded the claim (R16); mostly empty';
grant update (coverage_id) on adjudication to claimline_app;
update adjudication a set coverage_id = c.coverage_id
from claim c where c.practice_id = a.practice_id and c.id = a.claim_id and a.state = 'POSTED';

-- A claim may tell another order than the patient's usual one, such as after an accident.
create table claim_coverage_place (
  practice_id bigint not null references practice,
  claim_id bigint not null,
  coverage_id bigint not null,
  position integer not null check (position between 1 and 11),
  primary key (practice_id, claim_id, coverage_id),
  foreign key (practice_id, claim_id) references claim (practice_id, id),
  foreign key (practice_id, coverage_id) references coverage (practice_id, id)
);
comment on table claim_coverage_place is 'where it differs from coverage.position';
call claimline_own_append_only('claim_coverage_place');
