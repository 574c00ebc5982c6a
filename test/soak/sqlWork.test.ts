import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dialects, type DialectName } from '../../src/core/sql/dialect';
import { readSql, type SqlReading } from '../../src/core/sql/readSql';
import { soakRuns } from '../support/soak';

const pieces = [
  ...['delete ', 'from ', 'a', ' ', ';', '(', ')', "'", '"', '$$', '$x$', '--', '/*', '*/', '\n', 'where ', '1=1 '],
  ...['with ', 'a as (', 'begin ', 'end ', '\\', 'select ', ',', '\ngo\n', '[', ']', '`', 'drop table ', 'update '],
  ...['set ', '=', 'case ', 'when ', 'or ', 'and ', 'not ', 'declare ', 'if ', 'then ', 'else ', 'loop ', 'do '],
  ...['merge into ', 'using ', 'explain analyze ', 'prepare a as ', "execute immediate '", 'copy t from stdin;\n'],
  ...['\\i a\n', '\\g', '.read a\n', 'rollback', 'savepoint s', 'exec ', '@x', ':y', '\uFFFC', 'E', '#', '!', '.'],
];

const names = Object.keys(dialects) as DialectName[];

function read(text: string, name: DialectName): SqlReading {
  return readSql([text], { dialect: dialects[name], include: () => null });
}

/** Tokens are looked at so often for each character at most, however they are nested. */
const MOST_LOOKS = 12;

describe('any text of SQL', () => {
  it('is read, with work that grows no faster than the text', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.constantFrom(...names), (parts, name) => {
        const text = parts.join('');
        assert.ok(read(text, name).work <= MOST_LOOKS * (text.length + 1));
      }),
      { numRuns: soakRuns(40_000) },
    );
  });

  it('is read with about twice the work when it is twice as long', () => {
    const parts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, fc.constantFrom(...names), (one, name) => {
        const text = one.join('');
        const [short, long] = [read(text.repeat(500), name).work, read(text.repeat(1000), name).work];
        assert.ok(long <= 2.2 * short + 1000, `${String(short)} and ${String(long)} for ${JSON.stringify(text)}`);
      }),
      { numRuns: soakRuns(5_000) },
    );
  });

  it('too entangled to follow is not taken for harmless', () => {
    const { unseen } = read('prepare a as '.repeat(100), 'postgres');
    assert.ok(unseen.some(({ stake }) => stake === 'present'));
  });
});
