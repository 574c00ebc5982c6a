import type { RowsByDatabase } from './rows';

/** Migrations of other servers, one a line. */
export const servers: RowsByDatabase = {
  mysql: {
    told: `
      ALTER TABLE orders ADD COLUMN x int, ALGORITHM=COPY, LOCK=SHARED
      ALTER TABLE orders ADD INDEX i (code), LOCK=EXCLUSIVE
      ALTER TABLE orders ADD INDEX i (code), ALGORITHM=COPY
      ALTER TABLE orders MODIFY COLUMN note varchar(20)
      ALTER TABLE orders CHANGE COLUMN total total decimal(10,2)
      ALTER TABLE orders CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci
      ALTER TABLE orders ENGINE=MyISAM
      ALTER TABLE orders ADD PRIMARY KEY (id)
      ALTER TABLE orders DROP PRIMARY KEY, ADD PRIMARY KEY (uuid)
      ALTER TABLE orders ADD COLUMN g int GENERATED ALWAYS AS (a * 2) STORED
      ALTER TABLE orders DROP COLUMN note
      ALTER TABLE orders RENAME TO orders_old
      RENAME TABLE orders TO orders_old, orders_new TO orders
      DROP DATABASE shop
      DROP TABLE IF EXISTS orders, lines
      TRUNCATE orders
      DELETE FROM orders
      UPDATE orders SET state = 'x'
      DROP USER 'app'@'%'
      REVOKE ALL PRIVILEGES, GRANT OPTION FROM 'app'@'%'
      GRANT ALL PRIVILEGES ON *.* TO 'app'@'%' WITH GRANT OPTION
      ALTER TABLE orders DROP PARTITION p2019
      FLUSH TABLES WITH READ LOCK
      LOCK TABLES orders WRITE
      SET GLOBAL read_only = ON
      PURGE BINARY LOGS BEFORE '2031-01-01'
      RESET MASTER
      DROP EVENT nightly_backup
      ALTER EVENT nightly_backup DISABLE
      DROP TRIGGER audit
      ALTER TABLE orders ADD UNIQUE KEY u (code)
      ALTER TABLE orders ADD FULLTEXT INDEX f (note)
      ALTER TABLE orders AUTO_INCREMENT = 1, ALGORITHM=COPY
    `,
    quiet: `
      ALTER TABLE orders ADD COLUMN x int, ALGORITHM=INSTANT
      ALTER TABLE orders ADD INDEX i (code), ALGORITHM=INPLACE, LOCK=NONE
      ALTER TABLE orders DROP INDEX i, ALGORITHM=INPLACE, LOCK=NONE
      CREATE INDEX i ON orders (code) ALGORITHM=INPLACE LOCK=NONE
      ALTER TABLE orders ADD COLUMN g int GENERATED ALWAYS AS (a * 2) VIRTUAL
      ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'x'
      ALTER TABLE orders RENAME INDEX a TO b
      ALTER TABLE orders COMMENT = 'the orders'
      CREATE TABLE notes (id int PRIMARY KEY AUTO_INCREMENT) ENGINE=InnoDB
      CREATE TABLE IF NOT EXISTS notes LIKE orders
      INSERT IGNORE INTO settings VALUES ('a', 'b')
      INSERT INTO settings VALUES ('a', 'b') ON DUPLICATE KEY UPDATE v = 'b'
      UPDATE orders SET state = 'x' WHERE id = 3
      DELETE FROM orders WHERE id = 3 LIMIT 1
      GRANT SELECT, INSERT ON shop.* TO 'app'@'10.%'
      CREATE USER 'reader'@'10.%' IDENTIFIED BY RANDOM PASSWORD
      CREATE OR REPLACE VIEW totals AS SELECT sum(total) FROM orders
      ANALYZE TABLE orders
      SET NAMES utf8mb4
      SET SESSION sql_mode = 'STRICT_ALL_TABLES'
      FLUSH PRIVILEGES
      DROP EVENT IF EXISTS nightly; CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO SELECT 1
      CREATE TRIGGER audit BEFORE INSERT ON orders FOR EACH ROW SET NEW.at = NOW()
      CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE ends < NOW()
    `,
  },
  tsql: {
    told: `
      DBCC CHECKIDENT ('dbo.Orders', RESEED, 0)
      DROP INDEX IX_orders_code ON dbo.orders
      DROP INDEX orders.IX_orders_code
      ALTER DATABASE shop SET RECOVERY SIMPLE
      ALTER DATABASE CURRENT SET RECOVERY SIMPLE WITH NO_WAIT
      ALTER DATABASE shop SET OFFLINE WITH ROLLBACK IMMEDIATE
      ALTER DATABASE shop SET ENCRYPTION OFF
      ALTER DATABASE shop SET TRUSTWORTHY ON
      MERGE dbo.stock AS t USING dbo.delta AS s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE;
      TRUNCATE TABLE dbo.orders
      DROP TABLE IF EXISTS dbo.orders
      DELETE FROM dbo.orders
      DELETE TOP (100) FROM dbo.orders
      ALTER TABLE dbo.orders ALTER COLUMN note nvarchar(10) NOT NULL
      ALTER TABLE dbo.orders DROP COLUMN note
      ALTER TABLE dbo.orders ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES dbo.c (id)
      ALTER TABLE dbo.orders DISABLE TRIGGER audit
      DISABLE TRIGGER audit ON dbo.orders
      DISABLE TRIGGER ALL ON ALL SERVER
      CREATE CLUSTERED INDEX i ON dbo.orders (id)
      ALTER INDEX ALL ON dbo.orders REBUILD
      ALTER INDEX IX_orders_code ON dbo.orders DISABLE
      EXEC sp_rename 'dbo.orders', 'orders_old'
      EXEC sp_droprolemember 'db_datareader', 'app'
      ALTER SERVER ROLE sysadmin ADD MEMBER app
      EXEC sp_addsrvrolemember 'app', 'sysadmin'
      GRANT CONTROL TO public
      REVOKE ALL ON dbo.orders FROM app
      DENY SELECT ON dbo.orders TO app
      DROP LOGIN app
      DROP USER app
      EXEC msdb.dbo.sp_delete_job @job_name = N'nightly backup'
      EXEC sp_configure 'xp_cmdshell', 1
      EXEC xp_cmdshell 'dir'
      DBCC CHECKDB (shop, REPAIR_ALLOW_DATA_LOSS)
      DBCC SHRINKDATABASE (shop)
      DROP SECURITY POLICY tenant_filter
      ALTER SECURITY POLICY tenant_filter WITH (STATE = OFF)
      ALTER TABLE dbo.orders SET (SYSTEM_VERSIONING = OFF)
    `,
    quiet: `
      DBCC CHECKIDENT ('dbo.Orders', NORESEED)
      DBCC CHECKIDENT ('dbo.Orders', RESEED, 4000)
      ALTER DATABASE shop SET RECOVERY FULL
      ALTER TABLE dbo.orders ADD note nvarchar(20) NULL
      ALTER TABLE dbo.orders ADD paid bit NOT NULL CONSTRAINT DF_paid DEFAULT 0
      CREATE NONCLUSTERED INDEX i ON dbo.orders (code) WITH (ONLINE = ON)
      ALTER INDEX i ON dbo.orders REBUILD WITH (ONLINE = ON)
      ALTER TABLE dbo.orders WITH NOCHECK ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES dbo.c (id)
      CREATE TABLE dbo.notes (id int IDENTITY(1,1) PRIMARY KEY)
      UPDATE dbo.orders SET state = 1 WHERE id = 2
      IF NOT EXISTS (SELECT 1 FROM dbo.settings WHERE k = 'a') INSERT INTO dbo.settings VALUES ('a', 'b')
      GRANT SELECT ON dbo.orders TO reader
      CREATE OR ALTER VIEW dbo.totals AS SELECT 1 AS one
      ENABLE TRIGGER audit ON dbo.orders
      SET NOCOUNT ON
      DROP INDEX i ON dbo.orders WITH (ONLINE = ON)
      ALTER DATABASE shop SET MULTI_USER
      ALTER DATABASE shop SET QUERY_STORE = ON
      PRINT 'DROP TABLE dbo.orders'
      UPDATE STATISTICS dbo.orders
      EXEC sp_addextendedproperty @name = N'a', @value = N'b'
    `,
  },
  oracle: {
    told: `
      ALTER USER app ACCOUNT LOCK
      DROP TABLE orders PURGE
      DROP USER app CASCADE
      ALTER USER app ACCOUNT LOCK
      PURGE RECYCLEBIN
      ALTER DATABASE NOARCHIVELOG
      ALTER TABLE orders MOVE TABLESPACE slow
      ALTER TABLE events DROP PARTITION p2019
      ALTER TABLE orders MODIFY (note VARCHAR2(10))
      ALTER TABLE orders DISABLE CONSTRAINT fk
      ALTER TRIGGER audit_trg DISABLE
      ALTER TABLE orders DISABLE ALL TRIGGERS
      GRANT ALL PRIVILEGES TO app
      GRANT SELECT ANY TABLE TO PUBLIC
      GRANT DBA TO app
      DROP TABLESPACE data INCLUDING CONTENTS AND DATAFILES
      BEGIN DBMS_SCHEDULER.DROP_JOB('NIGHTLY_BACKUP'); END;
      TRUNCATE TABLE orders DROP STORAGE
      RENAME orders TO orders_old
      CREATE UNIQUE INDEX u ON orders (code)
    `,
    quiet: `
      ALTER USER app ACCOUNT UNLOCK
      ALTER TABLE orders ADD (note VARCHAR2(20))
      CREATE INDEX i ON orders (code) ONLINE
      CREATE TABLE notes (id NUMBER GENERATED ALWAYS AS IDENTITY)
      COMMENT ON TABLE orders IS 'x'
      CREATE OR REPLACE VIEW totals AS SELECT 1 AS one FROM dual
      GRANT SELECT ON orders TO reader
      UPDATE orders SET state = 1 WHERE id = 2
      ALTER INDEX i REBUILD ONLINE
      EXEC DBMS_STATS.GATHER_TABLE_STATS('APP', 'ORDERS')
    `,
  },
  sqlite: {
    told: `
      DROP TABLE orders
      DELETE FROM orders
      UPDATE orders SET state = 1
      ALTER TABLE orders DROP COLUMN note
      ALTER TABLE orders RENAME TO orders_old
      PRAGMA writable_schema = ON; DELETE FROM sqlite_master
    `,
    quiet: `
      ALTER TABLE orders ADD COLUMN note text
      CREATE INDEX i ON orders (code)
      PRAGMA foreign_keys = ON
      INSERT OR IGNORE INTO settings VALUES (1, 2)
      CREATE TRIGGER t AFTER INSERT ON orders BEGIN UPDATE sums SET n = n + 1; END
      DELETE FROM sessions WHERE ends < 5
    `,
  },
};
