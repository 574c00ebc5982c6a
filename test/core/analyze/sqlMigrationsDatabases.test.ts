import { checkStatements } from './sqlMigrations/checkStatements';

describe('what a migration does to a database in use, family by family', () => {
  it('MySQL and MariaDB change much in place', () => {
    checkStatements('mysql', [
      ['ALTER TABLE `orders` ADD COLUMN `note` varchar(20) NULL', ''],
      ["ALTER TABLE orders ADD COLUMN paid tinyint(1) NOT NULL DEFAULT 0 COMMENT 'x' AFTER total", ''],
      ['ALTER TABLE orders ADD COLUMN paid tinyint(1) NOT NULL', 'Q10'],
      ['ALTER TABLE orders ADD COLUMN no int AUTO_INCREMENT UNIQUE', 'Q05 Q05'],
      ['ALTER TABLE orders ADD COLUMN g int AS (a + 1) STORED', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN g int GENERATED ALWAYS AS (a + 1) VIRTUAL', ''],
      ['ALTER TABLE orders ADD INDEX i (code), ADD KEY k (total)', ''],
      ['CREATE INDEX i ON orders (code)', ''],
      ['DROP INDEX i ON orders', ''],
      ['ALTER TABLE orders DROP INDEX i', ''],
      ['CREATE FULLTEXT INDEX i ON orders (note)', 'Q06'],
      ['ALTER TABLE orders ADD FULLTEXT INDEX i (note)', 'Q06'],
      ['ALTER TABLE orders ADD UNIQUE KEY u (code)', 'Q10'],
      ['ALTER TABLE orders ADD CONSTRAINT u UNIQUE (code)', 'Q10'],
      ['ALTER TABLE orders ADD PRIMARY KEY (id)', 'Q05'],
      ['ALTER TABLE orders DROP PRIMARY KEY', 'Q05 Q10'],
      ['ALTER TABLE orders DROP FOREIGN KEY fk', 'Q10'],
      ['ALTER TABLE orders DROP FOREIGN KEY fk, ADD INDEX i (buyer)', 'Q10'],
      ['ALTER TABLE orders DROP FOREIGN KEY fk; DROP TABLE orders', 'Q01'],
      [
        'ALTER TABLE orders DROP FOREIGN KEY fk; ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES c (id)',
        'Q05',
      ],
      ['ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (buyer) REFERENCES buyers (id)', 'Q05'],
      ['ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0)', 'Q05'],
      ['ALTER TABLE orders MODIFY COLUMN total bigint NOT NULL', 'Q05'],
      ['ALTER TABLE orders MODIFY total smallint', 'Q02 Q05'],
      ['ALTER TABLE orders MODIFY total int, ALGORITHM=INSTANT', ''],
      ['ALTER TABLE orders MODIFY note varchar(200), ALGORITHM=INPLACE, LOCK=NONE', 'Q02'],
      ['ALTER TABLE orders ADD COLUMN x int, ALGORITHM=COPY', 'Q05'],
      ['ALTER TABLE orders ADD COLUMN x int, ALGORITHM=INPLACE, LOCK=EXCLUSIVE', 'Q05'],
      ['ALTER TABLE orders CHANGE COLUMN total amount bigint', 'Q04 Q05'],
      ['ALTER TABLE orders CHANGE total total bigint', 'Q05'],
      ['ALTER TABLE orders RENAME COLUMN total TO amount', 'Q04'],
      ['ALTER TABLE orders RENAME INDEX a TO b', ''],
      ['ALTER TABLE orders RENAME TO purchases', 'Q04'],
      ['ALTER TABLE orders RENAME AS purchases', 'Q04'],
      ['RENAME TABLE orders TO purchases, buyers TO clients', 'Q04 Q04'],
      ['ALTER TABLE orders DROP COLUMN note', 'Q02'],
      ['ALTER TABLE orders DROP note, DROP COLUMN total', 'Q02 Q02'],
      ['ALTER TABLE orders CONVERT TO CHARACTER SET utf8mb4', 'Q05'],
      ['ALTER TABLE orders DEFAULT CHARACTER SET utf8mb4', ''],
      ['ALTER TABLE orders ENGINE=InnoDB', 'Q05'],
      ['ALTER TABLE orders ROW_FORMAT=COMPRESSED', 'Q05'],
      ['ALTER TABLE orders FORCE', 'Q05'],
      ['ALTER TABLE orders ORDER BY id', 'Q05'],
      ["ALTER TABLE orders AUTO_INCREMENT = 100, COMMENT = 'x'", ''],
      ['ALTER TABLE orders ALTER COLUMN note SET DEFAULT 1', ''],
      ['ALTER TABLE orders ALTER INDEX i INVISIBLE', ''],
      ['ALTER TABLE events DROP PARTITION p0', 'Q01'],
      ['ALTER TABLE events TRUNCATE PARTITION p0', 'Q01'],
      ['ALTER TABLE events ADD PARTITION (PARTITION p9 VALUES LESS THAN (9))', ''],
      ['ALTER TABLE events REORGANIZE PARTITION p1 INTO (PARTITION a VALUES LESS THAN (1))', 'Q05'],
      ['ALTER TABLE events PARTITION BY HASH(id) PARTITIONS 4', 'Q05'],
      ['ALTER TABLE events REMOVE PARTITIONING', 'Q05'],
      ['ALTER TABLE events EXCHANGE PARTITION p1 WITH TABLE old', 'Q01'],
      ['ALTER TABLE orders DISCARD TABLESPACE', 'Q01'],
      ['OPTIMIZE TABLE orders', 'Q05'],
      ['LOCK TABLES orders WRITE, buyers READ', 'Q05'],
      ['CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY, KEY k (id)) ENGINE=InnoDB; LOCK TABLES `t` WRITE', ''],
      ['TRUNCATE TABLE orders', 'Q01'],
      ['DELETE FROM orders', 'Q03'],
      ['DELETE FROM orders LIMIT 100', 'Q03'],
      ['UPDATE orders SET note = "a\\"b" WHERE id = 1', ''],
      ["GRANT ALL PRIVILEGES ON *.* TO 'app'@'%'", 'Q08'],
      ["GRANT SELECT ON shop.* TO 'app'@'localhost'", ''],
      ['SET FOREIGN_KEY_CHECKS = 0', 'Q10'],
      ['SET foreign_key_checks=OFF', 'Q10'],
      ['SET SESSION foreign_key_checks := 0', 'Q10'],
      ['SET @old = @@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS = 0', 'Q10'],
      ['SET @@session.foreign_key_checks = 0', 'Q10'],
      ['SET FOREIGN_KEY_CHECKS = 1; SET FOREIGN_KEY_CHECKS = 0', 'Q10'],
      ['SET FOREIGN_KEY_CHECKS = 0; CREATE TABLE t (id int); SET FOREIGN_KEY_CHECKS = 1', ''],
      ['SET @old = @@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS = 0; SET FOREIGN_KEY_CHECKS = @old', ''],
      ['SET NAMES utf8mb4', ''],
      ["CREATE USER 'app'@'%' IDENTIFIED BY 'x'", 'Q08'],
      ["CREATE USER IF NOT EXISTS 'app'@'%' IDENTIFIED WITH caching_sha2_password", 'Q08'],
      ["CREATE USER 'app' IDENTIFIED BY 'x'", ''],
      ["CREATE USER 'app'@'localhost' IDENTIFIED BY 'x'", ''],
      ["CREATE USER app@localhost IDENTIFIED BY 'x'", ''],
      ["CREATE USER 'app'@'10.0.%' IDENTIFIED BY 'x'", ''],
      ["CREATE USER 'app'@'%' ACCOUNT LOCK", ''],
      ['ALTER TABLE `a` ADD `b` int;--> statement-breakpoint\nALTER TABLE `c` DROP COLUMN `d`;', 'Q02'],
      ['DELIMITER //\nCREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN DELETE FROM b; END//\nDELIMITER ;', ''],
      ['# DROP TABLE a\nSELECT 1', ''],
      ['ALTER ONLINE TABLE orders MODIFY total bigint', ''],
    ]);
  });

  it('SQL Server', () => {
    checkStatements('tsql', [
      ['ALTER TABLE [dbo].[orders] ADD [note] nvarchar(20) NULL', ''],
      ['ALTER TABLE orders ADD a int NULL, b int NOT NULL', 'Q05'],
      ['ALTER TABLE orders ADD b int NOT NULL CONSTRAINT d DEFAULT 0', ''],
      ['ALTER TABLE orders ADD CONSTRAINT d DEFAULT 0 FOR b', ''],
      ['ALTER TABLE orders ADD k uniqueidentifier NOT NULL DEFAULT NEWID()', 'Q05'],
      ['ALTER TABLE orders ALTER COLUMN total bigint NOT NULL', 'Q05'],
      ['ALTER TABLE orders ALTER COLUMN note nvarchar(10) NULL WITH (ONLINE = ON)', 'Q02'],
      ['ALTER TABLE orders DROP COLUMN a, b', 'Q02 Q02'],
      ['ALTER TABLE orders DROP CONSTRAINT IF EXISTS DF_orders_total', ''],
      ['ALTER TABLE orders DROP CONSTRAINT PK_orders', 'Q10'],
      ['ALTER TABLE orders WITH CHECK ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES c (d)', 'Q05'],
      ['ALTER TABLE orders WITH NOCHECK ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES c (d)', ''],
      ['ALTER TABLE orders ADD CONSTRAINT pk PRIMARY KEY CLUSTERED (id)', 'Q05'],
      ['ALTER TABLE orders ADD CONSTRAINT pk PRIMARY KEY CLUSTERED (id) WITH (ONLINE = ON)', ''],
      ['ALTER TABLE orders NOCHECK CONSTRAINT ALL', 'Q10'],
      ['ALTER TABLE orders DISABLE TRIGGER ALL', 'Q10'],
      ['ALTER TABLE orders SWITCH PARTITION 1 TO old', 'Q01'],
      ['ALTER TABLE orders REBUILD', 'Q05'],
      ['CREATE INDEX i ON orders (code)', 'Q06'],
      ['CREATE NONCLUSTERED INDEX i ON orders (code) INCLUDE (a) WITH (ONLINE = ON, FILLFACTOR = 80)', ''],
      ['CREATE UNIQUE CLUSTERED INDEX i ON orders (code) WITH (ONLINE = OFF)', 'Q06'],
      ['DROP INDEX i ON orders', 'Q06'],
      ['ALTER INDEX ALL ON orders REBUILD', 'Q06'],
      ['ALTER INDEX i ON orders REBUILD WITH (ONLINE = ON)', ''],
      ['ALTER INDEX i ON orders REORGANIZE', ''],
      ["EXEC sp_rename 'orders.total', 'amount', 'COLUMN'", 'Q04'],
      ["EXEC sp_rename N'orders.i', N'j', N'INDEX'", ''],
      ["IF OBJECT_ID('orders') IS NOT NULL DROP TABLE orders", 'Q01'],
      ['DROP TABLE #scratch', ''],
      ['ALTER ROLE db_owner ADD MEMBER clerk', 'Q08'],
      ['ALTER DATABASE shop SET SINGLE_USER WITH ROLLBACK IMMEDIATE', '-'],
      ['DELETE FROM orders\nGO\nUPDATE orders SET a = 1 WHERE id = 2\nGO', 'Q03'],
      ['BEGIN TRAN\nALTER TABLE orders ADD x int\nCOMMIT', ''],
      ["EXEC('TRUNCATE TABLE orders')", 'Q01'],
    ]);
  });

  it('SQLite builds tables anew', () => {
    checkStatements('sqlite', [
      ['ALTER TABLE orders ADD COLUMN note text', ''],
      ['ALTER TABLE orders RENAME COLUMN total TO amount', 'Q04'],
      ['ALTER TABLE orders DROP COLUMN note', 'Q02'],
      ['CREATE INDEX i ON orders (code); DROP INDEX j', ''],
      [
        `PRAGMA foreign_keys=OFF; CREATE TABLE new_orders (id integer);
         INSERT INTO "new_orders" ("id") SELECT "id" FROM "orders"; DROP TABLE "orders";
         ALTER TABLE "new_orders" RENAME TO "orders"; CREATE INDEX i ON orders (id); PRAGMA foreign_keys=ON;`,
        'Q05',
      ],
      ['CREATE TABLE n AS SELECT id FROM orders; DROP TABLE orders; ALTER TABLE n RENAME TO orders', 'Q05'],
      ['CREATE TABLE n (id integer); DROP TABLE orders; ALTER TABLE n RENAME TO orders', 'Q01'],
      ['DROP TABLE orders', 'Q01'],
      ['VACUUM', 'Q05'],
      ['REINDEX orders', ''],
    ]);
  });

  it('Oracle', () => {
    checkStatements('oracle', [
      ['ALTER TABLE orders ADD (note VARCHAR2(20), paid NUMBER(1) DEFAULT 0 NOT NULL)', ''],
      ['ALTER TABLE orders MODIFY (total NUMBER(12, 2))', 'Q02 Q05'],
      ['ALTER TABLE orders MODIFY note NOT NULL', 'Q05'],
      ['ALTER TABLE orders DROP (note, total)', 'Q02 Q02'],
      ['ALTER TABLE orders SET UNUSED (note)', 'Q02'],
      ['ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES c (d) ENABLE NOVALIDATE', ''],
      ['ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES c (d)', 'Q05'],
      ['ALTER TABLE orders MOVE', 'Q05'],
      ['ALTER TABLE orders MOVE ONLINE', ''],
      ['CREATE INDEX i ON orders (code)', 'Q06'],
      ['CREATE INDEX i ON orders (code) ONLINE', ''],
      ['ALTER INDEX i REBUILD ONLINE', ''],
      ['ALTER INDEX i REBUILD', 'Q06'],
      ['DROP TABLE orders CASCADE CONSTRAINTS PURGE', 'Q01'],
      ["BEGIN EXECUTE IMMEDIATE 'DROP TABLE orders'; EXCEPTION WHEN OTHERS THEN NULL; END;\n/", 'Q01'],
      ['TRUNCATE TABLE orders', 'Q01'],
      ['GRANT DBA TO clerk', 'Q08'],
    ]);
  });

  it('a text that names no database is told by how it is written, else read as PostgreSQL', () => {
    checkStatements('none', [
      ['CREATE INDEX i ON orders (code)', 'Q06'],
      ['CREATE INDEX i ON `orders` (`code`)', ''],
      ['CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY); CREATE INDEX i ON orders (code)', ''],
      ['PRAGMA foreign_keys = ON; CREATE INDEX i ON orders (code)', ''],
      ['CREATE INDEX i ON orders (code) WITH (ONLINE = ON)', ''],
      ['ALTER TABLE orders MODIFY COLUMN total bigint', 'Q05'],
      ['ALTER TABLE orders ADD note VARCHAR2(10) DEFAULT sys_guid()', 'Q05'],
      ['ALTER TABLE t ON CLUSTER c DELETE WHERE 1 = 1', 'Q03'],
    ]);
  });

  it('a Supabase project serves its public schema to everybody', () => {
    checkStatements('supabase', [
      ['create table notes (id bigint primary key)', 'Q07'],
      ['create table public.notes (id bigint); alter table public.notes enable row level security;', ''],
      ['create table private.notes (id bigint)', ''],
      ['create temp table notes (id bigint)', ''],
      ['create policy "Anyone" on notes for select using (true)', 'Q07'],
      ['create policy "Own" on notes for all using (auth.uid() = owner) with check (auth.uid() = owner)', ''],
      ['create policy "In" on notes for select to authenticated using (true)', 'Q07'],
      ['grant all on table "public"."notes" to "anon"', 'Q07'],
      ['create table n (id int); alter table n enable row level security; grant all on n to anon', ''],
      ['create view people as select * from auth.users', 'Q07'],
      ['create view people with (security_invoker = on) as select * from auth.users', ''],
      ['alter table notes disable row level security', 'Q07'],
    ]);
  });

  it('SQLite: guards of the session, and the file written anew', () => {
    checkStatements('sqlite', [
      ['VACUUM', 'Q05'],
      ['VACUUM main', 'Q05'],
      ["VACUUM INTO 'copy.db'", ''],
      ['PRAGMA journal_mode = OFF', 'Q10'],
      ['PRAGMA main.journal_mode=MEMORY', 'Q10'],
      ['PRAGMA journal_mode(OFF)', 'Q10'],
      ['PRAGMA journal_mode = WAL', ''],
      ['PRAGMA journal_mode', ''],
      ['PRAGMA synchronous = OFF', 'Q10'],
      ['PRAGMA synchronous = NORMAL', ''],
      ['PRAGMA foreign_keys=OFF', 'Q10'],
      ['PRAGMA foreign_keys = 0', 'Q10'],
      ['PRAGMA foreign_keys = ON', ''],
      ['PRAGMA foreign_keys=OFF; CREATE TABLE t (id int); PRAGMA foreign_keys=ON', ''],
    ]);
  });

  it('PostgreSQL: what replicas know rows by', () => {
    checkStatements('postgres', [
      ['ALTER TABLE orders REPLICA IDENTITY NOTHING', 'Q10'],
      ['ALTER TABLE orders REPLICA IDENTITY FULL', ''],
      ['ALTER TABLE orders REPLICA IDENTITY DEFAULT', ''],
      ['ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_code', ''],
      ['VACUUM orders', ''],
    ]);
  });
});
