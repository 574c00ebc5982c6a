import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadModule, parseSync } from 'libpg-query';
import { readMigration } from '../../../src/core/analyze/sqlMigrations/readMigration';
import { dialects } from '../../../src/core/sql/dialect';
import { wordAt } from '../../../src/core/sql/phrase';
import { sectionsOf } from './checkAnnotated';

/*
 * The grammar of PostgreSQL itself as a second opinion: it must find the same statements in the same places, of the
 * same kinds.
 */

/** The words with which a statement of each kind of the grammar's can begin; others begin with the kind's own name. */
const words: Readonly<Record<string, RegExp>> = {
  SelectStmt: /^(?:SELECT|WITH|VALUES|TABLE)$/,
  InsertStmt: /^(?:INSERT|WITH)$/,
  UpdateStmt: /^(?:UPDATE|WITH)$/,
  DeleteStmt: /^(?:DELETE|WITH)$/,
  DropStmt: /^DROP$/,
  DropOwnedStmt: /^DROP$/,
  TruncateStmt: /^TRUNCATE$/,
  RenameStmt: /^ALTER$/,
  GrantStmt: /^(?:GRANT|REVOKE)$/,
  TransactionStmt: /^(?:BEGIN|COMMIT|ROLLBACK|START|END)$/,
  DoStmt: /^DO$/,
  IndexStmt: /^CREATE$/,
  ViewStmt: /^CREATE$/,
  CommentStmt: /^COMMENT$/,
  VariableSetStmt: /^(?:SET|RESET)$/,
  VacuumStmt: /^(?:VACUUM|ANALYZE)$/,
  LockStmt: /^LOCK$/,
  ReindexStmt: /^REINDEX$/,
  ClusterStmt: /^CLUSTER$/,
  RefreshMatViewStmt: /^REFRESH$/,
};

function wordsOf(kind: string): RegExp {
  return words[kind] ?? (kind.startsWith('Alter') ? /^ALTER$/ : /^CREATE$/);
}

function checkAgainstGrammar(text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  const told = (parseSync(text).stmts ?? []).map(({ stmt, stmt_location: from = 0, stmt_len: length = 0 }) => ({
    kind: Object.keys(stmt ?? {})[0] ?? '',
    start: bytes.subarray(0, from).toString('utf8').length,
    end: length === 0 ? text.length : bytes.subarray(0, from + length).toString('utf8').length,
  }));
  const { statements, gaps } = readMigration(text, dialects.postgres);
  assert.deepEqual(gaps, [], text);
  assert.equal(statements.length, told.length, text);
  for (const [at, { kind, start, end }] of told.entries()) {
    const phrase = statements[at];
    assert.ok(phrase !== undefined);
    assert.match(wordAt(phrase, 0), wordsOf(kind), `${kind} in ${text}`);
    const [first, last] = [phrase.tokens[0], phrase.tokens.at(-1)];
    assert.ok(first !== undefined && first.start >= start, text);
    assert.ok(last !== undefined && last.end <= end, text);
  }
}

const bodies = [
  '$$ BEGIN DELETE FROM a; END $$',
  "$f$ SELECT ';' || '$$' $f$",
  "'BEGIN NULL; END'",
  '$ä$ BEGIN /* ; */ NULL; -- ;\n END $ä$',
];
const names = ['a', '"A;b"', 'public.a', '"ä"."b""c"', 'U&"d"'];
const values = [
  "'x'",
  "'it''s; '",
  "E'\\'; '",
  '$$;$$',
  '\'{"a": 1}\'::jsonb',
  '1.5e3',
  'ARRAY[1,2]',
  "B'101'",
  '(SELECT 1)',
];
const gaps = ['\n', ' /* a; /* b; */ c */ ', ' -- DROP TABLE x;\n', '\r\n\t'];

const name = fc.constantFrom(...names);
const value = fc.constantFrom(...values);
const body = fc.constantFrom(...bodies);

const statement = fc.oneof(
  fc.tuple(name).map(([n]) => `DROP TABLE IF EXISTS ${n} CASCADE`),
  fc.tuple(name, value).map(([n, v]) => `ALTER TABLE ${n} ADD COLUMN c text DEFAULT ${v}, DROP COLUMN d`),
  fc.tuple(name, name).map(([n, m]) => `ALTER TABLE ${n} RENAME COLUMN x TO y; ALTER TABLE ${m} SET (fillfactor = 70)`),
  fc
    .tuple(name)
    .map(([n]) => `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ${n} USING btree (c DESC) WHERE c > 1`),
  fc.tuple(name, value).map(([n, v]) => `UPDATE ${n} SET c = ${v} WHERE d IN (1, 2)`),
  fc.tuple(name, value).map(([n, v]) => `INSERT INTO ${n} (c) VALUES (${v}) ON CONFLICT DO NOTHING`),
  fc.tuple(name).map(([n]) => `WITH x AS (DELETE FROM ${n} RETURNING *) SELECT * FROM x`),
  fc.tuple(body).map(([b]) => `DO ${b}`),
  fc
    .tuple(name, body)
    .map(
      ([n, b]) =>
        `CREATE OR REPLACE FUNCTION f(v int DEFAULT 1) RETURNS int LANGUAGE plpgsql SECURITY DEFINER AS ${b}; COMMENT ON TABLE ${n} IS 'x;'`,
    ),
  fc
    .tuple(name)
    .map(
      ([n]) =>
        `CREATE FUNCTION g() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END; TRUNCATE ${n}`,
    ),
  fc.tuple(name).map(([n]) => `CREATE POLICY p ON ${n} FOR SELECT TO PUBLIC USING (true)`),
  fc
    .tuple(name)
    .map(
      ([n]) => `CREATE TRIGGER t BEFORE UPDATE OF c ON ${n} FOR EACH ROW WHEN (OLD.c <> NEW.c) EXECUTE FUNCTION f()`,
    ),
  fc.tuple(name).map(([n]) => `GRANT SELECT ON ${n} TO PUBLIC; REVOKE ALL ON ${n} FROM bob`),
  fc.constantFrom(
    'BEGIN',
    'COMMIT',
    "SET lock_timeout = '2s'",
    'VACUUM (FULL) a',
    'REINDEX TABLE a',
    'CLUSTER a',
    'LOCK a',
  ),
  fc.constantFrom(
    'REFRESH MATERIALIZED VIEW v',
    "ALTER TYPE m ADD VALUE 'x'",
    'CREATE VIEW v AS SELECT 1',
    'ANALYZE a',
  ),
  fc.tuple(name, value).map(([n, v]) => `CREATE TABLE ${n} (id int PRIMARY KEY, c text DEFAULT ${v}, CHECK (id > 0))`),
);

describe('the grammar of PostgreSQL finds the same statements', function () {
  this.timeout(30_000);
  before(loadModule);

  it('in made texts', () => {
    const parts = fc.array(fc.tuple(statement, fc.constantFrom(...gaps)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, (all) => {
        checkAgainstGrammar(all.map(([one, gap]) => `${gap}${one}${gap};`).join(''));
      }),
    );
  });

  it('in the drawn fixtures', () => {
    const folder = join(__dirname, '../../fixtures/sqlMigrations');
    for (const file of readdirSync(folder)) {
      for (const { text } of sectionsOf(readFileSync(join(folder, file), 'utf8'))) checkAgainstGrammar(text);
    }
  });
});
