import assert from 'node:assert/strict';
import { sqlMigrations } from '../../../src/core/analyze/sqlMigrations';
import type { Analyzed, Neighbour } from '../../../src/core/model/analyzer';
import type { FileChange } from '../../../src/core/model/operation';

function analyzed(file: FileChange, around: readonly Neighbour[] = []): Analyzed {
  return sqlMigrations.analyze({ files: [file], neighbours: () => around });
}

/** Codes of the findings, then `?code` of the unknowns, of a new file. */
function said(path: string, after: string, around: readonly Neighbour[] = []): string {
  const { observations, unknowns } = analyzed({ path, before: null, after }, around);
  return [...observations.map(({ code = '-' }) => code), ...unknowns.map(({ code }) => `?${code}`)].join(' ');
}

describe('which parts of a file a deploy runs', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['/w/migrations/1_a.up.sql', 'DROP TABLE a', 'Q01'],
    ['/w/migrations/1_a.down.sql', 'DROP TABLE a', ''],
    ['/w/migrations/2020_a/up.sql', 'DROP TABLE a', 'Q01'],
    ['/w/migrations/2020_a/down.sql', 'DROP TABLE a', ''],
    ['/w/migrations/20200101-a-down.sql', 'DROP TABLE a', ''],
    ['/w/sqitch/deploy/a.sql', 'DROP TABLE a', 'Q01'],
    ['/w/sqitch/revert/a.sql', 'DROP TABLE a', ''],
    ['/w/db/U2__undo.sql', 'DROP TABLE a', ''],
    ['/w/db/V2__do.sql', 'DROP TABLE ${schema}.a', 'Q01'],
    ['/w/db/structure.sql', 'DROP TABLE a', ''],
    ['/w/db/schema.sql', '-- PostgreSQL database dump\nDROP TABLE a', ''],
    ['/w/db/schema.sql', 'DROP TABLE a', 'Q01'],
    ['/w/migrations/1.sql', '-- +goose Up\nCREATE TABLE a (b int);\n-- +goose Down\nDROP TABLE a;', ''],
    ['/w/migrations/1.sql', '-- +goose Up\nDROP TABLE a;\n-- +goose Down\nCREATE TABLE a (b int);', 'Q01'],
    ['/w/migrations/1.sql', '-- migrate:up\nDROP TABLE a;\n-- migrate:down\nDROP TABLE b;', 'Q01'],
    ['/w/migrations/1.sql', '-- Up Migration\nDROP TABLE a;\n-- Down Migration\nDROP TABLE b;', 'Q01'],
    ['/w/evolutions/1.sql', '# --- !Ups\nDROP TABLE a;\n# --- !Downs\nDROP TABLE b;', 'Q01'],
    ['/w/migrations/1.sql', 'DROP TABLE a;\n---- create above / drop below ----\nDROP TABLE b;', 'Q01'],
    [
      '/w/migrations/1.sql',
      '--liquibase formatted sql\n--changeset a:1\nDROP TABLE a;\n--rollback DROP TABLE b;',
      'Q01',
    ],
    ['/w/mysql/1.sql', '--liquibase formatted sql\n--changeset a:1\nSELECT 1;\n--rollback DROP TABLE b;', ''],
    ['/w/migrations/1.sql', '-- +goose Up\nCREATE INDEX CONCURRENTLY i ON a (b);', 'Q06'],
    ['/w/migrations/1.sql', '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY i ON a (b);', ''],
    ['/w/migrations/1.sql', '-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON a (b);', ''],
  ];
  for (const [path, text, expected] of rows) {
    it(`${path}: ${text.replaceAll('\n', ' ')}`, () => {
      assert.equal(said(path, text), expected);
    });
  }
});

describe('what cannot be read is named, and the rest still counts', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['<<<<<<< ours\nDROP TABLE a;\n=======\nDROP TABLE b;\n>>>>>>> theirs\n', 'Q01 Q01 ?unparsed'],
    ["INSERT INTO a VALUES ('open);\nDROP TABLE b;", 'Q01 ?unparsed'],
    ['DO $$ BEGIN PERFORM 1;\nDROP TABLE b;', 'Q01 ?unparsed'],
    ['ALTER TABLE a ADD COLUMN b int\nDROP TABLE c;', 'Q01 ?unparsed'],
    ['CREATE TABLE a (b int,\nDROP TABLE c;', 'Q01 ?unparsed'],
    ['CREATE TABLE a (b int;', '?unparsed'],
    ['{{ drop_all() }};', '?dynamic'],
    ['ALTER TABLE {{ table }} DROP COLUMN b;', 'Q02'],
    ['{{ config(materialized="table") }}\nSELECT * FROM {{ ref("a") }}', ''],
    ['DO $$ BEGIN EXECUTE made_up; END $$', '?dynamic'],
    ["DO LANGUAGE plpython3u $$ plpy.execute('x') $$", '?dynamic'],
    ['CALL clean_up();', '?dynamic'],
    ['\\i more.sql\nDROP TABLE a;', 'Q01 ?dynamic'],
    ['\\! rm -rf /\n', '-'],
    ['frobnicate the lot;', '?dynamic'],
    ['', ''],
  ];
  for (const [text, expected] of rows) {
    it(text.replaceAll('\n', ' '), () => {
      assert.equal(said('/w/migrations/postgres/1.sql', text), expected);
    });
  }

  it('a text that is too long', () => {
    assert.equal(said('/w/migrations/1.sql', ' '.repeat(2_000_001)), '?too-long');
  });
});

