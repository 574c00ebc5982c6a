import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sqlMigrations } from '../../../src/core/analyze/sqlMigrations';
import type { Analyzed } from '../../../src/core/model/analyzer';
import type { FileChange } from '../../../src/core/model/operation';

const statements = [
  'CREATE TABLE orders (id int, note varchar(20));',
  'DROP TABLE orders;',
  'ALTER TABLE orders ADD COLUMN note text NOT NULL;',
  'ALTER TABLE orders DROP COLUMN note, ALTER COLUMN id SET NOT NULL;',
  'ALTER TABLE orders ALTER COLUMN note TYPE varchar(80);',
  'CREATE INDEX i ON orders (id);',
  'CREATE INDEX CONCURRENTLY i ON orders (id);',
  'BEGIN;',
  'COMMIT;',
  'ROLLBACK;',
  'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
  'DO $$ BEGIN DELETE FROM orders; END $$;',
  "UPDATE orders SET note = 'x;y' WHERE id = 3;",
  'DELETE FROM orders;',
  'GRANT SELECT ON orders TO anon;',
  "INSERT INTO orders VALUES (1, 'open",
  'ALTER TABLE orders ADD COLUMN (',
  '<<<<<<< here',
  '=======',
  '>>>>>>> there',
  '-- +goose Down',
  '{{ drop_all() }};',
  'frobnicate all;',
];
const text = fc.option(
  fc.array(fc.constantFrom(...statements), { maxLength: 5 }).map((parts) => parts.join('\n')),
  { nil: null },
);
const paths = ['/w/migrations/1_a.sql', '/w/migrations/2_b.sql', '/w/supabase/migrations/3_c.sql', '/w/x.sql'];
const change: fc.Arbitrary<FileChange[]> = fc.uniqueArray(
  fc.record({ path: fc.constantFrom(...paths), before: text, after: text }),
  { selector: ({ path }) => path, minLength: 1 },
);

function analyzed(files: readonly FileChange[], around: readonly FileChange[] = []): Analyzed {
  const neighbours = around.flatMap(({ path, after }) => (after === null ? [] : [{ path, text: after }]));
  return sqlMigrations.analyze({ files, neighbours: () => neighbours });
}

function summed(parts: readonly Analyzed[]): readonly string[] {
  return parts.flatMap(({ observations }) => observations.map((one) => JSON.stringify(one))).sort();
}

describe('the laws of a change of migrations', function () {
  this.timeout(30_000);
  const few = { numRuns: 40 };

  it('neither the order of the files nor where the set is cut means anything', () => {
    fc.assert(
      fc.property(change, (files) => {
        assert.deepEqual(analyzed([...files].reverse()), analyzed(files));
        const alone = files.map((file) => analyzed([file], files));
        assert.deepEqual(summed(alone), summed([analyzed(files, files)]));
      }),
      few,
    );
  });

  it('what did not change says nothing', () => {
    fc.assert(
      fc.property(change, (files) => {
        const same = files.map((file) => ({ ...file, after: file.before }));
        assert.deepEqual(analyzed(same).observations, []);
      }),
      few,
    );
  });

  it('case, blanks and comments mean nothing', () => {
    const whole = statements.slice(0, 15);
    const texts = fc.array(fc.constantFrom(...whole), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, (parts) => {
        const rewritten = parts.map(
          (part) => `/* why */ ${part.replace(/\b[A-Z]+\b/g, (word) => word.toLowerCase())} -- so\n`,
        );
        const file = { path: '/w/migrations/1_a.sql', before: parts.join('\n'), after: rewritten.join('\n\n') };
        assert.deepEqual(analyzed([file]).observations, []);
      }),
      few,
    );
  });

  it('a migration that was there and says something else is never passed over, whichever way it changed', () => {
    const whole = statements.slice(0, 15);
    const texts = fc.uniqueArray(fc.constantFrom(...whole), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        fc.pre([...one].sort().join() !== [...other].sort().join());
        const there = { path: '/w/migrations/1_a.sql', before: one.join('\n'), after: other.join('\n') };
        for (const file of [there, { ...there, before: there.after, after: there.before }]) {
          assert.ok(analyzed([file]).observations.some(({ code }) => code === 'Q09'));
        }
      }),
      few,
    );
  });

  it('every finding is of stage `write`, in a file, on a side, on one line, and says a whole sentence', () => {
    fc.assert(
      fc.property(change, (files) => {
        for (const { stage, at, says, signals } of analyzed(files).observations) {
          assert.equal(stage, 'write');
          assert.ok(at.file !== undefined && at.side !== undefined);
          assert.equal(at.start.line, at.end.line);
          assert.ok(at.end.character >= at.start.character);
          assert.match(says, /^[A-Z][^]*[^.]$/);
          assert.deepEqual(signals, []);
        }
      }),
      few,
    );
  });

  it('any text is read, and in bounded time', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (before, after) => {
        analyzed([{ path: '/w/migrations/1_a.sql', before, after }]);
      }),
      few,
    );
    const nested = `${'('.repeat(5_000)}1${')'.repeat(5_000)}`;
    const heavy = [
      `DELETE FROM a WHERE ${nested};`,
      'DROP TABLE a;\n'.repeat(500),
      "DO $$ BEGIN EXECUTE '".repeat(500),
    ];
    for (const after of heavy) analyzed([{ path: '/w/migrations/1_a.sql', before: null, after }]);
  });
});

describe('which files are read', () => {
  for (const path of ['/w/migrations/1.sql', '/w/a.SQL', '/w/supabase/migrations/2_x.sql']) {
    it(`${path} is`, () => {
      assert.ok(sqlMigrations.matches(path));
    });
  }
  for (const path of ['/w/a.sql.bak', '/w/sql', '/w/a.ts']) {
    it(`${path} is not`, () => {
      assert.ok(!sqlMigrations.matches(path));
    });
  }
});
