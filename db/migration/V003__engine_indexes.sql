-- What the engine's scripts lack: without these, acquisition of due jobs slows down with each
-- waiting timer, and ending an instance scans every subscription.
CREATE INDEX engine_job_due ON act_ru_job (duedate_);
CREATE INDEX engine_job_locked ON act_ru_job (lock_exp_time_) WHERE lock_exp_time_ IS NOT NULL;
CREATE INDEX engine_subscription_instance ON act_ru_event_subscr (proc_inst_id_);

DO $$
DECLARE
  engine regclass;
BEGIN
  FOR engine IN
    SELECT oid::regclass FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND starts_with(relname, 'act_')
  LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO claimline_app', engine);
    INSERT INTO table_class (table_name, class) VALUES (engine::text, 'engine');
  END LOOP;
END
$$;
