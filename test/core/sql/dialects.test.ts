import { describe, it } from 'mocha';
import { checkSql } from './checkSql';

describe('a dialect', () => {
  it('MySQL has hints, comments and strings of its own', () => {
    checkSql('mysql', [
      ['/*!40000 DROP TABLE `a b` */; SELECT 1', ['delete impossible: Drops table a b']],
      ['SELECT 1 # DROP TABLE a\n', []],
      ['SELECT "DROP TABLE a"', []],
      ["SELECT 'it\\'s; DROP TABLE a'", []],
      ['SELECT 5--1', []],
      ['DELETE a FROM a JOIN b ON a.x = b.x', ['update costly: Deletes some rows of a']],
      [
        'ALTER TABLE a MODIFY b int, ENGINE = InnoDB, CONVERT TO CHARACTER SET utf8mb4',
        [
          'interrupt costly: Rewrites a, which is locked meanwhile: a column changes its type',
          'interrupt costly: Rewrites a, which is locked meanwhile: its engine changes',
          'interrupt costly: Rewrites a, which is locked meanwhile: its character set changes',
        ],
      ],
      [
        'ALTER TABLE a DROP FOREIGN KEY f, DROP INDEX i, DROP PARTITION p',
        [
          'unprotect costly: Drops a constraint of a',
          'update easy: Drops the index of a',
          'delete impossible: Drops partition p of a',
        ],
      ],
      ['ALTER TABLE a TRUNCATE PARTITION p', ['delete impossible: Empties a partition of a']],
      ["SELECT * FROM a INTO OUTFILE '/tmp/a'", ['expose unknown: Writes a file on the database server: /tmp/a']],
      ["LOAD DATA LOCAL INFILE 'x' INTO TABLE a", ['create easy: Adds rows to a', '< x']],
      ["LOAD DATA INFILE 'x' INTO TABLE a", ['create easy: Adds rows to a']],
      ['SET GLOBAL read_only = 1', ['interrupt easy: Changes whether the server takes writes']],
      ['SET @x = 1', []],
      ["SET PASSWORD = 'x'", ['grant easy: Changes a password']],
      ['FLUSH TABLES WITH READ LOCK', ['interrupt easy: Locks every table against writes']],
      ['FLUSH PRIVILEGES', []],
      ['RESET MASTER', ['delete impossible: Deletes the binary logs that replicas and recoveries stand on']],
      [
        "PURGE BINARY LOGS TO 'x'",
        ['delete impossible: Deletes the binary logs that replicas and recoveries stand on'],
      ],
      ['STOP REPLICA', ['interrupt easy: Stops replication']],
      ['KILL 5', ['interrupt easy: Ends a session or query of others']],
      ['SHUTDOWN', ['interrupt easy: Shuts the database server down']],
      [
        'CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM a',
        ['execute easy: Plants event e that runs by itself later'],
      ],
      [
        'CREATE DEFINER=`x`@`y` EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM a',
        ['execute easy: Plants event e that runs by itself later'],
      ],
      ['RENAME TABLE a TO b', ['update costly: Renames a']],
      ['REPLACE INTO a VALUES (1)', ['create easy: Adds rows to a']],
      ['OPTIMIZE TABLE a', ['interrupt easy: Rewrites a under a lock']],
      ["GRANT ALL PRIVILEGES ON *.* TO 'x'@'%'", ['grant easy: Grants ALL PRIVILEGES ON *.* to x']],
      ['SELECT * FROM mysql.user', ['read-secret impossible: Shows the password hashes in mysql.user']],
      ["SELECT LOAD_FILE('/etc/passwd')", ['read-secret unknown: Shows a file of the database server']],
      ['CREATE OR REPLACE TABLE a (b int)', ['replace impossible: Replaces table a by a new one']],
      ['ALTER TABLE a DISABLE KEYS', ['update easy: Switches off keys of a']],
      ['ALTER TABLE a FORCE', ['interrupt costly: Rewrites a, which is locked meanwhile: it is built anew']],
      [
        'ALTER TABLE a CHANGE b c int',
        ['interrupt costly: Rewrites a, which is locked meanwhile: a column changes its type'],
      ],
    ]);
  });

  it('MySQL prepares and delimits', () => {
    checkSql('mysql', [
      ["SET @s = 'DROP TABLE a'; PREPARE p FROM @s; EXECUTE p", ['delete impossible: Drops table a']],
      ["PREPARE p FROM 'DROP TABLE a'; EXECUTE p", ['delete impossible: Drops table a']],
      [
        'DELIMITER //\nCREATE PROCEDURE p() BEGIN DELETE FROM a; END//\nDELIMITER ;\nDROP TABLE b;',
        ['create easy: Creates procedure p', 'delete impossible: Drops table b'],
      ],
      ['DROP TABLE a\\G SELECT 1', ['delete impossible: Drops table a']],
      ['DELETE FROM a \\c SELECT 1;', []],
      ['\\! ls\nSELECT 1;', ['$ ls']],
      ['system ls -l', ['$ ls -l']],
      ['source more.sql', ['delete impossible: Empties table included']],
      ['\\. more.sql', ['delete impossible: Empties table included']],
      ['source gone.sql', ['?present']],
      ['pager less\nSELECT 1;', ['$ less']],
      ['tee out.txt\nSELECT 1;', ['> out.txt']],
      ['use shop; DROP TABLE a', ['delete impossible: Drops table a']],
    ]);
  });

  it('SQL Server needs no semicolons', () => {
    checkSql('tsql', [
      ["EXEC xp_cmdshell 'dir'", ['execute unknown: Starts a program on the database server, by xp_cmdshell']],
      ["EXEC master..xp_cmdshell 'dir'", ['execute unknown: Starts a program on the database server, by xp_cmdshell']],
      [
        "EXEC sp_configure 'xp_cmdshell', 1",
        ['unprotect easy: Lets the database server start programs, by sp_configure'],
      ],
      ["EXEC sp_executesql N'DROP TABLE a'", ['delete impossible: Drops table a']],
      ["EXEC ('DROP TABLE ' + @t)", ['delete impossible: Drops table …', '?present']],
      ["EXEC ('DROP TABLE a')", ['delete impossible: Drops table a']],
      ['EXEC dbo.cleanup', ['?possible']],
      ['EXEC sp_who2', []],
      ['EXEC @sql', ['?present']],
      [
        "IF OBJECT_ID('a') IS NOT NULL DROP TABLE a\nGO\nDELETE FROM [b c]",
        ['delete impossible: Drops table a', 'delete impossible: Deletes every row of b c'],
      ],
      ['DROP TABLE #tmp', []],
      ['DELETE FROM #tmp', []],
      ['DELETE TOP (10) FROM a', ['delete impossible: Deletes every row of a']],
      ['DELETE TOP (10) PERCENT FROM a WHERE b = 1', ['update costly: Deletes some rows of a']],
      ['ALTER DATABASE a SET SINGLE_USER', ['interrupt easy: Takes database a away from its users']],
      ["RESTORE DATABASE a FROM DISK = 'x'", ['replace impossible: Overwrites database a by a backup']],
      ['ALTER TABLE a NOCHECK CONSTRAINT ALL', ['unprotect easy: Switches off constraints of a']],
      ['ALTER TABLE a WITH CHECK ADD CONSTRAINT c CHECK (x > 0)', ['update easy: Adds to a']],
      ['UPDATE STATISTICS a', []],
      ['SELECT * INTO #x FROM a', []],
      ['CREATE PROCEDURE p AS DELETE FROM a\nGO\nSELECT 1', ['create easy: Creates procedure p']],
      ["EXEC sp_addrolemember 'db_owner', 'eve'", ['grant easy: Changes who may do what, by sp_addrolemember']],
      ["EXEC sp_delete_job 'x'", ['delete costly: Deletes something of the server, by sp_delete_job']],
      [':r more.sql', ['delete impossible: Empties table included']],
      ['!! dir', ['$ dir']],
      [':connect db2\nSELECT 1\nGO', ['@ db2']],
      [':out x.txt', ['> x.txt']],
      ['DENY SELECT ON a TO bob', ['interrupt easy: Takes SELECT ON a from bob']],
      ['INSERT INTO a EXEC p', ['create easy: Adds rows to a', '?possible']],
      ['CALL xp_cmdshell', ['execute unknown: Starts a program on the database server, by xp_cmdshell']],
    ]);
  });

  it('SQLite has commands with a dot', () => {
    checkSql('sqlite', [
      ['.shell ls\nDROP TABLE a;', ['delete impossible: Drops table a', '$ ls']],
      ['.system ls', ['$ ls']],
      ['.read more.sql', ['delete impossible: Empties table included']],
      [".read '|ls'", ['?present', '$ ls']],
      ['.import x.csv a', ['create easy: Adds rows from a file', '< x.csv']],
      [".import --csv --skip 1 'x y.csv' a", ['create easy: Adds rows from a file', '< x y.csv']],
      [".import '|cat x' a", ['create easy: Adds rows from a file', '$ cat x']],
      ['.restore old.db', ['replace impossible: Overwrites the database by a backup']],
      ['.load lib.so', ['execute unknown: Loads library lib.so']],
      ['.open --new x.db', ['replace impossible: Empties the database file it opens']],
      ['.open x.db', []],
      ['.save copy.db', ['> copy.db']],
      ['.backup copy.db', ['> copy.db']],
      ['.output |less', ['$ less']],
      ['.once out.txt', ['> out.txt']],
      ['.output', []],
      ['.tables\nDELETE FROM a;', ['delete impossible: Deletes every row of a']],
      [
        'CREATE TRIGGER t AFTER DELETE ON a BEGIN DELETE FROM b; END; DELETE FROM c;',
        ['create easy: Creates trigger t', 'delete impossible: Deletes every row of c'],
      ],
      ['PRAGMA writable_schema = 1', ['unprotect easy: Lets the schema itself be written']],
      ['PRAGMA table_info(a)', []],
      ['VACUUM', []],
      ['REINDEX', []],
      ["SELECT writefile('x', 'y')", ['update unknown: Writes files of this machine', '> x']],
      ["SELECT writefile('x', readfile('y'))", ['update unknown: Writes files of this machine', '> x', '< y']],
      ["SELECT 'readfile(''y'')' FROM 'x'", []],
      ["EXPLAIN SELECT readfile('y')", []],
      ['DELETE FROM [a b]', ['delete impossible: Deletes every row of a b']],
    ]);
  });

  it('Oracle has blocks and a client of its own', () => {
    checkSql('oracle', [
      [
        "BEGIN EXECUTE IMMEDIATE 'DROP TABLE a'; DELETE FROM b; END;\n/\n",
        ['delete costly: Drops table a', 'delete impossible: Deletes every row of b'],
      ],
      ['DECLARE x int; BEGIN DELETE FROM a WHERE b = x; END;\n/', ['update costly: Deletes some rows of a']],
      ["SELECT q'[it's; DROP TABLE a]' FROM dual", []],
      ['HOST ls', ['$ ls']],
      ['! ls', ['$ ls']],
      ['@more.sql', ['delete impossible: Empties table included']],
      ['@more', ['delete impossible: Empties table included']],
      ['START gone', ['?present']],
      ['CONNECT x/y@db2', ['@ db2']],
      ['SHUTDOWN IMMEDIATE', ['interrupt easy: Shuts the database down']],
      ['SET ECHO ON\nDROP TABLE a;', ['delete costly: Drops table a']],
      ['SET ROLE dba;', []],
      ['PROMPT DROP TABLE a', []],
      ['DROP USER bob CASCADE', ['delete costly: Drops user bob and everything that depends on it']],
      ['BEGIN CASE WHEN 1 = 1 THEN DELETE FROM a; END CASE; END;\n/', ['delete impossible: Deletes every row of a']],
    ]);
  });

  it('psql has commands with a backslash', () => {
    checkSql('postgres', [
      ['\\! ls -l', ['$ ls -l']],
      ['\\i more.sql', ['delete impossible: Empties table included']],
      ['\\ir gone.sql', ['?present']],
      ['\\i loop.sql', ['?present']],
      ["SELECT 'DROP TABLE a' \\gexec", ['?present']],
      ['DELETE FROM a \\g out.txt', ['delete impossible: Deletes every row of a', '> out.txt']],
      ['SELECT 1 \\g |less', ['$ less']],
      ['\\o |cat', ['$ cat']],
      ["\\copy a from 'x.csv'", ['create easy: Adds rows to a', '< x.csv']],
      ["\\copy a from program 'curl x'", ['create easy: Adds rows to a', '$ curl x']],
      ["\\copy (select 1) to 'x.csv'", ['> x.csv']],
      ['\\set x `ls`', ['$ ls']],
      ['\\c other - db2', ['@ db2']],
      ['\\c postgres://db3/x', ['@ postgres://db3/x']],
      ['\\c other', []],
      ['\\password bob', ['grant easy: Changes a password']],
      ['\\lo_unlink 5', ['delete impossible: Deletes a large object']],
      ['\\d a \\\\ DROP TABLE b;', ['delete impossible: Drops table b']],
      ['DELETE FROM a \\r SELECT 1;', []],
      ['\\dt+\nSELECT 1;', []],
      ['\\', []],
    ]);
  });

  it('warehouses keep what is dropped for a while', () => {
    checkSql('bigquery', [
      ['DROP TABLE `p.d.t`', ['delete costly: Drops table p.d.t']],
      ['DROP TABLE p-x.d.t', ['delete costly: Drops table p-x.d.t']],
      ['TRUNCATE TABLE d.t', ['delete costly: Empties table d.t']],
      ['DELETE FROM d.t WHERE true', ['delete impossible: Deletes every row of d.t']],
      ['CREATE OR REPLACE TABLE d.t AS SELECT 1', ['replace costly: Replaces table d.t by a new one']],
      ["EXPORT DATA OPTIONS(uri='x') AS SELECT 1", ['create easy: Copies rows to a store elsewhere']],
      ["LOAD DATA OVERWRITE d.t FROM FILES (x='y')", ['replace impossible: Replaces the rows of d.t']],
      ["LOAD DATA INTO d.t FROM FILES (x='y')", ['create easy: Adds rows to d.t']],
      ['CREATE SNAPSHOT TABLE a CLONE b', ['create easy: Creates snapshot table a']],
    ]);
  });

  it('ClickHouse alters to delete', () => {
    checkSql('clickhouse', [
      ['ALTER TABLE a DELETE WHERE 1', ['delete impossible: Deletes every row of a']],
      ['ALTER TABLE a ON CLUSTER c DELETE WHERE id = 3', ['update costly: Deletes some rows of a']],
      ['ALTER TABLE a UPDATE b = 1 WHERE true', ['replace impossible: Overwrites every row of a']],
      ['ALTER TABLE a DROP PARTITION 202401', ['delete impossible: Drops partition of a']],
      [
        "ALTER TABLE a MOVE PARTITION p TO DISK 'd'",
        ['interrupt costly: Rewrites a, which is locked meanwhile: it moves'],
      ],
      ['SYSTEM SHUTDOWN', ['interrupt easy: Shuts the database server down']],
      ['SYSTEM STOP MERGES', ['interrupt easy: Stops work of the server']],
      ["SYSTEM DROP REPLICA 'r'", ['delete costly: Drops the record of a replica']],
      ['SYSTEM RELOAD CONFIG', []],
      ['EXCHANGE TABLES a AND b', ['update costly: Renames a']],
      ['TRUNCATE DATABASE d', ['delete impossible: Empties database d']],
      ['DROP DICTIONARY d', ['delete costly: Drops dictionary d']],
    ]);
  });

  it('others have words of their own', () => {
    checkSql('generic', [
      ['INSERT OVERWRITE TABLE a SELECT 1', ['replace impossible: Replaces the rows of a']],
      ["UNLOAD ('SELECT 1') TO 's3://x/y'", ['create easy: Copies rows to s3://x/y']],
      ['DROP KEYSPACE k', ['delete impossible: Drops keyspace k']],
      ['DROP RETENTION POLICY p ON d', ['delete impossible: Drops retention policy p']],
      ['UPSERT INTO a VALUES (1)', ['create easy: Adds rows to a']],
      ["LOAD 'lib'", []],
      ["COPY a FROM 's3://x'", ['create easy: Adds rows to a']],
    ]);
  });

  it('InfluxDB drops points', () => {
    checkSql('influx', [
      ['DROP MEASUREMENT cpu', ['delete impossible: Drops measurement cpu']],
      ['DROP SERIES FROM cpu', ['delete impossible: Drops series cpu']],
      ['DELETE FROM cpu WHERE time < now()', ['update costly: Deletes some rows of cpu']],
      ['SHOW DATABASES', []],
    ]);
  });

  it('Cassandra deletes columns too', () => {
    checkSql('cassandra', [
      ['DELETE a FROM k.t WHERE id = 3', ['update costly: Deletes some rows of k.t']],
      ['TRUNCATE k.t', ['delete impossible: Empties table k.t']],
      ["COPY k.t TO 'x.csv'", []],
      ['BEGIN BATCH INSERT INTO a (b) VALUES (1); APPLY BATCH', ['create easy: Adds rows to a']],
    ]);
  });
});
