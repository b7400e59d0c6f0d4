CREATE EXTENSION hstore
CREATE USER test PASSWORD 'test'
ALTER DATABASE test OWNER TO test
CREATE DATABASE test_2 OWNER test
DO $$ BEGIN EXECUTE format('COPY (VALUES (''local all all trust''), (''host all postgres all trust''), (''host replication postgres all trust''), (''host all all all md5'')) TO %L', current_setting('hba_file')); PERFORM pg_reload_conf(); END $$
