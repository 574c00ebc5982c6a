import { describe, it } from 'mocha';
import { checkSql } from './checkSql';

describe('Oracle', () => {
  it('throws away and brings back', () => {
    checkSql('oracle', [
      ['PURGE TABLE t;', ['delete impossible: Throws t out of the recycle bin']],
      ['PURGE RECYCLEBIN;', ['delete impossible: Empties the recycle bin of dropped tables']],
      ['PURGE DBA_RECYCLEBIN;', ['delete impossible: Empties the recycle bin of dropped tables']],
      ['PURGE TABLESPACE ts;', ['delete impossible: Throws the dropped tables of ts out of the recycle bin']],
      ['FLASHBACK TABLE t TO BEFORE DROP;', ['update easy: Brings back dropped table t']],
      ['FLASHBACK DATABASE TO SCN 5;', ['replace impossible: Takes the database back to an earlier state']],
      [
        "FLASHBACK TABLE t TO TIMESTAMP (SYSTIMESTAMP - INTERVAL '1' HOUR);",
        ['replace impossible: Takes table t back to an earlier state'],
      ],
      ['DROP TABLE t;', ['delete costly: Drops table t']],
      ['DROP DATABASE LINK l;', ['update costly: Drops database link l']],
      ['DROP DISKGROUP d INCLUDING CONTENTS;', ['delete impossible: Drops disk group d']],
      ['DROP RESTORE POINT r;', ['delete impossible: Drops restore point r']],
      ['DROP AUDIT POLICY a;', ['unprotect easy: Drops audit policy a']],
      ['DROP FLASHBACK ARCHIVE f;', ['delete impossible: Drops flashback archive f']],
      ['TRUNCATE CLUSTER c;', ['delete impossible: Empties every table of cluster c']],
      ['UNDROP TABLE t;', ['update easy: Brings back what was dropped']],
    ]);
  });

  it('is changed as a server', () => {
    checkSql('oracle', [
      ["ALTER SYSTEM KILL SESSION '1,2';", ['interrupt easy: Ends sessions of others']],
      ['ALTER SYSTEM FLUSH SHARED_POOL;', []],
      ['ALTER SYSTEM SWITCH LOGFILE;', []],
      ['ALTER SYSTEM SET audit_trail=NONE SCOPE=SPFILE;', ['unprotect easy: Changes what is audited']],
      ['ALTER DATABASE NOARCHIVELOG;', ['unprotect easy: Stops keeping the log that a recovery needs']],
      ["ALTER DATABASE DATAFILE 'x' OFFLINE DROP;", ['delete impossible: Drops a data file']],
      ['ALTER DATABASE OPEN RESETLOGS;', ['delete impossible: Throws away the log that a recovery needs']],
      ['ALTER DATABASE CLOSE;', ['interrupt easy: Closes the database']],
      ['ALTER DATABASE FLASHBACK OFF;', ['unprotect easy: Stops keeping what the database could go back to']],
      ['ALTER DATABASE DROP LOGFILE GROUP 1;', ['delete impossible: Drops a log file of the database']],
      ['ALTER TABLESPACE ts OFFLINE;', ['interrupt easy: Takes tablespace ts off line']],
      ['ALTER PLUGGABLE DATABASE p CLOSE IMMEDIATE;', ['interrupt easy: Closes pluggable database p']],
      [
        "ALTER PLUGGABLE DATABASE p UNPLUG INTO 'x.xml';",
        ['interrupt easy: Takes pluggable database p out of its container'],
      ],
      ['ALTER TRIGGER t DISABLE;', ['unprotect easy: Switches off trigger t']],
      ['ALTER TABLE t DISABLE ALL TRIGGERS;', ['unprotect easy: Switches off every trigger of t']],
      ['ALTER TABLE t SET UNUSED (c);', ['delete impossible: Drops columns of t']],
      ['ALTER USER bob ACCOUNT LOCK;', ['interrupt easy: Locks user bob out']],
      [
        'ALTER PROFILE default LIMIT PASSWORD_LIFE_TIME UNLIMITED;',
        ['unprotect easy: Loosens what profile default asks of passwords and logins'],
      ],
      ['ALTER SESSION SET CURRENT_SCHEMA = x;', []],
      ['ALTER INDEX i REBUILD;', ['interrupt easy: Rebuilds an index under a lock']],
      ['ALTER PROCEDURE p COMPILE;', []],
    ]);
  });

  it('has statements and packages of its own', () => {
    checkSql('oracle', [
      ['NOAUDIT SELECT TABLE;', ['unprotect easy: Switches off auditing']],
      ['NOAUDIT POLICY p;', ['unprotect easy: Switches off auditing']],
      ['AUDIT SELECT TABLE;', []],
      ["CREATE OR REPLACE DIRECTORY d AS '/etc';", ['grant easy: Opens a folder of the server as d']],
      ["EXEC DBMS_SCHEDULER.DROP_JOB('j');", ['delete costly: Deletes something of the server, by drop_job']],
      ["EXEC DBMS_STATS.GATHER_TABLE_STATS('a','b');", []],
      [
        "BEGIN DBMS_SCHEDULER.CREATE_JOB(job_name=>'j', job_action=>'BEGIN DELETE FROM t; END;'); END;\n/",
        ['execute easy: Plants a job that runs by itself later, by create_job'],
      ],
      ["BEGIN EXECUTE IMMEDIATE 'TRUNCATE TABLE ' || t; END;\n/", ['delete impossible: Empties table …', '?present']],
      [
        "BEGIN FOR t IN (SELECT table_name FROM user_tables) LOOP EXECUTE IMMEDIATE 'DROP TABLE ' || t.table_name; END LOOP; END;\n/",
        ['delete costly: Drops table …', '?present'],
      ],
      ["BEGIN UTL_FILE.FREMOVE('D','x'); END;\n/", ['delete costly: Deletes something of the server, by fremove']],
      [
        "BEGIN DBMS_FGA.DROP_POLICY('a','b','c'); END;\n/",
        ['unprotect easy: Takes a policy off a table, by drop_policy'],
      ],
      [
        "BEGIN DBMS_RLS.DROP_POLICY('a','b','c'); END;\n/",
        ['unprotect easy: Takes a policy off a table, by drop_policy'],
      ],
      [
        'BEGIN sys.dbms_audit_mgmt.clean_audit_trail(1,true); END;\n/',
        ['delete impossible: Deletes what was audited, by clean_audit_trail'],
      ],
      [
        'MERGE INTO t USING (SELECT 1 FROM dual) ON (1=1) WHEN MATCHED THEN UPDATE SET a=1 DELETE WHERE 1=1;',
        ['replace impossible: Overwrites every row of t'],
      ],
      [
        'ADMINISTER KEY MANAGEMENT SET KEYSTORE CLOSE;',
        ['update costly: Changes the keys that the data is encrypted by'],
      ],
      ['DISASSOCIATE STATISTICS FROM COLUMNS t.c;', []],
      ['ASSOCIATE STATISTICS WITH COLUMNS t.c DEFAULT COST (1,2,3);', []],
    ]);
  });
});
