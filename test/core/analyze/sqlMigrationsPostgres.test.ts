import { checkStatements } from './sqlMigrations/checkStatements';

describe('what a migration does to a PostgreSQL in use', () => {
  it('what is dropped or emptied is gone', () => {
    checkStatements('postgres', [
      ['DROP TABLE orders;', 'Q01'],
      ['drop table if exists public.orders cascade', 'Q01'],
      ['DROP TABLE a, b', 'Q01 Q01'],
      ['DROP SCHEMA billing CASCADE', 'Q01'],
      ['DROP SCHEMA IF EXISTS billing', 'Q01'],
      ['DROP DATABASE shop', 'Q01'],
      ['TRUNCATE orders', 'Q01'],
      ['TRUNCATE TABLE orders, lines RESTART IDENTITY CASCADE', 'Q01 Q01'],
      ['DROP OWNED BY clerk', 'Q01'],
      ['DROP EXTENSION postgis CASCADE', 'Q01'],
      ['DROP TYPE mood CASCADE', 'Q01'],
      ['DROP VIEW totals CASCADE', 'Q01'],
      ['DROP FUNCTION tax(numeric) CASCADE', 'Q01'],
      ['DROP SEQUENCE order_numbers CASCADE', 'Q01'],
      ['DROP MATERIALIZED VIEW totals', 'Q04'],
      ['DROP VIEW totals', 'Q04'],
      ['DROP FUNCTION tax(numeric)', 'Q04'],
      ['DROP TYPE mood', 'Q10'],
      ['DROP TABLESPACE fast', 'Q01'],
      ['ALTER TABLE orders DROP CONSTRAINT orders_pkey CASCADE', 'Q01'],
      ['DROP DOMAIN email CASCADE', 'Q01'],
    ]);
  });

  it('a thing that is made again in the same file is replaced, not lost', () => {
    checkStatements('postgres', [
      ['DROP VIEW IF EXISTS totals; CREATE VIEW totals AS SELECT 1', ''],
      ['DROP FUNCTION tax(numeric); CREATE FUNCTION tax(n numeric) RETURNS numeric LANGUAGE sql AS $$ SELECT n $$', ''],
      ['DROP TRIGGER t ON orders; CREATE TRIGGER t BEFORE INSERT ON orders EXECUTE FUNCTION f()', ''],
      ['DROP POLICY IF EXISTS own ON orders; CREATE POLICY own ON orders USING (owner = current_user)', ''],
      ['CREATE TABLE scratch (id int); DROP TABLE scratch', ''],
      ['CREATE TEMP TABLE scratch (id int); INSERT INTO scratch SELECT 1; DROP TABLE scratch', ''],
      ['DROP TABLE orders; CREATE TABLE orders (id int)', 'Q01'],
    ]);
  });

  it('columns that go or are converted', () => {
    checkStatements('postgres', [
      ['ALTER TABLE orders DROP COLUMN note', 'Q02'],
      ['ALTER TABLE IF EXISTS ONLY orders DROP COLUMN IF EXISTS note CASCADE, DROP total', 'Q02 Q02'],
      ['ALTER TABLE orders ALTER COLUMN total TYPE bigint', 'Q05'],
      ['ALTER TABLE orders ALTER total SET DATA TYPE numeric(12, 2)', 'Q02 Q05'],
      ['ALTER TABLE orders ALTER COLUMN total TYPE integer USING total::integer', 'Q02 Q05'],
      ['ALTER TABLE orders ALTER COLUMN note TYPE text', 'Q05'],
      ['ALTER TABLE orders ALTER COLUMN note TYPE varchar(10)', 'Q02 Q05'],
      ['ALTER TABLE orders ALTER COLUMN at TYPE date', 'Q02 Q05'],
      ['ALTER TABLE orders ALTER COLUMN at TYPE timestamp with time zone', 'Q05'],
      ['ALTER TYPE address DROP ATTRIBUTE street', 'Q02'],
      ['ALTER TYPE address ALTER ATTRIBUTE street TYPE text CASCADE', 'Q05'],
    ]);
  });

  it('rows without a condition', () => {
    checkStatements('postgres', [
      ['DELETE FROM orders', 'Q03'],
      ['DELETE FROM orders WHERE true', 'Q03'],
      ['DELETE FROM orders WHERE 1 = 1', 'Q03'],
      ['DELETE FROM orders WHERE id = 7', ''],
      ["DELETE FROM sessions WHERE ends < now() - interval '90 days'", ''],
      ['UPDATE orders SET paid = false', 'Q03'],
      ['UPDATE orders SET paid = false WHERE 1=1', 'Q03'],
      ['UPDATE orders SET paid = false WHERE paid IS NULL', ''],
      ['WITH old AS (DELETE FROM orders RETURNING *) INSERT INTO archive SELECT * FROM old', 'Q03'],
      ['UPDATE orders o SET total = l.sum FROM lines l WHERE l.order_id = o.id', ''],
      ['ALTER TABLE orders ADD COLUMN state text; UPDATE orders SET state = 1 WHERE state IS NULL', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN state text; UPDATE orders SET state = 1 WHERE id BETWEEN 1 AND 1000', ''],
      ['ALTER TABLE orders ADD COLUMN state text; UPDATE orders SET state = 1', 'Q03'],
      ['CREATE TABLE t (a int); DELETE FROM t', ''],
    ]);
  });

  it('names that running code uses', () => {
    checkStatements('postgres', [
      ['ALTER TABLE orders RENAME TO purchases', 'Q04'],
      ['ALTER TABLE orders RENAME COLUMN total TO amount', 'Q04'],
      ['ALTER TABLE orders RENAME total TO amount', 'Q04'],
      ['ALTER TABLE orders SET SCHEMA sales', 'Q04'],
      ['ALTER SCHEMA sales RENAME TO shop', 'Q04'],
      ['ALTER VIEW totals RENAME TO sums', 'Q04'],
      ['ALTER VIEW totals RENAME COLUMN a TO b', 'Q04'],
      ['ALTER FUNCTION tax(numeric) RENAME TO vat', 'Q04'],
      ['ALTER TYPE mood RENAME TO feeling', 'Q04'],
      ['ALTER SEQUENCE order_numbers RENAME TO numbers', 'Q04'],
      ['ALTER MATERIALIZED VIEW totals RENAME TO sums', 'Q04'],
      ['ALTER DATABASE shop RENAME TO store', 'Q04'],
      ['ALTER TABLE orders RENAME CONSTRAINT a TO b', ''],
      ['ALTER INDEX a RENAME TO b', ''],
      ['ALTER TABLE orders ADD COLUMN x int; ALTER TABLE orders RENAME COLUMN x TO y', ''],
    ]);
  });

  it('columns that come', () => {
    checkStatements('postgres', [
      ['ALTER TABLE orders ADD COLUMN note text', ''],
      ['ALTER TABLE orders ADD note text', ''],
      ['ALTER TABLE orders ADD COLUMN IF NOT EXISTS paid boolean NOT NULL DEFAULT false', ''],
      ["ALTER TABLE orders ADD COLUMN tags text[] DEFAULT '{}'::text[]", ''],
      ["ALTER TABLE orders ADD COLUMN data jsonb NOT NULL DEFAULT '{}'::jsonb", ''],
      ['ALTER TABLE orders ADD COLUMN made timestamptz NOT NULL DEFAULT now()', ''],
      ['ALTER TABLE orders ADD COLUMN made timestamptz DEFAULT CURRENT_TIMESTAMP(3)', ''],
      ["ALTER TABLE orders ADD COLUMN name varchar(20) DEFAULT 'x'::character varying(20)", ''],
      ['ALTER TABLE orders ADD COLUMN made timestamptz DEFAULT clock_timestamp()', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN key uuid DEFAULT gen_random_uuid()', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN key uuid DEFAULT public.uuid_generate_v4() NOT NULL', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN luck float DEFAULT random()', 'Q05'],
      ["ALTER TABLE orders ADD COLUMN no bigint DEFAULT nextval('numbers')", 'Q05'],
      ['ALTER TABLE orders ADD COLUMN code text DEFAULT make_code()', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN no serial', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN no bigserial PRIMARY KEY', 'Q05 Q05'],
      ['ALTER TABLE orders ADD COLUMN no bigint GENERATED ALWAYS AS IDENTITY', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (net * 1.2) STORED', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (net * 1.2) VIRTUAL', ''],
      ['ALTER TABLE orders ADD COLUMN note text NOT NULL', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN note text NOT NULL DEFAULT NULL', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN code text UNIQUE', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN buyer int REFERENCES buyers (id)', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN age int CHECK (age > 0)', 'Q05'],
      ["ALTER TABLE orders ADD COLUMN a int, ADD COLUMN b text DEFAULT 'x', DROP COLUMN c", 'Q02'],
    ]);
  });

  it('constraints', () => {
    checkStatements('postgres', [
      ['ALTER TABLE orders ALTER COLUMN note SET NOT NULL', 'Q05'],
      ['ALTER TABLE orders ALTER note DROP NOT NULL', ''],
      ['ALTER TABLE orders ALTER note SET DEFAULT 1, ALTER total DROP DEFAULT', ''],
      ['ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (buyer) REFERENCES buyers', 'Q05'],
      ['ALTER TABLE orders ADD FOREIGN KEY (buyer) REFERENCES buyers (id)', 'Q05'],
      ['ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (buyer) REFERENCES buyers NOT VALID', ''],
      ['ALTER TABLE orders VALIDATE CONSTRAINT fk', ''],
      ['ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0)', 'Q05'],
      ['ALTER TABLE orders ADD CHECK (total > 0)', 'Q05'],
      ['ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID', ''],
      ['ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NO INHERIT NOT VALID', ''],
      ['ALTER TABLE orders ADD CONSTRAINT n NOT NULL total', 'Q05'],
      ['ALTER TABLE orders ADD CONSTRAINT n NOT NULL total NOT VALID', ''],
      ['ALTER TABLE orders ADD CONSTRAINT u UNIQUE (code)', 'Q05'],
      ['ALTER TABLE orders ADD UNIQUE (code)', 'Q05'],
      ['ALTER TABLE orders ADD PRIMARY KEY (id)', 'Q05'],
      ['ALTER TABLE orders ADD CONSTRAINT u UNIQUE USING INDEX u_idx', ''],
      ['ALTER TABLE orders ADD CONSTRAINT p PRIMARY KEY USING INDEX p_idx', ''],
      ['ALTER TABLE orders ADD CONSTRAINT e EXCLUDE USING gist (room WITH =, at WITH &&)', 'Q05'],
      ['ALTER TABLE orders DROP CONSTRAINT orders_buyer_fkey', ''],
      ['ALTER TABLE orders DROP CONSTRAINT total_check', ''],
      ['ALTER TABLE orders DROP CONSTRAINT orders_pkey', 'Q10'],
      ['ALTER TABLE orders DROP CONSTRAINT orders_code_key', 'Q10'],
      [
        'ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX new_idx',
        '',
      ],
      [
        `ALTER TABLE orders ADD CONSTRAINT filled CHECK (note IS NOT NULL) NOT VALID;
         ALTER TABLE orders VALIDATE CONSTRAINT filled;
         ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
         ALTER TABLE orders DROP CONSTRAINT filled;`,
        '',
      ],
      [
        `BEGIN; ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID;
         ALTER TABLE orders VALIDATE CONSTRAINT c; COMMIT;`,
        'Q05',
      ],
      [
        `BEGIN; ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID; COMMIT;
         BEGIN; ALTER TABLE orders VALIDATE CONSTRAINT c; COMMIT;`,
        '',
      ],
      ["ALTER DOMAIN email ADD CONSTRAINT c CHECK (value LIKE '%@%')", 'Q05'],
      ["ALTER DOMAIN email ADD CONSTRAINT c CHECK (value LIKE '%@%') NOT VALID", ''],
      ['ALTER DOMAIN email SET DEFAULT 1', ''],
    ]);
  });

  it('forms of ALTER TABLE that are quick, and those that write every row', () => {
    checkStatements('postgres', [
      ['ALTER TABLE orders ALTER COLUMN note SET STATISTICS 500', ''],
      ['ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTERNAL', ''],
      ['ALTER TABLE orders ALTER COLUMN note SET COMPRESSION lz4', ''],
      ['ALTER TABLE orders SET (fillfactor = 70, autovacuum_enabled = false)', ''],
      ['ALTER TABLE orders RESET (fillfactor)', ''],
      ['ALTER TABLE orders CLUSTER ON orders_pkey', ''],
      ['ALTER TABLE orders SET WITHOUT CLUSTER', ''],
      ['ALTER TABLE orders OWNER TO clerk', ''],
      ['ALTER TABLE orders REPLICA IDENTITY FULL', ''],
      ['ALTER TABLE orders ENABLE TRIGGER ALL', ''],
      ['ALTER TABLE orders ENABLE ROW LEVEL SECURITY', ''],
      ['ALTER TABLE orders FORCE ROW LEVEL SECURITY', ''],
      ['ALTER TABLE orders SET TABLESPACE fast', 'Q05'],
      ['ALTER TABLE orders SET LOGGED', 'Q05'],
      ['ALTER TABLE orders SET UNLOGGED', 'Q05'],
      ['ALTER TABLE orders SET ACCESS METHOD heap2', 'Q05'],
      ['ALTER TABLE orders ALTER COLUMN gross SET EXPRESSION AS (net * 1.3)', 'Q05'],
      ['ALTER TABLE orders ALTER COLUMN no ADD GENERATED ALWAYS AS IDENTITY', ''],
      ['ALTER TABLE orders ALTER COLUMN no DROP IDENTITY IF EXISTS', ''],
      ['ALTER TABLE orders DISABLE TRIGGER ALL', 'Q10'],
      ['ALTER TABLE orders DISABLE TRIGGER audit', 'Q10'],
      ['ALTER TABLE orders DISABLE RULE r', 'Q10'],
      ['ALTER TABLE events ATTACH PARTITION events_7 FOR VALUES FROM (1) TO (2)', 'Q05'],
      ['CREATE TABLE events_7 (LIKE events); ALTER TABLE events ATTACH PARTITION events_7 DEFAULT', ''],
      ['ALTER TABLE events DETACH PARTITION events_7', 'Q05'],
      ['ALTER TABLE events DETACH PARTITION events_7 CONCURRENTLY', ''],
      ['CREATE TABLE events_8 PARTITION OF events FOR VALUES FROM (2) TO (3)', ''],
    ]);
  });
});
