-- Claims that came in one file stand alike for the same time: the list by age goes on by id.
drop index claim_by_standing;
create index claim_by_standing on claim (practice_id, standing, standing_since, id);
