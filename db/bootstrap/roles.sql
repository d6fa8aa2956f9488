-- The three roles of Claimline. Run once per server as a superuser, before the first start:
--
--   psql -v owner_password=… -v app_password=… -v backup_password=… -f db/bootstrap/roles.sql
--   createdb --owner=claimline_owner claimline
--
-- Running it again changes nothing but the passwords.

SELECT set_config('claimline.owner_password', :'owner_password', false),
       set_config('claimline.app_password', :'app_password', false),
       set_config('claimline.backup_password', :'backup_password', false);

DO $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['owner', 'app', 'backup'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimline_' || role) THEN
      EXECUTE format('CREATE ROLE %I', 'claimline_' || role);
    END IF;
    EXECUTE format(
      'ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD %L',
      'claimline_' || role, current_setting('claimline.' || role || '_password'));
  END LOOP;
END
$$;

-- Row-level security holds for a backup too; each owned table has a policy that lets it read all.
GRANT pg_read_all_data TO claimline_backup;

SELECT set_config('claimline.owner_password', '', false),
       set_config('claimline.app_password', '', false),
       set_config('claimline.backup_password', '', false);
