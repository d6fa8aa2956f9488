-- Who may sign in, and in which role they work for which practice.
CREATE TABLE user_account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Also the user's id in the process engine, which takes no other characters.
  user_name text NOT NULL UNIQUE CHECK (user_name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
  display_name text NOT NULL,
  password_hash text NOT NULL,
  admin boolean NOT NULL DEFAULT false,
  enabled boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL
);
CALL claimline_system('user_account');

CREATE TABLE user_practice (
  user_id bigint NOT NULL REFERENCES user_account (id),
  practice_id bigint NOT NULL REFERENCES practice (id),
  role text NOT NULL CHECK (role IN ('biller', 'supervisor', 'manager', 'practice-user')),
  PRIMARY KEY (user_id, practice_id, role)
);
CREATE INDEX user_practice_practice ON user_practice (practice_id);
CALL claimline_system('user_practice');
