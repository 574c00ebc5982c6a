import { checkStatements } from './sqlMigrations/checkStatements';

describe('what others notice of a migration of PostgreSQL', () => {
  it('locks taken by name or by the way', () => {
    checkStatements('postgres', [
      ['CREATE INDEX i ON orders (code)', 'Q06'],
      ['CREATE UNIQUE INDEX IF NOT EXISTS i ON public.orders USING btree (code) WHERE code IS NOT NULL', 'Q06'],
      ['CREATE INDEX ON orders (code)', 'Q06'],
      ['CREATE INDEX CONCURRENTLY i ON orders (code)', ''],
      ['CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (code)', ''],
      ['CREATE INDEX i ON ONLY events (at)', ''],
      ['CREATE TABLE t (a int); CREATE INDEX i ON t (a)', ''],
      ['BEGIN; CREATE INDEX CONCURRENTLY i ON orders (code); COMMIT', 'Q06'],
      ['BEGIN; SELECT 1; COMMIT; CREATE INDEX CONCURRENTLY i ON orders (code)', ''],
      ['DROP INDEX i', 'Q06'],
      ['DROP INDEX CONCURRENTLY IF EXISTS i', ''],
      ['BEGIN; DROP INDEX CONCURRENTLY i; COMMIT', 'Q06'],
      ['REINDEX TABLE orders', 'Q06'],
      ['REINDEX INDEX i', 'Q06'],
      ['REINDEX DATABASE shop', 'Q06'],
      ['REINDEX TABLE CONCURRENTLY orders', ''],
      ['REINDEX (CONCURRENTLY) INDEX i', ''],
      ['CLUSTER orders USING orders_pkey', 'Q05'],
      ['CLUSTER', 'Q05'],
      ['VACUUM FULL orders', 'Q05'],
      ['VACUUM (FULL, ANALYZE) orders', 'Q05'],
      ['VACUUM ANALYZE orders', ''],
      ['VACUUM', ''],
      ['ANALYZE orders', ''],
      ['REFRESH MATERIALIZED VIEW totals', 'Q05'],
      ['REFRESH MATERIALIZED VIEW CONCURRENTLY totals', ''],
      ['CREATE MATERIALIZED VIEW totals AS SELECT 1; REFRESH MATERIALIZED VIEW totals', ''],
      ['LOCK TABLE orders IN ACCESS EXCLUSIVE MODE', 'Q05'],
      ['LOCK orders', 'Q05'],
      ['LOCK TABLE orders IN SHARE ROW EXCLUSIVE MODE', 'Q05'],
      ['LOCK TABLE orders IN ROW SHARE MODE', ''],
      ['ALTER SYSTEM SET max_connections = 5', '-'],
      ["SET lock_timeout = '2s'; SET statement_timeout TO '5s'; ALTER TABLE orders ADD COLUMN x int", ''],
      ["SET LOCAL lock_timeout = '2s'; SELECT pg_advisory_lock(1)", ''],
    ]);
  });

  it('enumerations', () => {
    checkStatements('postgres', [
      ["ALTER TYPE mood ADD VALUE 'calm'", ''],
      ["ALTER TYPE mood ADD VALUE IF NOT EXISTS 'calm' BEFORE 'sad'", ''],
      ["ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'", 'Q10'],
      ["CREATE TYPE mood AS ENUM ('a', 'b')", ''],
      ['ALTER TYPE mood OWNER TO clerk', ''],
    ]);
  });

  it('who may see and do what', () => {
    checkStatements('postgres', [
      ['ALTER TABLE orders DISABLE ROW LEVEL SECURITY', 'Q07'],
      ['ALTER TABLE orders NO FORCE ROW LEVEL SECURITY', 'Q07'],
      ['DROP POLICY own ON orders', 'Q07'],
      ['CREATE POLICY all_of_it ON orders USING (true)', 'Q07'],
      ['CREATE POLICY add ON orders FOR INSERT WITH CHECK (true)', 'Q07'],
      ['CREATE POLICY see ON orders FOR SELECT TO anon USING (1 = 1)', 'Q07'],
      ['CREATE POLICY own ON orders FOR SELECT USING (owner = current_user)', ''],
      ['CREATE POLICY srv ON orders TO service_role USING (true) WITH CHECK (true)', ''],
      ['CREATE POLICY less ON orders AS RESTRICTIVE USING (true)', ''],
      ['ALTER POLICY own ON orders USING (true)', 'Q07'],
      ['ALTER POLICY own ON orders RENAME TO mine', ''],
      ['GRANT SELECT ON orders TO PUBLIC', 'Q07'],
      ['GRANT ALL ON ALL TABLES IN SCHEMA public TO anon, authenticated', 'Q07'],
      ['GRANT SELECT ON orders TO reporting', ''],
      ['GRANT EXECUTE ON FUNCTION tax(numeric) TO anon', 'Q07'],
      ['GRANT USAGE ON SCHEMA api TO anon', ''],
      ['ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO anon', 'Q07'],
      ['ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reporting', ''],
      ['REVOKE ALL ON orders FROM PUBLIC', ''],
      ['REVOKE SELECT ON orders FROM reporting', 'Q08'],
      ['CREATE ROLE admin SUPERUSER LOGIN', 'Q08'],
      ['ALTER ROLE clerk BYPASSRLS', 'Q08'],
      ['ALTER ROLE clerk WITH NOSUPERUSER', ''],
      ['CREATE ROLE clerk LOGIN', ''],
      ['GRANT pg_write_server_files TO clerk', 'Q08'],
      ['GRANT clerks TO bob', ''],
      ['DROP ROLE clerk', 'Q08'],
      ['CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$', 'Q08'],
      [
        "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$ SELECT 1 $$",
        '',
      ],
      ['CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY INVOKER AS $$ SELECT 1 $$', ''],
      ['ALTER FUNCTION f() SECURITY DEFINER', 'Q08'],
      ['ALTER FUNCTION f() RESET search_path', 'Q08'],
      ["ALTER FUNCTION f() SET search_path = ''", ''],
      ['DROP TRIGGER audit ON orders', 'Q10'],
      ["COPY orders FROM PROGRAM 'curl x'", '-'],
    ]);
  });

  it('what makes or adds is left alone', () => {
    checkStatements('postgres', [
      ['CREATE TABLE t (id bigserial PRIMARY KEY, a text NOT NULL UNIQUE, b int REFERENCES orders (id))', ''],
      ['CREATE TABLE IF NOT EXISTS t AS SELECT * FROM orders', ''],
      ['CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY (a); ALTER TABLE ONLY t ADD UNIQUE (a)', ''],
      ['CREATE TABLE "T" (a int); ALTER TABLE public."T" ALTER COLUMN a SET NOT NULL', ''],
      ['CREATE VIEW v AS SELECT 1; CREATE OR REPLACE VIEW w AS SELECT 2', ''],
      ['CREATE SCHEMA IF NOT EXISTS s; CREATE EXTENSION IF NOT EXISTS citext; CREATE SEQUENCE n', ''],
      ['CREATE TABLE t (a int); CREATE TRIGGER t BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()', ''],
      [
        'CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM orders; RETURN NEW; END $$',
        '',
      ],
      ["INSERT INTO settings VALUES ('a', 'DROP TABLE orders; --')", ''],
      ['INSERT INTO settings (k, v) VALUES (1, 2) ON CONFLICT (k) DO UPDATE SET v = 3', ''],
      ["COMMENT ON TABLE orders IS 'DROP TABLE orders'", ''],
      ["SELECT setval('numbers', 10); SET search_path = public", ''],
      ['COPY t (a, b) FROM stdin;\n1\tDROP TABLE orders;\n\\.\nSELECT 1;', ''],
      ['-- DROP TABLE orders;\n/* TRUNCATE orders; */ SELECT 1;', ''],
      ['ALTER SEQUENCE numbers RESTART WITH 5; ALTER EXTENSION citext UPDATE', ''],
      ['CREATE STATISTICS s ON a, b FROM orders; ALTER PUBLICATION p ADD TABLE orders', ''],
      ['BEGIN; DROP TABLE orders; ROLLBACK;', ''],
      ['EXPLAIN DELETE FROM orders', ''],
    ]);
  });

  it('SQL inside of SQL', () => {
    checkStatements('postgres', [
      ['DO $$ BEGIN DROP TABLE orders; END $$', 'Q01'],
      ['DO $$ BEGIN IF EXISTS (SELECT 1) THEN ALTER TABLE orders DROP COLUMN note; END IF; END $$;', 'Q02'],
      ["DO $$ BEGIN EXECUTE 'TRUNCATE orders'; END $$", 'Q01'],
      ["DO $$ BEGIN CREATE TYPE mood AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN null; END $$", ''],
      [
        'DO $$ BEGIN ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES c(d); EXCEPTION WHEN duplicate_object THEN null; END $$;',
        'Q05',
      ],
      [
        "DO $x$ DECLARE r record; BEGIN FOR r IN SELECT 1 LOOP EXECUTE format('DROP TABLE %I', r.t); END LOOP; END $x$",
        'Q01',
      ],
    ]);
  });
});
