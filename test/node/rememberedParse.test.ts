import assert from 'node:assert/strict';
import type { SyntaxNode } from '../../src/core/model/ports';
import { rememberedParse } from '../../src/node/rememberedParse';

/** A tree that tells how often its text was parsed. */
function countingParse(): { readonly parse: ReturnType<typeof rememberedParse>; readonly count: () => number } {
  let count = 0;
  const tree = (text: string): SyntaxNode => ({
    type: 'program',
    text,
    startIndex: 0,
    endIndex: text.length,
    isNamed: true,
    isError: false,
    isMissing: false,
    hasError: false,
    children: [],
    namedChildren: [],
    parent: null,
    childForFieldName: () => null,
  });
  const parse = rememberedParse((_language, text) => {
    count += 1;
    return text.includes('broken') ? null : tree(text);
  });
  return { parse, count: () => count };
}

function checkParsed(situation: string, texts: readonly string[], expected: number): void {
  it(situation, () => {
    const { parse, count } = countingParse();
    for (const text of texts) assert.equal(parse('bash', text)?.text ?? text, text);
    assert.equal(count(), expected);
  });
}

const long = (name: string): string => name.padEnd(300, ' ');

describe('rememberedParse', () => {
  checkParsed('a long text is parsed once', [long('a'), long('b'), long('a')], 2);
  checkParsed('a short text is parsed each time', ['ls', 'ls'], 2);
  checkParsed('a text without a tree is tried again', [long('broken'), long('broken')], 2);
  checkParsed(
    'what was not used for long is forgotten',
    [...Array.from({ length: 40 }, (_, i) => long(`${i}`)), long('0')],
    41,
  );

  it('one text in two languages has two trees', () => {
    const { parse, count } = countingParse();
    parse('bash', long('a'));
    parse('python', long('a'));
    assert.equal(count(), 2);
  });
});
