import { UNKNOWN_PART } from '../../model/command';
import type { Span } from '../../model/place';
import { commandOf, textPart } from '../syntax/build';
import type { Statement, WordSyntax } from '../syntax/tree';

/**
 * A block of code that is kept is a function whose name stands for it. To whatever does not know the name, it is
 * something that is not known.
 */
export function blockName(at: number): string {
  return `${UNKNOWN_PART}block:${at}`;
}

/** Whether a word is a block of code that was kept. */
export function isBlockName(value: string): boolean {
  return value.startsWith(`${UNKNOWN_PART}block:`);
}

/** A word that stands for a block. */
export function blockWord(at: number, span: Span, raw: string): WordSyntax {
  return { parts: [textPart(blockName(at))], raw, span };
}

/** Keeps a block under its name. It has no parameters of its own unless its text says so. */
export function keptBlock(at: number, body: readonly Statement[]): Statement {
  const isOwn = body.some(({ kind }) => kind === 'parameters');
  return {
    kind: 'function',
    name: blockName(at),
    body: { kind: 'group', body: isOwn ? body : [noParameters, ...body] },
  };
}

/** Without names, all that a block is called with is in `$args`. */
const noParameters: Statement = { kind: 'parameters', names: [], byName: true };

/** Runs a block with words. */
export function runBlock(at: number, body: readonly Statement[], args: readonly WordSyntax[], span: Span): Statement {
  return { kind: 'subshell', body: [keptBlock(at, body), commandOf([blockWord(at, span, '{}'), ...args], span)] };
}
