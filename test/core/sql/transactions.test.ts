import { describe, it } from 'mocha';
import { checkSql } from './checkSql';

describe('a transaction', () => {
  it('that rolls back leaves nothing', () => {
    checkSql('postgres', [
      ['BEGIN; DELETE FROM a; ROLLBACK', []],
      ['START TRANSACTION; DROP TABLE a; ROLLBACK', []],
      ['BEGIN; DELETE FROM a; ABORT; SELECT 1', []],
      ['BEGIN; BEGIN; DELETE FROM a; ROLLBACK', []],
      ['BEGIN ISOLATION LEVEL SERIALIZABLE; TRUNCATE a; ROLLBACK WORK', []],
    ]);
  });

  it('that does not leaves everything', () => {
    checkSql('postgres', [
      ['BEGIN; DELETE FROM a; COMMIT', ['delete impossible: Deletes every row of a']],
      ['BEGIN; DELETE FROM a; END', ['delete impossible: Deletes every row of a']],
      ['BEGIN; DELETE FROM a', ['delete impossible: Deletes every row of a']],
      ['DELETE FROM a; BEGIN; ROLLBACK', ['delete impossible: Deletes every row of a']],
      ['BEGIN; DELETE FROM a; COMMIT; ROLLBACK', ['delete impossible: Deletes every row of a']],
      ['ROLLBACK; DELETE FROM a', ['delete impossible: Deletes every row of a']],
      ["BEGIN; COPY a TO PROGRAM 'x'; ROLLBACK", ['execute unknown: Starts a program on the database server: `x`']],
      ["BEGIN; DELETE FROM a; ROLLBACK PREPARED 'x'", ['delete impossible: Deletes every row of a']],
      ['\\if :x\nBEGIN; DELETE FROM a; ROLLBACK;\n\\endif', ['delete impossible: Deletes every row of a']],
    ]);
  });

  it('goes back to its savepoints', () => {
    checkSql('postgres', [
      [
        'BEGIN; SAVEPOINT s; DELETE FROM a; ROLLBACK TO s; DELETE FROM b; COMMIT',
        ['delete impossible: Deletes every row of b'],
      ],
      [
        'BEGIN; DELETE FROM a; SAVEPOINT s; DELETE FROM b; ROLLBACK TO SAVEPOINT s; RELEASE s; COMMIT',
        ['delete impossible: Deletes every row of a'],
      ],
      ['BEGIN; DELETE FROM a; ROLLBACK TO nowhere; COMMIT', ['delete impossible: Deletes every row of a']],
    ]);
  });

  it('of MySQL ends with a change of the structure', () => {
    checkSql('mysql', [
      ['BEGIN; DELETE FROM a; ROLLBACK', []],
      [
        'BEGIN; DELETE FROM a; DROP TABLE b; ROLLBACK',
        ['delete impossible: Deletes every row of a', 'delete impossible: Drops table b'],
      ],
      ['BEGIN; DELETE FROM a; BEGIN; ROLLBACK', ['delete impossible: Deletes every row of a']],
    ]);
  });

  it('is always open in Oracle', () => {
    checkSql('oracle', [
      ['DELETE FROM a; ROLLBACK; DELETE FROM b', ['delete impossible: Deletes every row of b']],
      ['DELETE FROM a; COMMIT; ROLLBACK', ['delete impossible: Deletes every row of a']],
      ['DROP TABLE a; ROLLBACK', ['delete costly: Drops table a']],
    ]);
  });

  it('of SQL Server may hang on a condition', () => {
    checkSql('tsql', [
      ['BEGIN TRAN DELETE FROM a ROLLBACK', []],
      ['BEGIN TRAN; SAVE TRAN s; DELETE FROM a; ROLLBACK TRAN s; COMMIT', []],
      ['BEGIN TRAN DELETE FROM a IF @@ERROR <> 0 ROLLBACK ELSE COMMIT', ['delete impossible: Deletes every row of a']],
    ]);
  });
});
