import type { RowsByDatabase } from './rows';

/** Migrations of warehouses, one a line. */
export const warehouses: RowsByDatabase = {
  bigquery: {
    told: `
      DROP SCHEMA sales CASCADE
      DROP TABLE sales.orders
      DROP SNAPSHOT TABLE sales.orders_backup
      TRUNCATE TABLE sales.orders
      DELETE FROM sales.orders WHERE true
      UPDATE sales.orders SET state = 'x' WHERE true
      ALTER TABLE sales.orders DROP COLUMN note
      ALTER TABLE sales.orders RENAME TO orders_old
      ALTER TABLE sales.orders RENAME COLUMN a TO b
      CREATE OR REPLACE TABLE sales.orders AS SELECT * FROM sales.staging
      DROP ALL ROW ACCESS POLICIES ON sales.orders
      DROP ROW ACCESS POLICY own ON sales.orders
      ALTER TABLE sales.orders SET OPTIONS (expiration_timestamp = TIMESTAMP '2025-01-01')
      ALTER SCHEMA sales SET OPTIONS (max_time_travel_hours = 48)
      GRANT \`roles/bigquery.dataViewer\` ON SCHEMA sales TO "allAuthenticatedUsers"
      MERGE sales.orders t USING sales.delta s ON FALSE WHEN NOT MATCHED BY SOURCE THEN DELETE
    `,
    quiet: `
      ALTER TABLE sales.orders ADD COLUMN note STRING
      CREATE TABLE IF NOT EXISTS sales.notes (id INT64)
      CREATE OR REPLACE VIEW sales.totals AS SELECT 1 AS one
      INSERT INTO sales.orders (id) VALUES (1)
      ALTER TABLE sales.orders SET OPTIONS (description = 'x')
      CREATE SNAPSHOT TABLE sales.copy CLONE sales.orders
      UPDATE sales.orders SET state = 'x' WHERE id = 3
      GRANT \`roles/bigquery.dataViewer\` ON SCHEMA sales TO "user:a@example.com"
    `,
  },
  snowflake: {
    told: `
      ALTER USER app UNSET NETWORK_POLICY
      ALTER USER app UNSET AUTHENTICATION POLICY
      CREATE SHARE s; ALTER SHARE s ADD ACCOUNTS = other
      DROP DATABASE shop
      DROP SCHEMA sales CASCADE
      DROP STAGE files
      CREATE OR REPLACE TABLE orders (id int)
      TRUNCATE TABLE IF EXISTS orders
      ALTER TABLE orders SET DATA_RETENTION_TIME_IN_DAYS = 0
      ALTER DATABASE shop SET DATA_RETENTION_TIME_IN_DAYS = 0
      ALTER TABLE orders DROP COLUMN note
      ALTER TABLE orders SWAP WITH orders_new
      GRANT ROLE ACCOUNTADMIN TO USER app
      GRANT ALL PRIVILEGES ON DATABASE shop TO ROLE PUBLIC
      ALTER TABLE orders DROP ALL ROW ACCESS POLICIES
      ALTER TABLE orders DROP ROW ACCESS POLICY own
      ALTER TABLE orders MODIFY COLUMN email UNSET MASKING POLICY
      ALTER ACCOUNT UNSET NETWORK_POLICY
      ALTER USER app SET DISABLED = TRUE
      ALTER TASK nightly SUSPEND
      DROP SHARE partners
      ALTER WAREHOUSE loading SUSPEND
      DELETE FROM orders
      ALTER TABLE orders RENAME TO orders_old
      UPDATE orders SET state = 'x'
    `,
    quiet: `
      ALTER USER app SET DEFAULT_WAREHOUSE = wh
      CREATE SHARE s
      ALTER TABLE orders ADD COLUMN note STRING
      CREATE TABLE IF NOT EXISTS notes (id int)
      CREATE TABLE orders_copy CLONE orders
      CREATE OR REPLACE VIEW totals AS SELECT 1 AS one
      CREATE WAREHOUSE IF NOT EXISTS small WAREHOUSE_SIZE = XSMALL
      GRANT SELECT ON TABLE orders TO ROLE reader
      COMMENT ON TABLE orders IS 'x'
      ALTER TABLE orders CLUSTER BY (at)
      ALTER SESSION SET TIMEZONE = 'UTC'
      UNDROP TABLE orders
      MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET t.v = s.v
    `,
  },
  clickhouse: {
    told: `
      ALTER TABLE events MODIFY COLUMN kind UInt8
      DROP TABLE orders SYNC
      DROP DATABASE shop
      TRUNCATE TABLE orders ON CLUSTER main
      ALTER TABLE orders DELETE WHERE 1
      ALTER TABLE orders UPDATE state = 1 WHERE 1
      ALTER TABLE orders DROP COLUMN note
      ALTER TABLE orders DROP PARTITION '2019-01'
      ALTER TABLE orders DETACH PARTITION '2019-01'
      ALTER TABLE orders MODIFY TTL at + INTERVAL 1 DAY
      ALTER TABLE orders CLEAR COLUMN note IN PARTITION '2019-01'
      ALTER TABLE orders REPLACE PARTITION '2019-01' FROM staging
      ALTER TABLE orders RENAME COLUMN a TO b
      RENAME TABLE orders TO orders_old
      EXCHANGE TABLES orders AND orders_new
      DROP ROW POLICY own ON orders
      GRANT ALL ON *.* TO app
      ALTER TABLE orders DROP DETACHED PARTITION '2019-01'
    `,
    quiet: `
      ALTER TABLE events MODIFY COLUMN kind String
      ALTER TABLE orders ADD COLUMN note String
      ALTER TABLE orders COMMENT COLUMN note 'x'
      CREATE TABLE notes (id UInt64) ENGINE = MergeTree ORDER BY id
      ALTER TABLE orders ADD INDEX i (code) TYPE minmax
      INSERT INTO orders VALUES (1)
      GRANT SELECT ON shop.orders TO reader
      ALTER TABLE orders ATTACH PARTITION '2031-01'
    `,
  },
  redshift: {
    told: `
      DROP TABLE orders
      DROP SCHEMA sales CASCADE
      TRUNCATE orders
      ALTER TABLE orders ALTER DISTKEY buyer
      ALTER TABLE orders ALTER SORTKEY (at)
      ALTER TABLE orders APPEND FROM staging
      DELETE FROM orders
      VACUUM FULL orders
      ALTER TABLE orders DROP COLUMN note
      GRANT ALL ON orders TO PUBLIC
      DETACH RLS POLICY own ON orders FROM ROLE analyst
      ALTER TABLE orders ROW LEVEL SECURITY OFF
      ALTER USER app CREATEUSER
      DROP DATASHARE partners
    `,
    quiet: `
      ALTER TABLE orders ADD COLUMN note varchar(20)
      CREATE TABLE notes (id int) DISTSTYLE EVEN
      COPY orders FROM 's3://data/orders' IAM_ROLE default
      ANALYZE orders
      GRANT SELECT ON orders TO ROLE analyst
      VACUUM DELETE ONLY orders
    `,
  },
};
