import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePolicy } from '../../../src/core/policy/parsePolicy';
import { anyOptions } from './support';

describe('parsePolicy refuses as YAML', () => {
  const rows: readonly (readonly [string, string, RegExp])[] = [
    ['a document that unfolds without end', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', /anchor|alias/],
    ['a tag', 'holdpoint: !!int 1', /tag/],
    ['a second document', 'holdpoint: 1\n---\nholdpoint: 1', /second/],
    ['a key that stands twice', 'holdpoint: 1\nholdpoint: 1', /unique/],
    ['a bracket that is not closed', 'holdpoint: [1', /./],
    ['nesting without end', '['.repeat(200_000), /nested/],
    ['a list of lists without end', '- '.repeat(100_000), /./],
    ['an empty text', '', /empty/],
  ];
  for (const [name, text, says] of rows) {
    it(name, () => {
      const result = parsePolicy(text, anyOptions);
      assert.ok('problems' in result);
      assert.match(result.problems.map((problem) => problem.says).join('\n'), says);
    });
  }

  it('a file over 256 KiB', () => {
    const result = parsePolicy(`#${'x'.repeat(256 * 1024)}`, anyOptions);
    assert.deepEqual('problems' in result && result.problems.map(({ code }) => code), ['too-large']);
  });

  it('nothing by throwing, whatever the text', () => {
    const words = fc.constantFrom(
      'holdpoint: 1\n',
      'rules:\n',
      '- ',
      'when: ',
      '{',
      '}',
      '[',
      ']',
      'id: a',
      ', ',
      '? ',
      ': ',
      '&a ',
      '*a',
      '|\n',
      '\n  ',
      '"',
      "'",
      '\t',
      '%',
      '---\n',
      'freeze:',
      'to: 2026-01-01',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (one) => {
        const result = parsePolicy(one, anyOptions);
        assert.ok('policy' in result || result.problems.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
