import type { Expression } from './findExpression';
import { isMadeName, isUnkept } from './made';

/** What is left of a folder's files: those of these names; `harmless` when whatever it is can be made again. */
export type Some = { readonly kind: 'some'; readonly patterns: readonly string[]; readonly harmless: boolean };

/** What tests leave of the files below a folder: nothing but empty ones, some of them, or all. */
export type Sought = { readonly kind: 'empty' } | Some | { readonly kind: 'all' };

const NAMES = new Set(['-name', '-iname', '-path', '-ipath', '-wholename', '-iwholename', '-regex', '-iregex']);
/** Tests that leave only some of what is found, whichever way they are asked. */
const FILTERS = new Set([
  ...['-mtime', '-mmin', '-atime', '-amin', '-ctime', '-cmin', '-used', '-newer', '-anewer', '-cnewer', '-size'],
  ...['-user', '-group', '-uid', '-gid', '-perm', '-nouser', '-nogroup', '-lname', '-ilname', '-fstype'],
]);
/** Those that all but a few files pass the other way round. */
const RARE = new Set(['-inum', '-links', '-samefile', '-xtype']);
const TESTERS = /^(?:test|\[|grep|egrep|fgrep|zgrep|cmp|diff)$/;

const ALL: Sought = { kind: 'all' };
const SOME: Some = { kind: 'some', patterns: [], harmless: false };

function isMade(pattern: string): boolean {
  const name = pattern.replace(/\/\*+$/, '').replace(/^.*\//, '');
  return isMadeName(name.replace(/^\*(?=[^.])/, '')) || isMadeName(name);
}

/** A name without which nothing can be made again, however little of it is written. */
export function isUnkeptPattern(pattern: string): boolean {
  return isUnkept(pattern.replaceAll('*', 'x'));
}

function isFilter(name: string, [first = '']: readonly string[]): boolean {
  if (/^-(?:exec|ok)(?:dir)?$/.test(name)) return TESTERS.test(first.replace(/^.*\//, ''));
  return FILTERS.has(name) || /^-newer../.test(name);
}

function ofTest(name: string, words: readonly string[]): Sought {
  const [value = ''] = words;
  if (name === '-empty') return { kind: 'empty' };
  if (NAMES.has(name)) return { kind: 'some', patterns: [value], harmless: isMade(value) };
  return isFilter(name, words) || RARE.has(name) || (name === '-type' && value === 'l') ? SOME : ALL;
}

function ofBranches(branches: readonly Sought[]): Sought {
  const some = branches.filter((one) => one.kind === 'some');
  if (branches.some(({ kind }) => kind === 'all')) return ALL;
  if (some.length === 0) return { kind: 'empty' };
  return {
    kind: 'some',
    patterns: some.every(({ patterns }) => patterns.length > 0) ? some.flatMap(({ patterns }) => patterns) : [],
    harmless: some.every(({ harmless }) => harmless),
  };
}

function ofTogether(parts: readonly Sought[]): Sought {
  if (parts.some(({ kind }) => kind === 'empty')) return { kind: 'empty' };
  const some = parts.filter((one) => one.kind === 'some');
  if (some.length === 0) return ALL;
  const patterns = some.flatMap((one) => one.patterns);
  return { kind: 'some', patterns, harmless: some.some(({ harmless }) => harmless) && !patterns.some(isUnkeptPattern) };
}

/** What is left of the files below a folder where all of these tests have held. */
export function soughtBy(held: readonly Expression[]): Sought {
  return ofTogether(held.map(sought));
}

function sought(expression: Expression): Sought {
  switch (expression.kind) {
    case 'test':
      return ofTest(expression.name, expression.words);
    case 'not':
      // All but files of a name, or but the empty ones, are as good as all.
      return expression.of.kind === 'test' && isFilter(expression.of.name, expression.of.words) ? SOME : ALL;
    case 'all':
      return soughtBy(expression.of);
    case 'any':
      return ofBranches(expression.of.map(sought));
  }
}
