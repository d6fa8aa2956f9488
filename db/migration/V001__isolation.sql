-- How practices are kept apart. A later migration creates a table and then says, with one CALL,
-- which class it is of; a table without a class fails the catalogue test.

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO claimline_app, claimline_backup', current_database());
END
$$;
GRANT USAGE ON SCHEMA public TO claimline_app, claimline_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO claimline_app;

CREATE TABLE table_class (
  table_name text PRIMARY KEY,
  class text NOT NULL CHECK (class IN ('owned', 'shared', 'system', 'engine')),
  practice_column text,
  append_only boolean NOT NULL DEFAULT false,
  CHECK ((class = 'owned') = (practice_column IS NOT NULL))
);
COMMENT ON TABLE table_class IS
  'owned: rows belong to one practice, row-level security. shared: the same for all practices. '
  'system: reached by system services only. engine: the process engine''s own.';
INSERT INTO table_class (table_name, class)
VALUES ('table_class', 'system'), ('flyway_schema_history', 'system');

-- The practices whose rows this transaction may read; none set means no rows.
CREATE FUNCTION claimline_readable() RETURNS bigint[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('claimline.readable', true), '')::bigint[] $$;

-- The one practice whose rows this transaction may write; none set means no writing.
CREATE FUNCTION claimline_writable() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('claimline.writable', true), '')::bigint $$;

-- Puts the row-level security of an owned table in force. The settings are read through a
-- sub-select, so that they are evaluated once per statement and an index on the practice is used.
CREATE PROCEDURE claimline_isolate(owned regclass, practice_column text) LANGUAGE plpgsql AS $$
DECLARE
  readable text := format('%I = ANY ((SELECT claimline_readable())::bigint[])', practice_column);
  writable text := format('%I = (SELECT claimline_writable())', practice_column);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', owned);
  EXECUTE format('CREATE POLICY practice_read ON %s FOR SELECT TO claimline_app USING (%s)', owned, readable);
  EXECUTE format('CREATE POLICY practice_insert ON %s FOR INSERT TO claimline_app WITH CHECK (%s)', owned, writable);
  EXECUTE format('CREATE POLICY practice_update ON %s FOR UPDATE TO claimline_app USING (%s) WITH CHECK (%s)', owned, writable, writable);
  EXECUTE format('CREATE POLICY practice_delete ON %s FOR DELETE TO claimline_app USING (%s)', owned, writable);
  EXECUTE format('CREATE POLICY owner_all ON %s TO claimline_owner USING (true) WITH CHECK (true)', owned);
  EXECUTE format('CREATE POLICY backup_read ON %s FOR SELECT TO claimline_backup USING (true)', owned);
END
$$;

-- Rows of one practice each: read, added and changed, not deleted.
CREATE PROCEDURE claimline_own(owned regclass, practice_column text DEFAULT 'practice_id') LANGUAGE plpgsql AS $$
BEGIN
  CALL claimline_isolate(owned, practice_column);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO claimline_app', owned);
  INSERT INTO table_class VALUES (owned::text, 'owned', practice_column, false);
END
$$;

-- Facts of one practice each: read and added, never changed.
CREATE PROCEDURE claimline_own_append_only(owned regclass) LANGUAGE plpgsql AS $$
BEGIN
  CALL claimline_isolate(owned, 'practice_id');
  EXECUTE format('GRANT SELECT, INSERT ON %s TO claimline_app', owned);
  INSERT INTO table_class VALUES (owned::text, 'owned', 'practice_id', true);
END
$$;

-- The same rows for every practice, such as codes and the payer directory.
CREATE PROCEDURE claimline_share(shared regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO claimline_app', shared);
  INSERT INTO table_class (table_name, class) VALUES (shared::text, 'shared');
END
$$;

-- Reached by system services only, such as raw files, users and queues.
CREATE PROCEDURE claimline_system(system regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO claimline_app', system);
  INSERT INTO table_class (table_name, class) VALUES (system::text, 'system');
END
$$;

REVOKE EXECUTE ON PROCEDURE claimline_isolate, claimline_own, claimline_own_append_only,
  claimline_share, claimline_system FROM PUBLIC;
