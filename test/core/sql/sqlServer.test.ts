import { describe, it } from 'mocha';
import { checkSql } from './checkSql';

describe('SQL Server', () => {
  it('has procedures of its own', () => {
    checkSql('tsql', [
      ["EXEC xp_cmdshell 'rm -rf /'", ['execute unknown: Starts a program on the database server, by xp_cmdshell']],
      ["xp_cmdshell 'dir'", ['execute unknown: Starts a program on the database server, by xp_cmdshell']],
      ["EXEC xp_regwrite 'a','b'", ['update easy: Changes the server, by xp_regwrite']],
      ["EXEC xp_delete_file 0, 'x'", ['delete costly: Deletes something of the server, by xp_delete_file']],
      ["EXEC sp_rename 'a','b'", ['update easy: Changes the server, by sp_rename']],
      ["EXEC sp_msforeachtable 'DROP TABLE ?'", ['delete impossible: Drops table ?']],
      ["EXEC sp_MSforeachtable @command1 = 'TRUNCATE TABLE ?'", ['delete impossible: Empties table ?']],
      ["EXEC sp_msforeachdb 'SELECT 1'", []],
      ["EXEC msdb.dbo.sp_start_job 'j'", ['execute unknown: Runs or adds code of the server, by sp_start_job']],
      ["EXEC msdb.dbo.sp_add_job 'j'", ['execute easy: Plants a job that runs by itself later, by sp_add_job']],
      ["EXEC sp_addextendedproc 'x','y'", ['execute unknown: Runs or adds code of the server, by sp_addextendedproc']],
      ["EXEC sp_dropextendedproc 'x'", ['delete costly: Deletes something of the server, by sp_dropextendedproc']],
      ["EXEC sp_addlinkedserver 'x'", ['grant easy: Changes who may do what, by sp_addlinkedserver']],
      ["EXEC sp_change_users_login 'Auto_Fix','x'", ['grant easy: Changes who may do what, by sp_change_users_login']],
      [
        "EXEC sp_removedbreplication 'db'",
        ['delete costly: Deletes something of the server, by sp_removedbreplication'],
      ],
      ["EXEC sp_dropuser 'x'", ['delete costly: Deletes something of the server, by sp_dropuser']],
      ["EXEC sp_droprolemember 'a','b'", ['delete costly: Deletes something of the server, by sp_droprolemember']],
    ]);
  });

  it('drops and alters', () => {
    checkSql('tsql', [
      ['ALTER DATABASE db SET RECOVERY SIMPLE', ['unprotect easy: Stops keeping the log that a recovery of db needs']],
      ['ALTER DATABASE db SET ENCRYPTION OFF', ['unprotect easy: Stops encrypting database db']],
      ['ALTER DATABASE db SET MULTI_USER', ['update easy: Opens database db to its users']],
      ['ALTER DATABASE db SET TRUSTWORTHY ON', ['grant easy: Trusts code of database db with the server']],
      ['ALTER DATABASE db REMOVE FILE f', ['delete costly: Removes a file of database db']],
      ['ALTER DATABASE SCOPED CONFIGURATION CLEAR PROCEDURE_CACHE', ['update easy: Changes settings of the database']],
      ['DROP TABLE IF EXISTS t', ['delete impossible: Drops table t']],
      ['DROP DATABASE IF EXISTS a, b', ['delete impossible: Drops database a', 'delete impossible: Drops database b']],
      ['DROP CERTIFICATE c', ['delete impossible: Drops certificate c']],
      ['DROP MASTER KEY', ['delete impossible: Drops the master key that others are encrypted by']],
      ['DROP SYMMETRIC KEY k', ['delete impossible: Drops key k']],
      ['DROP SERVER AUDIT a', ['unprotect easy: Drops an audit']],
      ['DROP AVAILABILITY GROUP g', ['interrupt easy: Drops availability group g']],
      ['ALTER SERVER AUDIT a WITH (STATE = OFF)', ['unprotect easy: Changes what is audited by a']],
      ['ALTER AVAILABILITY GROUP g FAILOVER', ['interrupt easy: Makes another server the primary of g']],
      [
        'ALTER AVAILABILITY GROUP g FORCE_FAILOVER_ALLOW_DATA_LOSS',
        ['delete impossible: Fails g over with loss of data'],
      ],
      ['ALTER AVAILABILITY GROUP g REMOVE DATABASE d', ['interrupt easy: Takes a part of group g away']],
      ['ALTER SECURITY POLICY p WITH (STATE = OFF)', ['unprotect easy: Switches off security policy p']],
      ['ALTER SERVER ROLE sysadmin ADD MEMBER bob', ['grant easy: Adds a member to server role sysadmin']],
      ['ALTER ROLE db_owner DROP MEMBER bob', ['grant easy: Changes role db_owner with rights over everything']],
      ['ALTER AUTHORIZATION ON DATABASE::db TO sa', ['grant easy: Gives something to another owner']],
      ['ALTER LOGIN bob DISABLE', ['interrupt easy: Locks login bob out']],
      ['ALTER TABLE t SET (SYSTEM_VERSIONING = OFF)', ['unprotect easy: Stops keeping the history of t']],
      ['ALTER TABLE t DROP COLUMN a, b', ['delete impossible: Drops column a of t', 'update costly: Changes t']],
      ['ALTER TABLE t DROP CONSTRAINT c', ['unprotect costly: Drops a constraint of t']],
      ['ALTER INDEX ALL ON t REBUILD', ['interrupt easy: Rebuilds an index under a lock']],
      ['ALTER INDEX i ON t REBUILD WITH (ONLINE = ON)', []],
      ['ALTER INDEX i ON t DISABLE', ['interrupt easy: Switches off an index of t']],
      ['ALTER INDEX i ON t REORGANIZE', []],
      ['DECLARE @a int SET @a = 5 DELETE FROM t', ['delete impossible: Deletes every row of t']],
      ['ALTER TABLE t DROP COLUMN IF EXISTS c', ['delete impossible: Drops column c of t']],
      ['DROP TABLE t; IF 1 = 1 DROP TABLE u', ['delete impossible: Drops table t', 'delete impossible: Drops table u']],
    ]);
  });

  it('has statements of its own', () => {
    checkSql('tsql', [
      ['DISABLE TRIGGER ALL ON DATABASE', ['unprotect easy: Switches off trigger ALL']],
      ['DISABLE TRIGGER tr ON t', ['unprotect easy: Switches off trigger tr']],
      ['ENABLE TRIGGER tr ON t', []],
      [
        "DBCC CHECKDB ('db', REPAIR_ALLOW_DATA_LOSS)",
        ['delete impossible: Repairs the database by deleting what is damaged'],
      ],
      [
        'DBCC CHECKDB (db, REPAIR_ALLOW_DATA_LOSS) WITH NO_INFOMSGS',
        ['delete impossible: Repairs the database by deleting what is damaged'],
      ],
      ['DBCC FREEPROCCACHE', ['interrupt easy: Empties caches of the server']],
      ['DBCC DROPCLEANBUFFERS', ['interrupt easy: Empties caches of the server']],
      ['DBCC SHRINKDATABASE (db)', ['interrupt easy: Rewrites files of the database under locks']],
      ['DBCC SHRINKFILE (f, EMPTYFILE)', ['interrupt easy: Rewrites files of the database under locks']],
      ["DBCC CHECKIDENT ('t', RESEED, 0)", ['update easy: Moves the counter of a table']],
      ['DBCC WRITEPAGE(1)', ['replace impossible: Writes over a page of the database']],
      [
        "BACKUP DATABASE db TO URL = 'https://x.blob.core.windows.net/b/x.bak'",
        ['expose unknown: Copies a backup to an address'],
      ],
      ["SELECT * FROM OPENQUERY(srv, 'DELETE FROM t')", ['execute unknown: Runs a statement on another server']],
      ['REVERT', []],
      ["EXECUTE AS USER = 'bob'", []],
      ['SET NOCOUNT ON DELETE FROM t', ['delete impossible: Deletes every row of t']],
      ["UPDATETEXT t.c @p NULL NULL 'x'", ['update costly: Changes text in t.c']],
      ["CREATE ASSEMBLY a FROM 'x' WITH PERMISSION_SET = UNSAFE", ['execute unknown: Loads library a into the server']],
    ]);
  });

  it('merges', () => {
    checkSql('tsql', [
      ['MERGE t AS a USING u AS b ON 1=1 WHEN MATCHED THEN DELETE;', ['delete impossible: Deletes every row of t']],
      [
        'MERGE INTO t USING u ON t.id=u.id WHEN NOT MATCHED BY SOURCE THEN DELETE;',
        ['update costly: Changes and deletes rows of t'],
      ],
      ['MERGE t USING u ON 1=0 WHEN NOT MATCHED BY SOURCE THEN DELETE;', ['delete impossible: Deletes every row of t']],
    ]);
    checkSql('postgres', [
      ['MERGE INTO t USING s ON 1=1 WHEN MATCHED THEN DELETE', ['delete impossible: Deletes every row of t']],
      [
        'MERGE INTO t USING s ON true WHEN MATCHED THEN UPDATE SET a = 1',
        ['replace impossible: Overwrites every row of t'],
      ],
      [
        'MERGE INTO t USING s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE',
        ['update costly: Changes and deletes rows of t'],
      ],
      [
        'MERGE INTO t USING s ON t.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (1)',
        ['update costly: Changes rows of t'],
      ],
      ['MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN DO NOTHING', ['update costly: Changes rows of t']],
      [
        'MERGE INTO t USING s ON 1=1 WHEN MATCHED AND t.a = 1 THEN DELETE',
        ['update costly: Changes and deletes rows of t'],
      ],
      ['MERGE INTO t USING s WHEN MATCHED THEN DELETE', ['update costly: Changes and deletes rows of t']],
      ['MERGE INTO', []],
    ]);
    checkSql('bigquery', [
      [
        'MERGE d.t USING s ON FALSE WHEN NOT MATCHED BY SOURCE THEN DELETE',
        ['delete impossible: Deletes every row of d.t'],
      ],
    ]);
  });
});