describe('what stands beside a file', () => {
  const index = 'CREATE INDEX i ON a (b)';
  const rows: readonly (readonly [string, string, readonly Neighbour[], string])[] = [
    [
      'the lock file of Prisma names the database',
      index,
      [{ path: '/w/migrations/migration_lock.toml', text: 'provider = "mysql"' }],
      '',
    ],
    [
      'the journal of drizzle does',
      index,
      [{ path: '/w/migrations/meta/_journal.json', text: '{"dialect": "sqlite"}' }],
      '',
    ],
    [
      'a name that is not known says nothing',
      index,
      [{ path: '/w/migrations/migration_lock.toml', text: 'provider = "x"' }],
      'Q06',
    ],
    [
      'an earlier migration tells the type that a column had',
      'ALTER TABLE a ALTER COLUMN b TYPE text',
      [{ path: '/w/migrations/0001_a.sql', text: 'CREATE TABLE a (b varchar(20))' }],
      '',
    ],
    [
      'a later one does not',
      'ALTER TABLE a ALTER COLUMN b TYPE text',
      [{ path: '/w/migrations/0009_a.sql', text: 'CREATE TABLE a (b varchar(20))' }],
      'Q05',
    ],
    [
      'an earlier migration proved that nothing is null',
      'ALTER TABLE a ALTER COLUMN b SET NOT NULL',
      [
        { path: '/w/migrations/0001_a.sql', text: 'ALTER TABLE a ADD CONSTRAINT c CHECK (b IS NOT NULL) NOT VALID' },
        { path: '/w/migrations/0002_a.sql', text: 'ALTER TABLE a VALIDATE CONSTRAINT c' },
      ],
      '',
    ],
  ];
  for (const [name, text, around, expected] of rows) {
    it(name, () => {
      assert.equal(said('/w/migrations/0005_x.sql', text, around), expected);
    });
  }

  it('row level security may come with the next file of a Supabase project', () => {
    const next = {
      path: '/w/supabase/migrations/2_b.sql',
      text: 'alter table if exists notes enable row level security;',
    };
    assert.equal(said('/w/supabase/migrations/1_a.sql', 'create table notes (id int)', [next]), '');
  });
});

describe('a migration that was there', () => {
  const before = 'CREATE TABLE a (b int);\nALTER TABLE c DROP COLUMN d;';
  const path = '/w/migrations/0002_x.sql';

  function checkEdit(file: FileChange, expected: readonly string[], around: readonly Neighbour[] = []): void {
    const told = analyzed(file, around).observations.map(
      ({ code = '-', certainty, at }) => `${code} ${certainty} ${at.side ?? ''}`,
    );
    assert.deepEqual(told, expected);
  }
  const newer = [{ path: '/w/migrations/0010_y.sql', text: '' }];

  it('an edit may be too late, and surely is where a newer one stands beside it', () => {
    const after = 'CREATE TABLE a (b bigint);\nALTER TABLE c DROP COLUMN d;';
    checkEdit({ path, before, after }, ['Q09 possible after']);
    checkEdit({ path, before, after }, ['Q09 expected after'], newer);
    checkEdit({ path, before, after }, ['Q09 expected after'], [{ path: '/w/migrations/atlas.sum', text: 'h1:' }]);
  });

  it('only what is new is judged again', () => {
    checkEdit({ path, before, after: `${before}\nDROP TABLE e;` }, ['Q01 expected after', 'Q09 possible after']);
    checkEdit({ path, before, after: 'ALTER TABLE c DROP COLUMN d;' }, ['Q09 possible before']);
  });

  it('what the rest of the file no longer averts is judged again', () => {
    const whole = 'CREATE TABLE a (b int);\nCREATE INDEX i ON a (b);';
    checkEdit({ path, before: whole, after: 'CREATE INDEX i ON a (b);' }, [
      'Q06 expected after',
      'Q09 possible before',
    ]);
  });

  it('deleted, renamed, moved and filled ones', () => {
    checkEdit({ path, before, after: null }, ['Q09 possible before']);
    checkEdit({ path, before, after: null }, ['Q09 expected before'], newer);
    checkEdit({ path, before, after: before, movedFrom: '/w/migrations/0001_x.sql' }, ['Q09 possible after']);
    checkEdit({ path, before, after: before, movedFrom: '/w/old/migrations/0002_x.sql' }, []);
    checkEdit({ path, before: '-- to come\n', after: before }, ['Q02 expected after']);
  });

  it('a script, a repeatable migration and a way back may be edited', () => {
    const after = `${before}\nSELECT 1;`;
    checkEdit({ path: '/w/scripts/x.sql', before, after }, []);
    checkEdit({ path: '/w/db/R__views.sql', before, after }, []);
    checkEdit({ path: '/w/migrations/1.down.sql', before, after }, []);
    checkEdit({ path: '/w/migrations/1.down.sql', before, after: null }, []);
    checkEdit({ path: '/w/migrations/seeds/1.sql', before, after }, []);
  });
});
