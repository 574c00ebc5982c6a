import type { Command, RuleContext, Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { placeOf } from '../../model/place';
import { credentialsAmong } from './credentials';

type Read = {
  readonly name: string;
  readonly type: string;
  /** `the credentials in ~/.aws/credentials`. */
  readonly thing: string;
  readonly at: Word | null;
  /** Where it goes when that is not where the command's output goes. */
  readonly shown?: boolean;
  readonly certainty?: Observation['certainty'];
};

/** A credential that a command reads: printed for whoever reads along, or kept inside the same command line. */
export function secretRead(read: Read, command: Command, context: RuleContext): Observation {
  const shown = read.shown ?? command.output === 'shown';
  return {
    rule: shown ? 'secrets/shown' : 'secrets/fetched',
    effect: 'read-secret',
    stage: 'act',
    severity: shown ? 'medium' : 'low',
    undo: shown ? 'costly' : 'easy',
    reach: command.host === null ? 'local' : 'remote',
    certainty: read.certainty ?? 'certain',
    target: { type: read.type, name: read.name },
    signals: [],
    at: placeOf(context.text, read.at?.span ?? command.span),
    says: `${shown ? 'Prints' : 'Fetches'} ${read.thing}`,
  };
}

/** The credential files among the words of a command that puts out what they hold. */
export function secretsRead(
  words: readonly Word[],
  command: Command,
  context: RuleContext,
  shown?: boolean,
): readonly Observation[] {
  return credentialsAmong(words, command, context).map((word) => {
    const read = { name: word.value, type: 'credential', thing: `the credentials in ${word.value}`, at: word };
    return secretRead({ ...read, ...(shown === undefined ? {} : { shown }) }, command, context);
  });
}
