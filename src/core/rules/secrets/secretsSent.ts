import type { Command, RuleContext, Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { remoteObservation } from '../shared/remoteObservation';
import { credentialsAmong } from './credentials';

/** A credential that leaves this machine. */
export function secretSent(name: string, to: string, command: Command, context: RuleContext): Observation {
  return remoteObservation(command, context, {
    ...{ rule: 'secrets/sent', effect: 'send-out', severity: 'critical', undo: 'impossible', type: 'credential', name },
    says: `Sends credential ${name} to ${to === '' ? 'another machine' : to}`,
  });
}

/** The credential files among words that name what is sent to another machine. */
export function secretsSent(
  words: readonly Word[],
  to: string,
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  return credentialsAmong(words, command, context).map((word) => secretSent(word.value, to, command, context));
}
