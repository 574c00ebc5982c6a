import type { Command, RuleContext, Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { remoteObservation } from '../shared/remoteObservation';
import { isAccountList } from '../shared/credentialFile';
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
  const accounts = words.filter(({ value, dynamic }) => !dynamic && isAccountList(value, command.cwd));
  const secrets = [...credentialsAmong(words, command, context), ...accounts];
  return secrets.map((word) => secretSent(word.value, to, command, context));
}
