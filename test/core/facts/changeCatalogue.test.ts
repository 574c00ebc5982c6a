import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeCatalogue } from '../../../src/core/facts/changeCatalogue';

describe('the catalogue of changes', () => {
  const page = readFileSync(join(__dirname, '../../../docs/changes.md'), 'utf8');

  /** What the page says of one number. */
  const sectionOf = (code: string): string => page.split(/^### /m).find((part) => part.startsWith(`${code}: `)) ?? '';

  for (const [code, { missing }] of changeCatalogue) {
    it(`${code} has an example with the finding drawn under its line, or the reason why not`, () => {
      const drawn = sectionOf(code)
        .split('\n')
        .some((line) => line.includes('^') && line.includes(` ${code}: `));
      assert.ok(drawn || (missing !== undefined && sectionOf(code).includes(missing)));
    });
  }

  for (const [code, { change, consequence }] of changeCatalogue) {
    it(`${code} stands on the page with words of its own`, () => {
      assert.match(code, /^(?:X|TF|CF|NX|IA|SE|Q)\d{2}$/);
      assert.ok(page.includes(`### ${code}: ${change}\n\nConsequence: ${consequence}.`));
    });
  }
});
