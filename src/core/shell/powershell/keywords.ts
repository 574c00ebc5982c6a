import { ownField } from '../../model/ownField';
import type { Arm, Statement, WordSyntax } from '../syntax/tree';
import { absencesOfPath } from './absences';
import { expression } from './expression';
import { parametersAt } from './parameters';
import type { Source } from './source';
import { skip } from './source';
import { effectsOf, maybe, textPart, unknownPart } from '../syntax/build';
import { isEnd, peek, spanFrom, take, wordFrom } from '../syntax/cursor';
import { takeName, variableKey } from './variable';

type Keyword = (source: Source, start: number) => Statement;

/** `( … )` as statements. */
function condition(source: Source): readonly Statement[] {
  skip(source, true);
  if (peek(source) !== '(') return [];
  source.at += 1;
  const start = source.at;
  const { statements, values } = source.block(source, ')');
  const absences = absencesOfPath(statements, values, source.text.slice(start, source.at - 1));
  if (values !== null) return [{ ...effectsOf(values, spanFrom(start, source)), absences }];
  const asked: Statement = { ...effectsOf([], spanFrom(start, source)), absences };
  return absences.length === 0 ? statements : [...statements, asked];
}

function body(source: Source): readonly Statement[] {
  skip(source, true);
  if (peek(source) !== '{') return [];
  source.at += 1;
  return source.block(source, '}').statements;
}

type Branch = {
  readonly condition: readonly Statement[];
  readonly body: readonly Statement[];
  readonly is: boolean | null;
};

/** A condition that nobody can change: `($true)`, `($false)`; null for any other. */
function constant(written: string): boolean | null {
  const word = /^\s*\(\s*\$(true|false)\s*\)\s*$/i.exec(written)?.[1];
  return word === undefined ? null : word.toLowerCase() === 'true';
}

function branch(source: Source): Branch {
  const start = source.at;
  const asked = condition(source);
  return { is: constant(source.text.slice(start, source.at)), condition: asked, body: body(source) };
}

/** What is never run falls away; what is surely run stands without its condition. */
function chosen(branches: readonly Branch[], otherwise: readonly Statement[]): Statement {
  const open = branches.filter(({ is }) => is !== false);
  const sure = open.findIndex(({ is }) => is === true);
  const left = sure < 0 ? open : open.slice(0, sure);
  const rest = sure < 0 ? otherwise : (open[sure]?.body ?? []);
  return left.length === 0 ? { kind: 'group', body: rest } : { kind: 'if', branches: left, otherwise: rest };
}

const ifs: Keyword = (source) => {
  const branches = [branch(source)];
  for (let at = source.at; ; at = source.at) {
    skip(source, true);
    if (take(source, /elseif\b/iy) !== null) branches.push(branch(source));
    else if (take(source, /else\b/iy) !== null) return chosen(branches, body(source));
    else {
      source.at = at;
      return chosen(branches, []);
    }
  }
};

const forEach: Keyword = (source, start) => {
  skip(source, true);
  take(source, /-parallel\b/iy);
  skip(source, true);
  if (peek(source) !== '(') return effectsOf([], spanFrom(start, source));
  source.at += 1;
  skip(source, true);
  const name = takeName(source) ?? '_';
  skip(source, true);
  take(source, /in\b/iy);
  const { statements, values } = source.block(source, ')');
  const printed: WordSyntax = wordFrom(
    [{ kind: 'command', body: statements, quoted: true }, unknownPart],
    start,
    source,
  );
  return { kind: 'for', variable: variableKey(name), words: values ?? [printed], body: body(source), chosen: false };
};

const STEP = /\$(\w+)(?:\+\+|--)|(?:\+\+|--)\$(\w+)/g;

/** What a loop counts has another value in each turn. */
function counted(text: string, start: number, source: Source): readonly Statement[] {
  const names = new Set(Array.from(text.matchAll(STEP), ([, before, behind]) => before ?? behind ?? ''));
  return Array.from(names, (name) => {
    const value = wordFrom([unknownPart], start, source);
    const assignment = { name: variableKey(name), append: false, subscript: null, value, items: null };
    const span = spanFrom(start, source);
    return { kind: 'command', assignments: [assignment], words: [], redirects: [], span, tail: '', line: 0 };
  });
}

const loop: Keyword = (source, start) => {
  const from = source.at;
  const test = condition(source);
  const asked = source.text.slice(from, source.at);
  const inner = body(source);
  if (constant(asked) === false) return effectsOf([], spanFrom(start, source));
  return {
    kind: 'while',
    condition: test,
    body: [...counted(source.text.slice(from, source.at), start, source), ...inner],
  };
};

