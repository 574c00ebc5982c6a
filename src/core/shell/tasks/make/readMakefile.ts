import { UNKNOWN_PART } from '../../../model/command';
import { assign, assigned, assignmentIn } from './assignments';
import type { Block } from './conditions';
import { followCondition } from './conditions';
import { expand } from './expand';
import { logicalLines, withoutComment } from './logicalLines';
import type { MakeRule } from './makefile';
import type { MakeScope } from './scope';
import { wordsOf } from './scope';

/** How the files of `include` are found, and which way open conditions are taken. */
export type MakeReading = {
  readonly include: (name: string) => string | null;
  /** The files that a pattern with stars stands for. */
  readonly matching: (pattern: string) => readonly string[];
  /** Of a file whose name is not known. */
  readonly unknownInclude: (line: string) => void;
  readonly world: number;
  readonly depth: number;
};

type State = {
  readonly scope: MakeScope;
  readonly reading: MakeReading;
  readonly blocks: Block[];
  /** The rules that a recipe line belongs to now. */
  open: readonly MakeRule[];
  /** The variable that `define` is filling. */
  defining: { readonly name: string; readonly sign: string; readonly lines: string[] } | null;
};

const DEEPEST = 10;

/** Where the targets of a rule end: the first colon outside references. */
function colonIn(line: string): number {
  let depth = 0;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if ('({'.includes(sign)) depth += 1;
    else if (')}'.includes(sign)) depth -= 1;
    else if (sign === ':' && depth <= 0) return at;
  }
  return -1;
}

/** `targets: NAME = value` */
function targetVariable(targets: readonly string[], text: string, { scope }: State): boolean {
  const words = text.replace(/^(?:(?:export|override|private)\s+)+/, '');
  const written = assignmentIn(words);
  if (written === null) return false;
  const { makefile } = scope;
  for (const target of targets) {
    const last = makefile.targetVariables.findLast((one) => one.target === target && one.name === written.name);
    const variable = assigned(written, last?.variable ?? makefile.variables.get(written.name), scope);
    if (variable !== null && !makefile.fixed.has(written.name)) {
      makefile.targetVariables.push({ target, name: written.name, variable });
    }
  }
  return true;
}

function rule(line: string, colon: number, state: State): void {
  const { scope } = state;
  const targets = wordsOf(expand(line.slice(0, colon).replace(/&$/, ''), scope));
  const behind = line
    .slice(colon + 1)
    .replace(/^:/, '')
    .trim();
  state.open = [];
  if (targetVariable(targets, behind, state)) return;
  const semicolon = behind.indexOf(';');
  const dependencies = expand(semicolon < 0 ? behind : behind.slice(0, semicolon), scope);
  const middle = dependencies.indexOf(':');
  const [usual = '', before = ''] = dependencies.slice(middle + 1).split('|');
  const prerequisites = wordsOf(usual);
  const orderOnly = wordsOf(before);
  const pattern = middle < 0 ? null : dependencies.slice(0, middle).trim();
  const recipe = semicolon < 0 ? [] : [behind.slice(semicolon + 1).trim()];
  const made: MakeRule = { targets, pattern, prerequisites, orderOnly, recipe };
  scope.makefile.rules.push(made);
  state.open = [made];
}

function isPattern(name: string): boolean {
  return name.includes('*') && !/[?[]/.test(name) && !name.includes(UNKNOWN_PART);
}

function include(line: string, names: string, state: State): void {
  const { scope, reading } = state;
  const listed = wordsOf(expand(names, scope));
  for (const name of listed.flatMap((one) => (isPattern(one) ? reading.matching(one) : [one]))) {
    if (/[*?[]/.test(name) || name.includes(UNKNOWN_PART)) reading.unknownInclude(line);
    else if (reading.depth < DEEPEST && scope.spend(5)) {
      const text = reading.include(name);
      if (text !== null) readMakefile(text, scope, { ...reading, depth: reading.depth + 1 });
    }
  }
}

/** `export`, `override` and their like before an assignment, or on their own. */
function modified(words: string, rest: string, { scope }: State): void {
  const { makefile } = scope;
  const written = assignmentIn(rest);
  const exported = /\bexport\b/.test(words) && !/\bunexport\b/.test(words);
  if (written !== null) assign(written, words.includes('override'), scope);
  const names = written === null ? wordsOf(expand(rest, scope)) : [written.name];
  if (exported && names.length === 0) makefile.exportsAll = true;
  for (const name of names) {
    if (exported) makefile.exported.add(name);
    else if (words.includes('unexport')) makefile.exported.delete(name);
  }
}

function define(line: string, state: State): boolean {
  const [, words, name, sign = ''] =
    /^\s*((?:(?:override|export)\s+)*)define\s+(\S+)\s*([?+!:]*)=?\s*$/.exec(line) ?? [];
  if (name === undefined) return false;
  if (words?.includes('export') === true) state.scope.makefile.exported.add(name);
  state.defining = { name, sign, lines: [] };
  return true;
}

function defined(line: string, state: State): boolean {
  const { defining, scope } = state;
  if (defining === null) return false;
  if (/^\s*endef\b/.test(line)) {
    assign({ ...defining, value: defining.lines.join('\n') }, false, scope);
    state.defining = null;
  } else defining.lines.push(line);
  return true;
}

function directive(line: string, state: State): boolean {
  const [, word = '', names = ''] = /^(-?include|sinclude)\s+([^]*)$/.exec(line) ?? [];
  if (word !== '') include(line, names, state);
  const [, words, rest = ''] =
    /^((?:(?:export|unexport|override|private|undefine|vpath)(?:\s+|$))+)([^]*)$/.exec(line) ?? [];
  if (words !== undefined) modified(words, rest, state);
  return word !== '' || words !== undefined;
}

function statementLine(line: string, state: State): void {
  const { scope, reading } = state;
  const written = assignmentIn(line);
  if (written !== null) {
    assign(written, false, scope);
    return;
  }
  if (directive(line, state)) return;
  const colon = colonIn(line);
  if (colon >= 0) {
    rule(line, colon, state);
    return;
  }
  const given = expand(line, scope);
  // What a reference gives is read as if it stood here.
  if (given.trim() !== '' && given !== line && reading.depth < DEEPEST) {
    readMakefile(given, scope, { ...reading, depth: reading.depth + 1 });
  }
}

function readLine(line: string, state: State): void {
  if (defined(line, state)) return;
  if (line.startsWith('\t') && state.open.length > 0) {
    if (state.blocks.every((block) => block.active)) for (const one of state.open) one.recipe.push(line.slice(1));
    return;
  }
  const bare = withoutComment(line);
  if (followCondition(bare, state.blocks, state.scope, state.reading.world)) return;
  if (bare.trim() === '' || !state.blocks.every((block) => block.active) || define(bare, state)) return;
  statementLine(bare.trim(), state);
}

/** Reads a makefile's text into the scope's makefile. */
export function readMakefile(text: string, scope: MakeScope, reading: MakeReading): void {
  const state: State = { scope, reading, blocks: [], open: [], defining: null };
  for (const line of logicalLines(text)) readLine(line, state);
}
