import type { AppliedPlan } from '../../model/plan';
import type { Carrier, Settled } from '../../model/session';
import { absolutePath, folderOf } from '../../model/filePath';
import type { Command, RuleContext, Word } from '../../model/command';
import type { Options } from '../shared/readOptions';

/** What one command carries out of what was written before. */
export type Carrying = {
  readonly settles: readonly Settled[];
  /** What is only sent on its way: an apply elsewhere, or here later, carries it out and must be told it again. */
  readonly quotes: readonly Settled[];
  readonly applies: readonly AppliedPlan[];
};

export const carriesNothing: Carrying = { settles: [], quotes: [], applies: [] };

/** One command with its words read. */
export type CarryingCall = { readonly command: Command; readonly context: RuleContext; readonly options: Options };

/** A verb that carries something out; null when this use of it does not. */
export type CarryingVerb = (call: CarryingCall) => Carrying | null;

/** Null when it is not known before the command runs. */
export function pathOf(word: Word | undefined, folder: string | null): string | null {
  return word === undefined || word.dynamic ? null : absolutePath(word.value.replace(/^file:\/\//, ''), folder);
}

export function settling(folder: string | null, by: Carrier): Carrying {
  return folder === null ? carriesNothing : { ...carriesNothing, settles: [{ folder, by }] };
}

/** What was written in the folder of a file, or where the command runs. */
export function besides(word: Word | undefined, command: Command, by: Carrier): Carrying {
  const path = word === undefined ? null : pathOf(word, command.cwd);
  return settling(path === null ? command.cwd : folderOf(path), by);
}