/** `do { … } while ( … )`: once at least. */
const doing: Keyword = (source) => {
  const once = body(source);
  skip(source, true);
  const test = take(source, /(?:while|until)\b/iy) === null ? [] : condition(source);
  return { kind: 'group', body: [{ kind: 'while', condition: [], body: once }, ...test] };
};

const switches: Keyword = (source, start) => {
  skip(source, true);
  while (take(source, /-\w+\s*/y) !== null);
  const tests = condition(source);
  skip(source, true);
  if (peek(source) !== '{') return { kind: 'group', body: tests };
  source.at += 1;
  const arms: Arm[] = [];
  const push = (inner: readonly Statement[]): void => {
    arms.push({ patterns: null, body: inner, then: 'ends' });
  };
  for (skip(source, true); !isEnd(source) && peek(source) !== '}'; skip(source, true)) {
    const at = source.at;
    if (peek(source) === '{') push(body(source));
    else if (take(source, /[\w*?.-]+|;/y) === null)
      push([effectsOf(expression(source, '{').words, spanFrom(at, source))]);
    if (source.at === at) source.at += 1;
  }
  source.at += 1;
  const value = wordFrom([textPart('')], start, source);
  return { kind: 'group', body: [...tests, { kind: 'case', value, arms }] };
};

const tries: Keyword = (source) => {
  const statements = [...body(source)];
  for (let at = source.at; ; at = source.at) {
    skip(source, true);
    if (take(source, /catch\b/iy) !== null) {
      skip(source, true);
      while (take(source, /\[[\w.]+\]\s*,?\s*/y) !== null);
      statements.push(maybe(body(source)));
    } else if (take(source, /finally\b/iy) !== null) statements.push(...body(source));
    else {
      source.at = at;
      return { kind: 'group', body: statements };
    }
  }
};

const functions: Keyword = (source) => {
  skip(source, true);
  const name = take(source, /[\w:.-]+/y) ?? '';
  skip(source, true);
  const given = peek(source) === '(' ? parametersAt(source) : null;
  const own = body(source);
  // A `param` of its own comes first; without either, all words are in `$args`.
  const isOwn = own.some(({ kind }) => kind === 'parameters');
  const none: Statement = { kind: 'parameters', names: [], byName: true };
  const group: Statement = { kind: 'group', body: [...(given !== null ? [given] : isOwn ? [] : [none]), ...own] };
  return { kind: 'function', name: name.toLowerCase().replace(/^\w+:/, ''), body: group };
};

const params: Keyword = (source, start) => {
  skip(source, true);
  return peek(source) === '(' ? parametersAt(source) : effectsOf([], spanFrom(start, source));
};

const plainBlock: Keyword = (source) => ({ kind: 'group', body: body(source) });

const nothing: Keyword = (source, start) => effectsOf([], spanFrom(start, source));

/** `return …`, `throw …`: the statement behind it is read next. */
const table: Readonly<Record<string, Keyword>> = {
  if: ifs,
  foreach: forEach,
  for: loop,
  while: loop,
  do: doing,
  switch: switches,
  try: tries,
  function: functions,
  filter: functions,
  workflow: functions,
  param: params,
  begin: plainBlock,
  process: plainBlock,
  end: plainBlock,
  clean: plainBlock,
  trap: (source) => {
    skip(source, false);
    take(source, /\[[\w.]+\]/y);
    return maybe(body(source));
  },
  return: nothing,
  throw: nothing,
  exit: nothing,
  break: nothing,
  continue: nothing,
  using: (source, start) => {
    take(source, /[^\n;]*/y);
    return effectsOf([], spanFrom(start, source));
  },
};

/** Words that are keywords only with what follows them. */
const follows: Readonly<Record<string, RegExp>> = {
  foreach: /\s*(?:-parallel\s*)?\(/iy,
  begin: /\s*\{/y,
  process: /\s*\{/y,
  end: /\s*\{/y,
  clean: /\s*\{/y,
  param: /\s*\(/y,
  do: /\s*\{/y,
  try: /\s*\{/y,
  trap: /\s*[[{]/y,
  for: /\s*\(/y,
  while: /\s*\(/y,
  if: /\s*\(/y,
  switch: /\s*[-(]/y,
};

/** A statement that begins with a keyword; null, and nothing is read, for any other. */
export function keywordStatement(source: Source): Statement | null {
  const start = source.at;
  take(source, /:\w+\s+(?=(?:for|foreach|while|do|switch)\b)/iy);
  const name = take(source, /[a-z]+(?![\w.:\\/-])/iy)?.toLowerCase() ?? '';
  const keyword = ownField(table, name);
  const after = ownField(follows, name);
  if (after !== undefined) after.lastIndex = source.at;
  if (keyword === undefined || (after !== undefined && !after.test(source.text))) {
    source.at = start;
    return null;
  }
  return keyword(source, start);
}
