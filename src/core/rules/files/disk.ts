import { UNKNOWN_PART, type Command, type RuleContext, type Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { isDiskDevice } from '../../model/diskDevice';
import { absolutePath } from '../../model/filePath';
import { placeOf } from '../../model/place';

/** The loss of everything on a disk, for each word that names one. */
export function onDisk(
  words: readonly Word[],
  verb: string,
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  return words.flatMap((word) => {
    const path = absolutePath(word.value, command.cwd);
    if (path === null || !(isDiskDevice(path) || (path.startsWith('/dev/') && word.value.includes(UNKNOWN_PART)))) {
      return [];
    }
    const name = path.replaceAll(UNKNOWN_PART, '…');
    return [diskLoss(name, `${verb} the disk ${name}`, word, command, context)];
  });
}

export function diskLoss(name: string, says: string, word: Word, command: Command, context: RuleContext): Observation {
  return {
    rule: 'files/disk',
    effect: 'delete',
    stage: 'act',
    severity: 'critical',
    undo: 'impossible',
    reach: command.host === null ? 'local' : 'remote',
    certainty: 'certain',
    target: { type: 'disk', name },
    signals: [],
    impact: { lost: 'everything on it', dependants: [] },
    at: placeOf(context.text, word.span),
    says,
  };
}
