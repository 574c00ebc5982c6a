import { UNKNOWN_PART } from '../../../model/command';
import { argumentsOf, expand, variableOf } from './expand';
import type { MakeScope } from './scope';

/** Whether the lines between `if…`, `else` and `endif` count, one for each block that is open. */
export type Block = {
  active: boolean;
  /** A branch of it has counted, or none may. */
  done: boolean;
  /** Conditions of it that could not be decided. */
  open: number;
};

/** The two sides of `ifeq (a,b)`, `ifeq "a" 'b'`. */
function sidesOf(text: string): readonly string[] {
  const inner = /^\(([^]*)\)$/.exec(text)?.[1];
  if (inner !== undefined) return argumentsOf(inner, 2);
  return [...text.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
}

/** A variable that nothing sets is empty in a condition, as make has it. */
function sideValue(text: string, scope: MakeScope): string {
  const [, name] = /^\$[({]([\w.-]+)[)}]$/.exec(text.trim()) ?? [];
  return (name === undefined ? expand(text, scope) : (variableOf(name, scope) ?? '')).trim();
}

/** Whether a condition holds; null when that is not known. */
function holds(kind: string, text: string, scope: MakeScope): boolean | null {
  const wanted = !kind.startsWith('ifn');
  if (kind.endsWith('def')) {
    const value = variableOf(expand(text, scope), scope) ?? '';
    return (value !== '') === wanted;
  }
  const [one, other] = sidesOf(text).map((side) => sideValue(side, scope));
  if (one === undefined || other === undefined || one.includes(UNKNOWN_PART) || other.includes(UNKNOWN_PART))
    return null;
  return (one === other) === wanted;
}

/** Which way an open condition is taken: in the first reading the first one, in the next reading the one behind. */
function taken(value: boolean | null, block: Block, scope: MakeScope, world: number): boolean {
  if (value !== null) return value;
  scope.makefile.guessed = true;
  block.open += 1;
  return block.open > world;
}

function decided(block: Block, kind: string, text: string, scope: MakeScope, world: number): void {
  block.active = taken(holds(kind, text, scope), block, scope, world);
  block.done = block.active;
}

function otherwise(block: Block, rest: string, scope: MakeScope, world: number): void {
  const [, kind, text = ''] = /^(ifn?eq|ifn?def)\b\s*([^]*)$/.exec(rest) ?? [];
  if (block.done) block.active = false;
  else if (kind === undefined) block.active = block.done = true;
  else decided(block, kind, text.trim(), scope, world);
}

/** Follows a line when it is one of a condition; false when it is any other. */
export function followCondition(line: string, blocks: Block[], scope: MakeScope, world: number): boolean {
  const [, word, rest = ''] = /^(ifn?eq|ifn?def|else|endif)(?![\w:=.-])\s*([^]*)$/.exec(line.trim()) ?? [];
  if (word === undefined) return false;
  const last = blocks.at(-1);
  if (word === 'endif') blocks.pop();
  else if (word === 'else') {
    if (last !== undefined) otherwise(last, rest, scope, world);
  } else {
    const block: Block = { active: false, done: true, open: 0 };
    if (last?.active !== false) decided(block, word, rest, scope, world);
    blocks.push(block);
  }
  return true;
}
