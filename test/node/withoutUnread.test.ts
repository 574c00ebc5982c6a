import assert from 'node:assert/strict';
import { withoutUnread } from '../../scripts/withoutUnread';

function checkLeft(rows: readonly (readonly [text: string, left: string])[]): void {
  for (const [text, left] of rows) assert.equal(withoutUnread(text), left, text);
}

describe('what ships of a thing', () => {
  it('is everything but its examples and links, wherever they stand', () => {
    checkLeft([
      [
        "pack({ programs: ['a'], documentation: ['https://a'] })",
        "pack({ programs: ['a'], documentation: undefined })",
      ],
      ['const a = { examples: { catches: [{ run: "x}" }] }, b: 1 };', 'const a = { examples: undefined, b: 1 };'],
      [
        'f({ examples: of(one, two), examples2: 1 }); g({ examples: [] })',
        'f({ examples: undefined, examples2: 1 }); g({ examples: undefined })',
      ],
    ]);
  });

  it('is the same where nothing is named so, or only handed on', () => {
    checkLeft([
      [
        'const { examples } = pack; use({ examples }); pack.examples = 1;',
        'const { examples } = pack; use({ examples }); pack.examples = 1;',
      ],
      ['', ''],
    ]);
  });
});
