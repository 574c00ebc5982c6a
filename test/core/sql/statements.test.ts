import { describe, it } from 'mocha';
import { checkSql } from './checkSql';

describe('what a statement does', () => {
  it('dropping says what goes and for how long', () => {
    checkSql('postgres', [
      ['DROP TABLE a, b.c', ['delete impossible: Drops table a', 'delete impossible: Drops table b.c']],
      [
        'DROP TABLE IF EXISTS "My Table" CASCADE',
        ['delete impossible: Drops table My Table and everything that depends on it'],
      ],
      ['DROP VIEW v', ['delete costly: Drops view v']],
      ['DROP MATERIALIZED VIEW v', ['delete costly: Drops materialized view v']],
      ['DROP INDEX CONCURRENTLY IF EXISTS i', ['delete easy: Drops index i']],
      ['DROP POLICY p ON t', ['unprotect costly: Drops policy p']],
      ['DROP OWNED BY bob', ['delete impossible: Drops everything that role bob owns']],
      ['DROP FUNCTION f(int, text), g', ['delete costly: Drops function f', 'delete costly: Drops function g']],
      ['DROP EXTENSION pgcrypto', ['delete costly: Drops extension pgcrypto']],
      ['DROP TABLE pg_temp.x', []],
      ['DROP TEMPORARY TABLE x', []],
      ['DROP', ['delete costly: Drops']],
      ['DROP SUBSCRIPTION s', ['delete costly: Drops subscription s']],
      ['DROP TYPE mood', ['delete costly: Drops type mood']],
    ]);
  });

  it('rows that go are all of them or some', () => {
    checkSql('postgres', [
      ['DELETE FROM a', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM ONLY a WHERE id = 3', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a USING b WHERE a.id = b.id', ['update costly: Deletes some rows of a']],
      ['DELETE FROM', ['?present']],
      ['UPDATE a SET b = 1', ['replace impossible: Overwrites every row of a']],
      ['UPDATE a SET b = 1 WHERE c > now()', ['update costly: Changes some rows of a']],
      ['UPDATE a SET b = \'x\', c = "d" RETURNING *', ['replace impossible: Overwrites every row of a']],
      ['TRUNCATE a, b', ['delete impossible: Empties table a', 'delete impossible: Empties table b']],
      ['TRUNCATE TABLE ONLY a CASCADE', ['delete impossible: Empties table a']],
      ['MERGE INTO a USING b ON a.x = b.x WHEN MATCHED THEN DELETE', ['update costly: Changes and deletes rows of a']],
      ['MERGE INTO a USING b ON a.x = b.x WHEN MATCHED THEN UPDATE SET c = 1', ['update costly: Changes rows of a']],
    ]);
  });

  it('a condition that leaves nothing out is none', () => {
    checkSql('postgres', [
      ['DELETE FROM a WHERE 1=1', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE true', ['delete impossible: Deletes every row of a']],
      ["DELETE FROM a WHERE 'x' = 'x'", ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE (1 = 1 AND (true))', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE id = id', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE id = 3 OR 2 > 1', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE id > 0', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE a.id >= 1', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE id <> -1', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE id <> 0', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE user_id IS NOT NULL', ['delete impossible: Deletes every row of a']],
      ["DELETE FROM a WHERE name LIKE '%'", ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE NOT false', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE NOT 0', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE EXISTS (SELECT 1)', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE id IN (SELECT id FROM a)', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a WHERE 1', ['delete impossible: Deletes every row of a']],
      ["DELETE FROM a WHERE '1'", ['delete impossible: Deletes every row of a']],
      [
        'DELETE FROM a WHERE 2 >= 1 AND 1 <= 2 AND 1 <> 2 AND 1 != 2 AND 1 < 2',
        ['delete impossible: Deletes every row of a'],
      ],
    ]);
  });

  it('a condition that may leave something out is one', () => {
    checkSql('postgres', [
      ['DELETE FROM a WHERE 1=0', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE false', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE id = 5 AND true', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE id BETWEEN 1 AND 5', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE deleted_at IS NOT NULL', ['update costly: Deletes some rows of a']],
      ["DELETE FROM a WHERE name LIKE 'x%'", ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE id > 100', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE price > 0', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE id IN (SELECT id FROM b)', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE NOT done', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE (id = 1) OR (id = 2)', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE id = ￼', ['update costly: Deletes some rows of a']],
      ['DELETE FROM a WHERE CURRENT OF c', ['update costly: Deletes some rows of a']],
      ["DELETE FROM a WHERE 'a' = 'b'", ['update costly: Deletes some rows of a']],
      ["DELETE FROM a WHERE ''", ['update costly: Deletes some rows of a']],
    ]);
  });

  it('what is not known is said so', () => {
    checkSql('postgres', [
      ['￼', ['?present']],
      ['DELETE FROM ￼', ['delete impossible: Deletes every row of …']],
      ['DELETE FROM a WHERE ￼', ['update costly: Deletes some rows of a', '?present']],
      ['SELECT * FROM ￼', []],
      [':sql', ['?present']],
      ['frobnicate the table', ['?possible']],
      ['DROP TABLE ￼_old', ['delete impossible: Drops table …_old']],
    ]);
  });

  it('rows that are added are no loss', () => {
    checkSql('postgres', [
      ['INSERT INTO a VALUES (1)', ['create easy: Adds rows to a']],
      ['INSERT INTO a SELECT * FROM b ON CONFLICT DO UPDATE SET x = 1', ['create easy: Adds rows to a']],
      ["COPY a FROM '/tmp/a'", ['create easy: Adds rows to a']],
      ['COPY a FROM STDIN;\n1\tDROP TABLE x;\n\\.\nSELECT 1;', ['create easy: Adds rows to a']],
      ['SELECT * INTO b FROM a', ['create easy: Creates table b from a query']],
      ['CREATE TABLE b AS SELECT 1', ['create easy: Creates table b']],
      ['CREATE INDEX ON a (b)', ['create easy: Creates index a while its table takes no writes']],
      ['CREATE INDEX CONCURRENTLY i ON a (b)', ['create easy: Creates index i']],
      ['CREATE OR REPLACE VIEW v AS SELECT 1', ['update costly: Creates or replaces view v']],
      ['CREATE TEMP TABLE x (a int)', []],
      ['CREATE TABLE IF NOT EXISTS t (a int)', ['create easy: Creates table t']],
    ]);
  });

  it('a table that is altered loses a part, waits, or loses its brakes', () => {
    checkSql('postgres', [
      [
        'ALTER TABLE a DROP COLUMN b, ADD COLUMN c int',
        ['delete impossible: Drops column b of a', 'update easy: Adds to a'],
      ],
      ['ALTER TABLE a DROP b', ['delete impossible: Drops column b of a']],
      [
        'ALTER TABLE ONLY a ALTER COLUMN b TYPE bigint',
        ['interrupt costly: Rewrites a, which is locked meanwhile: a column changes its type'],
      ],
      [
        'ALTER TABLE a ALTER b SET DATA TYPE text',
        ['interrupt costly: Rewrites a, which is locked meanwhile: a column changes its type'],
      ],
      ['ALTER TABLE a ALTER b SET DEFAULT 1', ['update costly: Changes a column of a']],
      ['ALTER TABLE a DROP CONSTRAINT c', ['unprotect costly: Drops a constraint of a']],
      ['ALTER TABLE a DISABLE TRIGGER ALL', ['unprotect easy: Switches off trigger of a']],
      ['ALTER TABLE a DISABLE ROW LEVEL SECURITY', ['unprotect easy: Switches off row level security of a']],
      ['ALTER TABLE a NO FORCE ROW LEVEL SECURITY', ['unprotect easy: Lets the owner of a past row level security']],
      ['ALTER TABLE a FORCE ROW LEVEL SECURITY', ['update costly: Holds the owner of a to row level security']],
      ['ALTER TABLE a ENABLE ROW LEVEL SECURITY', ['update easy: Switches something on of a']],
      ['ALTER TABLE a DETACH PARTITION p', ['update easy: Takes a partition out of a']],
      ['ALTER TABLE a SET TABLESPACE fast', ['interrupt costly: Rewrites a, which is locked meanwhile: it moves']],
      ['ALTER TABLE a RENAME TO b', ['update costly: Changes a']],
      ['ALTER TABLE IF EXISTS a ADD CONSTRAINT c CHECK (x > 0)', ['update easy: Adds to a']],
      ['ALTER INDEX i RENAME TO j', ['update costly: Changes index i']],
      ['ALTER SYSTEM SET fsync = off', ['update easy: Changes the settings of the server']],
      [
        'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO bob',
        ['grant easy: Changes the rights that new objects come with'],
      ],
      ['ALTER TABLE a DISABLE RULE r', ['unprotect easy: Switches off rule of a']],
      ['ALTER TABLE a DROP EXPRESSION', ['update easy: Drops the expression of a']],
    ]);
  });

  it('rights are granted, taken and made', () => {
    checkSql('postgres', [
      ['GRANT SELECT ON a TO bob', ['grant easy: Grants SELECT ON a to bob']],
      ['GRANT ALL ON DATABASE d TO bob', ['grant easy: Grants ALL ON DATABASE d to bob']],
      ['GRANT pg_write_all_data TO bob', ['grant easy: Grants pg_write_all_data to bob']],
      ['GRANT SELECT ON a TO PUBLIC', ['grant easy: Grants SELECT ON a to PUBLIC']],
      ['GRANT SELECT ON a TO bob WITH GRANT OPTION', ['grant easy: Grants SELECT ON a to bob']],
      ['REVOKE ALL ON a FROM bob', ['interrupt easy: Takes ALL ON a from bob']],
      ['CREATE USER eve SUPERUSER', ['grant easy: Creates user eve with rights over everything']],
      ['CREATE ROLE r', ['grant easy: Creates role r']],
      ["ALTER USER bob PASSWORD 'x'", ['grant easy: Changes user bob and its password']],
      ['ALTER ROLE bob BYPASSRLS', ['grant easy: Changes role bob with rights over everything']],
      ['DROP ROLE bob', ['delete costly: Drops role bob']],
      ['CREATE USER MAPPING FOR bob SERVER s', ['create easy: Creates user mapping FOR']],
      [
        'GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public, private, other_schema, more_schema TO bob',
        ['grant easy: Grants SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public, priva… to bob'],
      ],
    ]);
  });

  it('the server and its files are reached', () => {
    checkSql('postgres', [
      [
        "COPY a TO PROGRAM 'cat > /tmp/x'",
        ['execute unknown: Starts a program on the database server: `cat > /tmp/x`'],
      ],
      ["COPY a TO '/tmp/a'", ['expose unknown: Writes a file on the database server: /tmp/a']],
      ['COPY (SELECT 1) TO STDOUT', []],
      ['SELECT pg_terminate_backend(1), pg_terminate_backend(2)', ['interrupt unknown: Ends sessions of others']],
      ["SELECT pg_read_file('/etc/passwd')", ['read-secret unknown: Shows a file of the database server']],
      ['SELECT * FROM pg_shadow', ['read-secret impossible: Shows the password hashes in pg_shadow']],
      ['SELECT usename FROM pg_shadow', []],
      [
        "SELECT cron.schedule('x', '* * * * *', 'DELETE FROM a')",
        ['execute unknown: Plants a statement that runs by itself later'],
      ],
      ['VACUUM FULL a', ['interrupt easy: Rewrites a under a lock']],
      ['VACUUM a', []],
      ['CLUSTER a USING i', ['interrupt easy: Rewrites a under a lock']],
      ['REINDEX TABLE a', ['interrupt easy: Rewrites a under a lock']],
      ['REINDEX TABLE CONCURRENTLY a', []],
      ['LOCK TABLE a', ['interrupt easy: Locks a']],
      ['REFRESH MATERIALIZED VIEW v', ['update easy: Computes v anew']],
      ['REFRESH MATERIALIZED VIEW CONCURRENTLY v', []],
      [
        "SELECT pg_drop_replication_slot('s')",
        ['delete impossible: Drops a replication slot, and with it what its reader has not read'],
      ],
      ["SELECT setval('s', 1)", ['update unknown: Moves a sequence']],
    ]);
  });

  it('a read is a read', () => {
    checkSql('postgres', [
      ['SELECT 1', []],
      ["SELECT 'DROP TABLE a; DELETE FROM b'", []],
      ['-- DROP TABLE a\nSELECT 1', []],
      ['/* DROP /* nested */ TABLE a */ SELECT 1', []],
      ['(SELECT 1) UNION (SELECT 2)', []],
      ['WITH x AS (SELECT 1) SELECT * FROM x', []],
      ['EXPLAIN DELETE FROM a', []],
      ['EXPLAIN (COSTS off) DELETE FROM a', []],
      ['SHOW server_version', []],
      ['VALUES (1)', []],
      ['SET search_path TO x', []],
      ['SELECT $tag$ DROP TABLE a; $tag$', []],
      ["SELECT E'it\\'s; DROP TABLE a'", []],
      ['SELECT 1;;;', []],
      ['', []],
    ]);
  });

  it('what stands inside of another statement counts', () => {
    checkSql('postgres', [
      ['WITH d AS (DELETE FROM a RETURNING *) SELECT * FROM d', ['delete impossible: Deletes every row of a']],
      [
        'WITH x AS MATERIALIZED (SELECT 1), y AS (UPDATE b SET c = 1 RETURNING *) INSERT INTO d SELECT * FROM y',
        ['replace impossible: Overwrites every row of b', 'create easy: Adds rows to d'],
      ],
      ['EXPLAIN ANALYZE DELETE FROM a', ['delete impossible: Deletes every row of a']],
      ['EXPLAIN (ANALYZE, BUFFERS) WITH x AS (SELECT 1) DELETE FROM a', ['delete impossible: Deletes every row of a']],
      ['PREPARE p AS DELETE FROM a; EXECUTE p', ['delete impossible: Deletes every row of a']],
      [
        "DO $$ BEGIN IF true THEN DELETE FROM a; END IF; EXECUTE 'DROP TABLE b'; END $$",
        ['delete impossible: Deletes every row of a', 'delete impossible: Drops table b'],
      ],
      ["DO $$ BEGIN EXECUTE format('DROP TABLE %I', t); END $$", ['delete impossible: Drops table …']],
      ['DO $$ BEGIN PERFORM pg_terminate_backend(1); END $$', ['interrupt unknown: Ends sessions of others']],
      ["DO LANGUAGE plpython3u 'x'", ['?present']],
      [
        'DO $$ DECLARE r record; BEGIN FOR r IN SELECT 1 LOOP DELETE FROM a WHERE x = r.x; END LOOP; END $$',
        ['update costly: Deletes some rows of a'],
      ],
      ['CALL p()', ['?possible']],
      ["DO 'BEGIN NULL; END'", []],
      ['EXECUTE q', ['?present']],
    ]);
  });
});
