import { describe, it } from 'mocha';
import { checkSql } from './checkSql';

describe('SQL that SQL makes', () => {
  it('of SQL Server is followed through variables', () => {
    checkSql('tsql', [
      ["EXECUTE sp_executesql @stmt = N'DELETE FROM t'", ['delete impossible: Deletes every row of t']],
      ['EXEC sys.sp_executesql @sql', ['?present']],
      ["DECLARE @sql nvarchar(max) = N'DROP TABLE t'; EXEC(@sql)", ['delete impossible: Drops table t']],
      [
        "DECLARE @sql nvarchar(max); SET @sql = N'DROP TABLE t'; EXEC sp_executesql @sql",
        ['delete impossible: Drops table t'],
      ],
      [
        "DECLARE @sql nvarchar(max); SELECT @sql = 'DELETE FROM t'; EXEC (@sql)",
        ['delete impossible: Deletes every row of t'],
      ],
      ["DECLARE @sql nvarchar(max) = N'SELECT 1'; EXEC(@sql)", []],
      [
        "DECLARE @sql nvarchar(max) = N'DROP TABLE ' + @t; EXEC(@sql)",
        ['delete impossible: Drops table …', '?present'],
      ],
      ["EXEC('DROP TABLE t') AT linked", ['delete impossible: Drops table t']],
      ["EXEC('DROP ' + 'TABLE t')", ['delete impossible: Drops table t']],
      ["DECLARE @sql nvarchar(max) = N'SELECT 1'; IF @x = 1 SET @sql = N'DROP TABLE t'; EXEC(@sql)", ['?present']],
      ["DECLARE @sql nvarchar(max) = N'SELECT 1'; SET @sql += N'; DROP TABLE t'; EXEC(@sql)", ['?present']],
      ["DECLARE @sql nvarchar(max) = N'SELECT 1'; SELECT @sql = definition FROM sys.objects; EXEC(@sql)", ['?present']],
      ["DECLARE @sql nvarchar(max) = N'SELECT 1'; EXEC p @sql OUTPUT; EXEC(@sql)", ['?possible', '?present']],
      ["EXEC(CONCAT('DROP TABLE ', QUOTENAME(@t)))", ['delete impossible: Drops table …']],
    ]);
  });

  it('of PostgreSQL is followed through format and quoting', () => {
    checkSql('postgres', [
      [
        "DO $$ DECLARE r record; BEGIN FOR r IN SELECT tablename FROM pg_tables LOOP EXECUTE 'DROP TABLE ' || quote_ident(r.tablename) || ' CASCADE'; END LOOP; END $$",
        ['delete impossible: Drops table … and everything that depends on it'],
      ],
      ["DO $$ BEGIN EXECUTE format('TRUNCATE %I', 't'); END $$", ['delete impossible: Empties table t']],
      ["DO $$ BEGIN EXECUTE format('SELECT %I', x); END $$", []],
      ['DO $$ BEGIN x := 5; DELETE FROM t; END $$', ['delete impossible: Deletes every row of t']],
      ["DO $$ DECLARE q text := 'DROP TABLE t'; BEGIN EXECUTE q; END $$", ['delete impossible: Drops table t']],
      ["DO $$ BEGIN EXECUTE format('DROP TABLE %s', t); END $$", ['delete impossible: Drops table …', '?present']],
      [
        "DO $$ BEGIN EXECUTE format('UPDATE t SET a = %L', x); END $$",
        ['replace impossible: Overwrites every row of t'],
      ],
      ['DO $$ BEGIN EXECUTE format(q, x); END $$', ['?present']],
      [
        "DO $$ BEGIN EXECUTE format('DROP TABLE %2$I; SELECT 100%%', a, 'b'); END $$",
        ['delete impossible: Drops table b'],
      ],
      ["DO $$ BEGIN EXECUTE lower('DROP TABLE t'); END $$", ['?present']],
      ["DO $$ BEGIN EXECUTE ('DROP ' || 'TABLE t') USING x; END $$", ['delete impossible: Drops table t']],
      [
        "DO $$ DECLARE q text := 'SELECT 1'; BEGIN q := pg_terminate_backend(5); EXECUTE q; END $$",
        ['interrupt unknown: Ends sessions of others', '?present'],
      ],
      [
        "DO $$ DECLARE q text := 'SELECT 1'; BEGIN SELECT x INTO q FROM t; EXECUTE q; END $$",
        ['create easy: Creates table q from a query', '?present'],
      ],
      [
        "DO $$ DECLARE a text := 'a'; b text := 'b'; BEGIN EXECUTE 'DROP TABLE ' || a || 5; END $$",
        ['delete impossible: Drops table a5'],
      ],
    ]);
  });

  it('of Oracle and MySQL too', () => {
    checkSql('oracle', [
      ["BEGIN EXECUTE IMMEDIATE 'TRUNCATE TABLE ' || t; END;\n/", ['delete impossible: Empties table …', '?present']],
      [
        "BEGIN FOR t IN (SELECT table_name FROM user_tables) LOOP EXECUTE IMMEDIATE 'DROP TABLE ' || t.table_name; END LOOP; END;\n/",
        ['delete costly: Drops table …', '?present'],
      ],
    ]);
    checkSql('mysql', [
      ["PREPARE p FROM CONCAT('DROP TABLE ', @t); EXECUTE p", ['delete impossible: Drops table …', '?present']],
      ["SET @s = 'SELECT 1'; SELECT x INTO @s FROM t; PREPARE p FROM @s", ['?present', '?present']],
    ]);
  });
});
