import type { Span } from '../../model/place';
import type { Assignment, Statement, WordSyntax } from '../syntax/tree';
import { ASSIGNS } from './expression';
import { blockWord, keptBlock } from './blocks';
import { stagesOf } from './pipeline';
import type { Block, Source } from './source';
import { DEEPEST, skip } from './source';
import { commandOf, effectsOf, impliedWord, textPart, unknownPart } from '../syntax/build';
import { isEnd, peek, spanFrom, startsWith, take, wordFrom } from '../syntax/cursor';
import { splatted, startInfo } from './table';
import { translated } from './translate';
import { variableKey } from './variable';
import { keywordStatement } from './keywords';

type Read = { readonly statement: Statement; readonly values: readonly WordSyntax[] | null };

/** What is assigned; a table is kept as the words that it gives a command. */
type Right = Read & { readonly table: readonly WordSyntax[] | null };

/** `$table.name = …`, `$table['name'] = …` */
function entryNamed(written: string): readonly [table: string, name: string] | null {
  const [, table, dotted, quoted] = /^\$(\w+)(?:\.(\w+)|\[\s*['"](\w+)['"]\s*\])\s*=/.exec(written) ?? [];
  const name = dotted ?? quoted;
  return table === undefined || name === undefined ? null : [table, name];
}

/** A table is kept as the words that it gives a command; what is set later stands behind. */
function entrySet([table, name]: readonly [string, string], value: WordSyntax, span: Span): Statement {
  const items = [impliedWord(`-${name}`, value), value];
  const assignment = { name: variableKey(table), append: true, subscript: null, value: null, items };
  return { kind: 'command', assignments: [assignment], words: [], redirects: [], span, tail: '', line: 0 };
}

/** A text that is worked out or put out may turn out to be a list. */
function isWorkedOut({ parts }: WordSyntax): boolean {
  const [only] = parts;
  return parts.length === 1 && (only?.kind === 'made' || only?.kind === 'command');
}

/** What is assigned to no variable: only what is run on the right counts, but for an entry of a table. */
function elsewhereSet(words: readonly WordSyntax[], right: Right, start: number, source: Source): Statement {
  const span = spanFrom(start, source);
  const entry = entryNamed(source.text.slice(start, source.at));
  const parts = words.flatMap((word) => word.parts);
  if (entry !== null) return entrySet(entry, wordFrom(parts, start, source), span);
  return right.values === null ? right.statement : effectsOf(words, span);
}

/** `$name = …`, `$env:NAME = …`; only what is run on the right counts for any other place. */
function assigned(target: string | null, sign: string, right: Right, start: number, source: Source): Statement {
  const span = spanFrom(start, source);
  const captured: WordSyntax = wordFrom([{ kind: 'command', body: [right.statement], quoted: true }], start, source);
  const words = right.values ?? [captured];
  if (target === null) return elsewhereSet(words, right, start, source);
  const parts = words.length === 0 ? [textPart('')] : words.flatMap((word) => word.parts);
  // What `+=` gives, a longer text or a longer list, hangs on what the variable holds.
  const isPlain = sign === '=';
  const value = wordFrom(isPlain ? parts : [...parts, unknownPart], start, source);
  if (/^env:/i.test(target)) {
    const name = target.slice(4);
    const before = sign === '=' ? [] : [unknownPart];
    const exported = wordFrom([textPart(`${name}=`), ...before, ...value.parts], start, source);
    return commandOf([wordFrom([textPart('export')], start, source), exported], span);
  }
  // A list of one is a list still, and what is added to it stands beside.
  const isList = /^[^=]*=\s*@\(/.test(source.text.slice(start, Math.min(source.at, start + 200)));
  const assignment: Assignment = {
    name: variableKey(target),
    append: false,
    subscript: null,
    value,
    items: right.table ?? (isPlain && (words.length > 1 || isList || words.some(isWorkedOut)) ? words : null),
  };
  return { kind: 'command', assignments: [assignment], words: [], redirects: [], span, tail: '', line: 0 };
}

/** `$name = { … }`: a block of code that is kept, and runs when it is called. */
function keptIn(variable: string, start: number, source: Source): Statement {
  const { at } = source;
  source.at += 1;
  const { statements } = source.block(source, '}');
  const span = spanFrom(start, source);
  const [, called] = /^function:(.+)$/i.exec(variable) ?? [];
  const kept = keptBlock(at, statements);
  if (called !== undefined && kept.kind === 'function') return { ...kept, name: called.toLowerCase() };
  const value = blockWord(at, span, source.text.slice(at, source.at));
  const assignment = { name: variableKey(variable), append: false, subscript: null, value, items: null };
  const set: Statement = {
    kind: 'command',
    assignments: [assignment],
    words: [],
    redirects: [],
    span,
    tail: '',
    line: 0,
  };
  return { kind: 'group', body: [kept, set] };
}

/** What is assigned as the words that it gives a command; null for anything else. */
function tableAhead(source: Source): readonly WordSyntax[] | null {
  return splatted(source) ?? startInfo(source);
}

function pipelineOrAssignment(source: Source): Read {
  const start = source.at;
  const stages = stagesOf(source);
  const [only] = stages;
  skip(source, false);
  const sign = only?.kind === 'value' && stages.length === 1 ? take(source, ASSIGNS) : null;
  if (sign === null || only?.kind !== 'value') return translated(stages, spanFrom(start, source));
  skip(source, true);
  if (sign === '=' && peek(source) === '{' && only.variable !== null)
    return { statement: keptIn(only.variable, start, source), values: null };
  const table = sign === '=' ? tableAhead(source) : null;
  const right = statement(source) ?? { statement: effectsOf([], spanFrom(start, source)), values: [] };
  return { statement: assigned(only.variable, sign, { ...right, table }, start, source), values: null };
}

/** Pipelines joined by `&&` and `||`. */
function chain(source: Source): Read {
  const first = pipelineOrAssignment(source);
  const rest: { readonly operator: '&&' | '||'; readonly statement: Statement }[] = [];
  for (skip(source, false); startsWith(source, '&&') || startsWith(source, '||'); skip(source, false)) {
    const operator = startsWith(source, '&&') ? '&&' : '||';
    source.at += 2;
    skip(source, true);
    rest.push({ operator, statement: pipelineOrAssignment(source).statement });
  }
  return rest.length === 0 ? first : { statement: { kind: 'chain', first: first.statement, rest }, values: null };
}

/** One statement; null where none begins. */
export function statement(source: Source): Read | null {
  if (isEnd(source) || /[)}\]]/.test(peek(source))) return null;
  const keyword = keywordStatement(source);
  return keyword === null ? chain(source) : { statement: keyword, values: null };
}

function unparsed(start: number, source: Source, tooDeep: boolean): Statement {
  return { kind: 'unparsed', body: [], span: spanFrom(start, source), tooDeep };
}

function tooDeep(source: Source): Block {
  const start = source.at;
  source.at = source.text.length;
  return { statements: [unparsed(start, source, true)], values: null };
}

/** Statements up to a closing bracket, and past it; '' reads to the end of the text. */
export function block(source: Source, close: string): Block {
  if (source.depth > DEEPEST) return tooDeep(source);
  source.depth += 1;
  const statements: Statement[] = [];
  let values: readonly WordSyntax[] | null = [];
  for (skip(source, true); !isEnd(source); skip(source, true)) {
    const start = source.at;
    if (close !== '' && peek(source) === close) break;
    if (take(source, /;/y) !== null) continue;
    const read = statement(source);
    if (read !== null) {
      statements.push(read.statement);
      // Behind a statement it is put into the background; before one, it would call what follows.
      skip(source, false);
      take(source, /&(?!&)/y);
      values = values === null || read.values === null ? null : [...values, ...read.values];
    }
    if (source.at === start) {
      source.at += 1;
      statements.push(unparsed(start, source, false));
      values = null;
    }
  }
  if (close !== '' && isEnd(source)) statements.push(unparsed(source.at, source, false));
  source.at += close.length;
  source.depth -= 1;
  return { statements, values };
}
