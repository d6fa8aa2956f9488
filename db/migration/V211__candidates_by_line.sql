-- A claim's row changes with every standing, and each index on it costs then; its lines never change.
drop index claim_by_day_and_charge;
create index claim_line_by_day_and_charge on claim_line (practice_id, service_from, charge_cents);
-- adjudication_by_payer_number serves candidates too.
drop index adjudication_by_payer_claim_number;
