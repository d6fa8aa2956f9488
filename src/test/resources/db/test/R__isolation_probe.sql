-- An owned table for tests of isolation itself.
CREATE TABLE isolation_probe (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  practice_id bigint NOT NULL REFERENCES practice (id),
  note text NOT NULL
);
CREATE INDEX isolation_probe_practice ON isolation_probe (practice_id);
CALL claimline_own('isolation_probe');
