import { ownField } from '../../model/ownField';
import { isEnd, peek, spanFrom, take } from '../syntax/cursor';
import type { Arm, Statement } from '../syntax/tree';
import { redirectsAt, wordsAt } from './commands';
import { functionAt } from './functions';
import type { Source } from './source';
import { DEEPEST, blanks, separators, takeWord, wordAhead } from './source';

/** Reads a block from behind the word that opens it. */
type Block = (source: Source, start: number) => Statement;

function unparsed(start: number, source: Source, tooDeep = false): Statement {
  return { kind: 'unparsed', body: [], span: spanFrom(start, source), tooDeep };
}

/** The statements of a block, and past its `end`, without which the text is not whole. */
function body(source: Source, start: number): readonly Statement[] {
  const statements = source.list(source, 'end');
  return takeWord(source, 'end') ? statements : [...statements, unparsed(start, source)];
}

function condition(source: Source): readonly Statement[] {
  const tested = source.statement(source);
  return tested === null ? [] : [tested];
}

const ifs: Block = (source, start) => {
  const branches = [{ condition: condition(source), body: source.list(source, 'end') }];
  while (takeWord(source, 'else')) {
    if (!takeWord(source, 'if')) return { kind: 'if', branches, otherwise: body(source, start) };
    branches.push({ condition: condition(source), body: source.list(source, 'end') });
  }
  return { kind: 'if', branches, otherwise: takeWord(source, 'end') ? [] : [unparsed(start, source)] };
};

/** `for NAME in WORD…` */
const turns: Block = (source, start) => {
  const variable = take(source, /\w+/y) ?? '';
  blanks(source);
  takeWord(source, 'in');
  const words = wordsAt(source);
  return { kind: 'for', variable, words, body: body(source, start), chosen: false };
};

const switches: Block = (source, start) => {
  const [value] = wordsAt(source);
  const arms: Arm[] = [];
  separators(source, false);
  while (takeWord(source, 'case'))
    arms.push({ patterns: wordsAt(source), body: source.list(source, 'end'), then: 'ends' });
  if (!takeWord(source, 'end')) arms.push({ patterns: null, body: [unparsed(start, source)], then: 'ends' });
  const empty = { parts: [], raw: '', span: spanFrom(start, source) };
  return { kind: 'case', value: value ?? empty, arms };
};

const blocks: Readonly<Record<string, Block>> = {
  begin: (source, start) => ({ kind: 'group', body: body(source, start) }),
  if: ifs,
  while: (source, start) => ({ kind: 'while', condition: condition(source), body: body(source, start) }),
  for: turns,
  switch: switches,
  function: (source, start) => functionAt(source, () => body(source, start)),
};

/** `{ … }`, as the latest fish has it. */
function braces(source: Source, start: number): Statement {
  source.at += 1;
  const statements = source.list(source, '}');
  const isClosed = peek(source) === '}';
  source.at += 1;
  return { kind: 'group', body: isClosed ? statements : [...statements, unparsed(start, source)] };
}

function opened(source: Source): Block | null {
  if (/^\{\s/.test(source.text.slice(source.at, source.at + 2))) return braces;
  const word = wordAhead(source);
  const block = ownField(blocks, word);
  if (block === undefined) return null;
  takeWord(source, word);
  return block;
}

/** A block with the redirections behind it; null, and nothing is read, where none begins. */
export function blockAt(source: Source): Statement | null {
  const start = source.at;
  const block = opened(source);
  if (block === null) return null;
  if (source.depth > DEEPEST) {
    source.at = source.text.length;
    return unparsed(start, source, true);
  }
  source.depth += 1;
  const statement = block(source, start);
  source.depth -= 1;
  const redirects = isEnd(source) ? [] : redirectsAt(source);
  if (redirects.length === 0) return statement;
  return { kind: 'redirected', body: statement, redirects, span: spanFrom(start, source) };
}
