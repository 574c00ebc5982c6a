import { UNKNOWN_PART, type Command, type RuleContext, type Statement, type Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { joined, nothing, statement } from '../../model/statement';
import { groundOf } from '../files/locate';
import { overwriting } from '../files/overwriting';
import { zoneOf, type Zone } from '../files/zone';
import { touchesOf } from '../files/writing';
import { drivePath, driveZone, slashedWord } from './drivePlace';
import { localFact } from './localFact';
import { removedPaths } from './removedPaths';

export type Move = {
  readonly sources: readonly Word[];
  readonly targets: readonly Word[];
  /** What bears the target's name already is overwritten without a question. */
  readonly forced: boolean;
};

type Spot = { readonly path: string; readonly zone: Zone };

/** Where a word points, on a drive or below `/`; null when that is not known. */
function spotOf(word: Word, command: Command, context: RuleContext): Spot | null {
  if (word.dynamic || word.value.includes(UNKNOWN_PART)) return null;
  const onDrive = drivePath(word.value, command.cwd);
  if (onDrive !== null) return { path: onDrive, zone: driveZone(onDrive, context.surroundings.workspaces) };
  const { home } = context.surroundings;
  const path = absolutePath(slashedWord(word, home).value, command.cwd);
  if (path === null) return null;
  return { path, zone: zoneOf(path, groundOf(command, context)) };
}

function isPattern({ value }: Word): boolean {
  return /[*?]/.test(value);
}

/**
 * Work that goes onto one name outside of the workspace. Unless that is a folder, a pattern's files each overwrite the
 * one before, and a forced move overwrites what bears the name.
 */
function ontoOneName(source: Word, target: Word, forced: boolean, command: Command, context: RuleContext): Statement {
  const from = spotOf(source, command, context);
  const to = spotOf(target, command, context);
  if (from === null || to?.zone !== 'outside' || /[\\/]$/.test(target.value)) return nothing;
  if (from.zone !== 'work' && from.zone !== 'workspace') return nothing;
  const common = {
    undo: 'impossible',
    severity: 'medium',
    certainty: 'possible',
    type: 'file',
    name: to.path,
  } as const;
  const saferWay = `${command.path} ${source.raw} "${target.value.replaceAll('/', '\\')}\\"`;
  // All that is here is no safer behind another target.
  const safer = source.value === '*' ? {} : { saferWay };
  if (isPattern(source)) {
    const says = `Moves ${source.raw} onto ${to.path}, where each file overwrites the one before unless it is a folder`;
    return localFact(command, context, { rule: 'files/moved-over', effect: 'lose-work', ...common, says, ...safer });
  }
  if (!forced) return nothing;
  const says = `Overwrites what bears the name ${to.path}, unless it is a folder`;
  return localFact(command, context, { rule: 'files/moved-over', effect: 'replace', ...common, says, ...safer });
}

/** A forced copy of one file overwrites what bears its target's name; the sources of a pattern are still there. */
export function copiedPaths({ sources, targets, forced }: Move, command: Command, context: RuleContext): Statement {
  const [target] = targets;
  if (target === undefined || !forced || command.program === 'xcopy') return nothing;
  const single = sources.filter((one) => !isPattern(one));
  return joined(single.map((one) => ontoOneName(one, target, forced, command, context)));
}

/** What it means that things of Windows or of this machine are moved. */
export function movedPaths({ sources, targets, forced }: Move, command: Command, context: RuleContext): Statement {
  const { home } = context.surroundings;
  const own = (words: readonly Word[]): readonly Word[] =>
    words.filter((word) => drivePath(word.value, command.cwd) === null).map((word) => slashedWord(word, home));
  const away = removedPaths(
    sources,
    { recursive: true, verb: 'Moves away', how: 'delete', moves: true },
    command,
    context,
  );
  const [target] = targets;
  const over = target === undefined ? [] : sources.map((one) => ontoOneName(one, target, forced, command, context));
  return joined([
    { ...away, unknowns: [] },
    ...over,
    statement({
      observations: forced ? overwriting(own(targets), { verb: 'Overwrites' }, command, context) : [],
      touches: touchesOf(
        targets.map((word) => slashedWord(word, home)),
        'write',
        command,
        context,
      ),
    }),
  ]);
}
