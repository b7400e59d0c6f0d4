-- Large enough for indexes to pay, with one row in ten deleted. Statistics are gathered once, so
-- that every plan is made from the same ones.
CREATE TABLE users (
  id integer PRIMARY KEY,
  email text NOT NULL,
  name text NOT NULL,
  created_at date NOT NULL,
  deleted_at timestamp
) WITH (autovacuum_enabled = off);
CREATE TABLE stories (
  id integer PRIMARY KEY,
  user_id integer NOT NULL REFERENCES users,
  title text NOT NULL,
  rating integer NOT NULL,
  deleted_at timestamp
) WITH (autovacuum_enabled = off);
CREATE TABLE reviews (
  id integer PRIMARY KEY,
  story_id integer NOT NULL REFERENCES stories,
  user_id integer NOT NULL REFERENCES users,
  stars integer NOT NULL,
  deleted_at timestamp
) WITH (autovacuum_enabled = off);

INSERT INTO users
SELECT n, 'user' || n || '@example.org', 'User ' || n % 500, date '2020-01-01' + n % 2000,
  CASE WHEN n % 10 = 0 THEN timestamp '2026-01-01' END
FROM generate_series(1, 10000) AS n;
INSERT INTO stories
SELECT n, 1 + n * 7 % 10000, 'Story ' || n, n % 100,
  CASE WHEN n % 10 = 3 THEN timestamp '2026-01-01' END
FROM generate_series(1, 30000) AS n;
INSERT INTO reviews
SELECT n, 1 + n * 11 % 30000, 1 + n * 13 % 10000, 1 + n % 5,
  CASE WHEN n % 10 = 7 THEN timestamp '2026-01-01' END
FROM generate_series(1, 60000) AS n;

CREATE UNIQUE INDEX users_email_live ON users (email) WHERE deleted_at IS NULL;
CREATE INDEX users_created_live ON users (created_at) WHERE deleted_at IS NULL;
CREATE INDEX stories_user_live ON stories (user_id) WHERE deleted_at IS NULL;
CREATE INDEX stories_rating_live ON stories (rating, title) WHERE deleted_at IS NULL;
CREATE INDEX reviews_story_live ON reviews (story_id) WHERE deleted_at IS NULL;
CREATE INDEX reviews_user_live ON reviews (user_id) WHERE deleted_at IS NULL;
ANALYZE users, stories, reviews;
