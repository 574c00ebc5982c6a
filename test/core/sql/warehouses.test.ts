import { describe, it } from 'mocha';
import { checkSql } from './checkSql';

describe('a warehouse', () => {
  it('ClickHouse', () => {
    checkSql('clickhouse', [
      ['DETACH TABLE t PERMANENTLY', ['interrupt costly: Takes t away for good']],
      ['DETACH TABLE t', ['interrupt easy: Takes t away until the next start']],
      ["ALTER TABLE t DROP PART 'x'", ['delete impossible: Drops a part of t']],
      ['ALTER TABLE t DROP DETACHED PARTITION ALL', ['delete impossible: Deletes a detached partition of t']],
      ['ALTER TABLE t FREEZE', []],
      ['ALTER TABLE t CLEAR COLUMN c IN PARTITION p', ['delete impossible: Empties column c of t']],
      ['ALTER TABLE t REPLACE PARTITION p FROM u', ['replace impossible: Replaces a partition of t']],
      ['ALTER TABLE t MODIFY TTL d + INTERVAL 1 DAY', ['unprotect costly: Changes when rows are deleted of t']],
      ['ALTER TABLE t MODIFY SETTING x=1', ['update easy: Changes settings of t']],
      ['DROP QUOTA q', ['unprotect costly: Drops a limit']],
      ['DROP NAMED COLLECTION c', ['update costly: Drops named collection c']],
      ['UNDROP TABLE t', ['update easy: Brings back what was dropped']],
      ['SYSTEM RESTART REPLICA t', ['interrupt easy: Restarts work of the server']],
      ['SYSTEM UNFREEZE WITH NAME x', ['delete impossible: Deletes a frozen copy']],
      ['SYSTEM ENABLE FAILPOINT x', ['interrupt easy: Makes the server fail']],
      ['OPTIMIZE TABLE t FINAL DEDUPLICATE', ['delete impossible: Deletes double rows of t']],
      ['REPLACE TABLE t (a Int) ENGINE=Memory', ['replace impossible: Replaces table t by a new one']],
      ["INSERT INTO FUNCTION s3('http://x', CSV) SELECT * FROM t", ['expose unknown: Sends rows out by s3']],
      ["INSERT INTO FUNCTION url('http://x') SELECT * FROM t", ['expose unknown: Sends rows out by url']],
      ['TRUNCATE ALL TABLES FROM d', ['delete impossible: Empties every table of d']],
      ['MOVE USER x TO y', ['update costly: Moves an account to another store']],
    ]);
  });

  it('Snowflake', () => {
    checkSql('snowflake', [
      ['UNDROP TABLE t', ['update easy: Brings back what was dropped']],
      ['UNDROP DATABASE d', ['update easy: Brings back what was dropped']],
      ['CREATE TRANSIENT TABLE t (a int)', ['create easy: Creates table t']],
      ['CREATE OR REPLACE TRANSIENT TABLE t (a int)', ['replace costly: Replaces table t by a new one']],
      [
        "CREATE OR REPLACE TASK k SCHEDULE='1 minute' AS DELETE FROM t",
        ['execute easy: Plants k that runs by itself later'],
      ],
      ["CREATE TASK k SCHEDULE='1 minute' AS DELETE FROM t", ['execute easy: Plants k that runs by itself later']],
      ['ALTER SHARE s ADD ACCOUNTS = x', ['expose unknown: Shares data with others by s']],
      [
        'ALTER TABLE t SET DATA_RETENTION_TIME_IN_DAYS = 0',
        ['unprotect easy: Changes how long dropped rows are kept of t'],
      ],
      ['ALTER TABLE t DROP ROW ACCESS POLICY p', ['unprotect easy: Takes row access policy p off t']],
      ['ALTER TABLE t MODIFY COLUMN c UNSET MASKING POLICY', ['unprotect easy: Takes a policy off column c of t']],
      ['ALTER WAREHOUSE w SUSPEND', ['interrupt easy: Stops warehouse w']],
      ['ALTER WAREHOUSE w RESUME', []],
      ["ALTER WAREHOUSE w SET WAREHOUSE_SIZE = 'XLARGE'", ['update easy: Changes warehouse w']],
      ['ALTER ACCOUNT SET NETWORK_POLICY = p', ['update easy: Changes the account']],
      ['ALTER ACCOUNT UNSET NETWORK_POLICY', ['unprotect easy: Takes a guard off the account']],
      ['ALTER TASK k SUSPEND', ['interrupt easy: Stops k']],
      ['ALTER TASK k RESUME', ['execute easy: Lets k run by itself']],
      ['ALTER PIPE p SET PIPE_EXECUTION_PAUSED = TRUE', ['interrupt easy: Changes whether pipe p runs']],
      ["ALTER SESSION SET QUERY_TAG='x'", []],
      [
        "ALTER NETWORK POLICY p SET ALLOWED_IP_LIST=('0.0.0.0/0')",
        ['grant easy: Changes which addresses reach the account, by p'],
      ],
      ['COPY INTO @s/x FROM t', ['create easy: Copies rows to @s']],
      ["COPY INTO 's3://x/y' FROM t", ['create easy: Copies rows to s3://x/y']],
      ['REMOVE @s/x', ['delete impossible: Deletes files of a stage']],
      ['RM @s', ['delete impossible: Deletes files of a stage']],
      ['EXECUTE TASK k', ['update costly: Runs task k']],
      ['DROP NETWORK POLICY p', ['unprotect costly: Drops network policy p']],
      ['DROP RESOURCE MONITOR m', ['unprotect costly: Drops the limit of costs m']],
      ['DROP SECURITY INTEGRATION i', ['unprotect costly: Drops integration i']],
      ['DROP ICEBERG TABLE t', ['delete costly: Drops table t']],
      ['DROP ACCOUNT a GRACE_PERIOD_IN_DAYS = 3', ['delete impossible: Drops account a']],
      ["SELECT SYSTEM$CANCEL_QUERY('x')", ['interrupt unknown: Cancels queries of others']],
      ['SELECT SYSTEM$ABORT_SESSION(1)', ['interrupt unknown: Ends sessions of others']],
      ['CALL SYSTEM$WAIT(5)', []],
      ['COPY INTO t FROM @s', ['create easy: Adds rows to t']],
      ['UNDROP TABLE t', ['update easy: Brings back what was dropped']],
    ]);
  });

  it('others', () => {
    checkSql('bigquery', [
      ['DROP ALL ROW ACCESS POLICIES ON d.t', ['unprotect costly: Drops every row access policy']],
      ['DROP SEARCH INDEX i ON t', ['delete easy: Drops search index i']],
      ['DROP TABLE FUNCTION f', ['delete costly: Drops table function f']],
      ['UNDROP SCHEMA d', ['update easy: Brings back what was dropped']],
      ["CALL BQ.JOBS.CANCEL('x')", ['interrupt easy: Stops work of the server, by cancel']],
    ]);
    checkSql('duckdb', [
      ['FORCE CHECKPOINT', []],
      ['CALL pragma_version()', []],
    ]);
    checkSql('cassandra', [
      [
        "ALTER KEYSPACE k WITH replication = {'class':'SimpleStrategy','replication_factor':1}",
        ['update costly: Changes how often and where k is kept'],
      ],
      ['BEGIN BATCH DELETE FROM k.t WHERE id=1; APPLY BATCH;', ['update costly: Deletes some rows of k.t']],
      ['BEGIN UNLOGGED BATCH INSERT INTO t (a) VALUES (1); APPLY BATCH', ['create easy: Adds rows to t']],
    ]);
    checkSql('generic', [
      ['VACUUM t RETAIN 0 HOURS', ['delete impossible: Deletes the files of older states of t']],
      ['RESTORE TABLE t TO VERSION AS OF 5', ['replace costly: Takes table t back to an earlier state']],
      ['DROP NAMESPACE n CASCADE', ['delete impossible: Drops n with every table in it']],
      ['DROP CATALOG c CASCADE', ['delete impossible: Drops c with every table in it']],
      ["ALTER TABLE t DROP IF EXISTS PARTITION (d='x') PURGE", ['delete impossible: Drops a partition of t']],
      [
        "ALTER TABLE t EXECUTE expire_snapshots(retention_threshold => '7d')",
        ['delete impossible: Deletes older states and files of t'],
      ],
      ['ALTER TABLE t EXECUTE optimize', []],
      [
        "CALL system.expire_snapshots('db.t')",
        ['delete impossible: Deletes older states and files, by expire_snapshots'],
      ],
      [
        "CALL catalog.system.remove_orphan_files(table => 'db.t')",
        ['delete impossible: Deletes older states and files, by remove_orphan_files'],
      ],
      [
        "CALL catalog.system.rollback_to_snapshot('db.t', 5)",
        ['delete costly: Takes a table back to an earlier state, by rollback_to_snapshot'],
      ],
      ['MSCK REPAIR TABLE t', []],
      ['UNCACHE TABLE t', []],
      ["INSERT OVERWRITE DIRECTORY '/x' SELECT 1", ['replace impossible: Replaces what is in a folder']],
      ['ALTER DATASHARE s ADD TABLE t', ['expose unknown: Shares data with others by s']],
      ['DROP DATASHARE s', ['interrupt easy: Ends share s']],
      ['CANCEL 5', ['interrupt easy: Ends a query of others']],
      ["ADD JAR 'x.jar'", []],
      ['DROP VECTOR INDEX i', ['delete easy: Drops vector index i']],
      ['CANCEL JOB 5', ['interrupt easy: Stops jobs or queries of the server']],
      ['PAUSE JOB 5', ['interrupt easy: Stops jobs or queries of the server']],
      ["RESTORE FROM LATEST IN 's3://x'", ['update costly: Restores a backup of every database']],
      ["IMPORT INTO t CSV DATA ('s3://x')", ['update costly: Adds rows to t']],
      [
        'ALTER RANGE default CONFIGURE ZONE USING num_replicas = 1',
        ['update costly: Changes where and how often data is kept'],
      ],
      ['TERMINATE QUERY q', ['interrupt easy: Stops query q']],
      ['PAUSE QUERY q', ['interrupt easy: Stops jobs or queries of the server']],
      ['ADMIN CHECK TABLE t', []],
      ['FLASHBACK TABLE t', ['replace impossible: Takes table t back to an earlier state']],
      [
        "FLASHBACK CLUSTER TO TIMESTAMP '2024-01-01'",
        ['replace impossible: Takes the database back to an earlier state'],
      ],
      ['RECOVER TABLE t', ['update easy: Brings back dropped table t']],
      ['PURGE TABLE t', ['delete impossible: Throws t out of the recycle bin']],
      ['SPLIT TABLE t', []],
    ]);
  });
});
