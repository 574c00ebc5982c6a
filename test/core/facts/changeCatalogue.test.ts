import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeCatalogue } from '../../../src/core/facts/changeCatalogue';

describe('the catalogue of changes', () => {
  const page = readFileSync(join(__dirname, '../../../docs/changes.md'), 'utf8');

  for (const [code, { change, consequence }] of changeCatalogue) {
    it(`${code} stands on the page with words of its own`, () => {
      assert.match(code, /^(?:X|TF|CF|NX|IA|SE|Q)\d{2}$/);
      assert.ok(page.includes(`### ${code}: ${change}\n\nConsequence: ${consequence}.`));
    });
  }
});
