import { rangesOf } from './tokens';

/** Whether it holds, and the characters at which that may change. */
export type Condition = {
  readonly holds: (lookahead: number, eof: boolean) => boolean;
  readonly edges: readonly number[];
};

type Reader = { readonly tokens: readonly string[]; at: number };

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<=': (a, b) => a <= b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
};

function take(reader: Reader, wanted: string): void {
  if (reader.tokens[reader.at] !== wanted) throw new Error(`\`${wanted}\` expected in a condition`);
  reader.at += 1;
}

function readSet(reader: Reader, source: string): Condition {
  take(reader, '(');
  const ranges = rangesOf(source, reader.tokens[reader.at] ?? '');
  reader.at += 1;
  take(reader, ',');
  take(reader, String(ranges.length));
  take(reader, ',');
  take(reader, 'lookahead');
  take(reader, ')');
  return {
    holds: (lookahead) => ranges.some(([first, last]) => first <= lookahead && lookahead <= last),
    edges: ranges.flatMap(([first, last]) => [first, last + 1]),
  };
}

/** `lookahead == 3`, `3 <= lookahead`. */
function readComparison(reader: Reader, left: string): Condition {
  const compare = comparisons[reader.tokens[reader.at] ?? ''];
  const right = reader.tokens[reader.at + 1] ?? '';
  const value = Number(left === 'lookahead' ? right : left);
  const isLeft = left === 'lookahead';
  if (compare === undefined || !Number.isInteger(value) || (!isLeft && right !== 'lookahead'))
    throw new Error(`\`${left} … ${right}\` is no comparison that is known`);
  reader.at += 2;
  return {
    holds: (lookahead) => (isLeft ? compare(lookahead, value) : compare(value, lookahead)),
    edges: [value, value + 1],
  };
}

function readOne(reader: Reader, source: string): Condition {
  const word = reader.tokens[reader.at++] ?? '';
  if (word === '!') {
    const inner = readOne(reader, source);
    return { ...inner, holds: (lookahead, eof) => !inner.holds(lookahead, eof) };
  }
  if (word === '(') {
    const inner = readAny(reader, source);
    take(reader, ')');
    return inner;
  }
  if (word === 'set_contains') return readSet(reader, source);
  if (word === 'eof') return { holds: (_, eof) => eof, edges: [] };
  return readComparison(reader, word);
}

function readAll(reader: Reader, source: string): Condition {
  const parts = [readOne(reader, source)];
  while (reader.tokens[reader.at] === '&&') {
    reader.at += 1;
    parts.push(readOne(reader, source));
  }
  return {
    holds: (lookahead, eof) => parts.every((part) => part.holds(lookahead, eof)),
    edges: parts.flatMap((part) => part.edges),
  };
}

function readAny(reader: Reader, source: string): Condition {
  const parts = [readAll(reader, source)];
  while (reader.tokens[reader.at] === '||') {
    reader.at += 1;
    parts.push(readAll(reader, source));
  }
  return {
    holds: (lookahead, eof) => parts.some((part) => part.holds(lookahead, eof)),
    edges: parts.flatMap((part) => part.edges),
  };
}

/** The condition in parentheses at the reader's place. */
export function readCondition(reader: Reader, source: string): Condition {
  take(reader, '(');
  const condition = readAny(reader, source);
  take(reader, ')');
  return condition;
}
