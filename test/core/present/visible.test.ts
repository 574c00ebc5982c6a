import assert from 'node:assert/strict';
import { visible } from '../../../src/core/present/visible';
import { oneLine } from '../../../src/core/present/oneLine';

function checkVisible(cases: readonly (readonly [situation: string, text: string, shown: string])[]): void {
  for (const [situation, text, shown] of cases) {
    it(situation, () => {
      assert.equal(visible(text), shown);
    });
  }
}

describe('visible', () => {
  checkVisible([
    ['plain text is left alone', 'terraform destroy -auto-approve', 'terraform destroy -auto-approve'],
    ['tabs and line ends stay', 'a\tb\nc', 'a\tb\nc'],
    ['an escape sequence is spelled out', '\u001b[2Kls', '<U+001B>[2Kls'],
    ['a bidirectional override is spelled out', 'rm \u202Etxt', 'rm <U+202E>txt'],
    ['an invisible space is spelled out', 'pro\u200Bd', 'pro<U+200B>d'],
    ['a Cyrillic letter among Latin ones is spelled out', 'аws', '<U+0430>ws'],
    ['a word in one script is somebody’s language', 'привет мир', 'привет мир'],
    ['accents are left alone', 'Müller café', 'Müller café'],
  ]);
});

describe('oneLine', () => {
  it('lines are joined with a mark', () => {
    assert.equal(oneLine('cat <<E\nhi\nE'), 'cat <<E ⏎ hi ⏎ E');
  });

  it('a long text is cut in the middle with the count of what is hidden', () => {
    const shown = oneLine(`${'a'.repeat(200)}${'z'.repeat(200)}`);
    assert.ok(shown.length <= 160);
    const hidden = Number(/\((\d+) more\)/.exec(shown)?.[1]);
    assert.equal(shown.replace(/ …\(\d+ more\)… /, '').length + hidden, 400);
  });

  it('of a text of megabytes the count is still right', () => {
    const shown = oneLine('a'.repeat(5_000_000));
    assert.ok(shown.length <= 160);
    const hidden = Number(/\((\d+) more\)/.exec(shown)?.[1]);
    assert.equal(shown.replace(/ …\(\d+ more\)… /, '').length + hidden, 5_000_000);
  });
});
