import type { Command, RuleContext, Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { isCredentialFile } from '../shared/credentialFile';
import { remoteObservation } from '../shared/remoteObservation';
import type { CloudCall } from './cloudCall';
import { shownWord } from './opening';

/** Files of this machine that an operation copies into a store. */
function uploaded({ verb, names, options }: CloudCall): readonly Word[] {
  if (verb.startsWith('upload')) return options.values('--file', '-f', '--source', '-s');
  const isCopy = ['cp', 'mv', 'rsync'].includes(verb) && names.at(-1)?.value.startsWith('gs://') === true;
  return isCopy ? names.slice(0, -1) : [];
}

/** A credential's file that an operation takes out of this machine. */
export function credentialsSent(
  tool: string,
  call: CloudCall,
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  const secrets = uploaded(call).filter((word) => isCredentialFile(word.value, command.cwd));
  return secrets.map((word) =>
    remoteObservation(command, context, {
      ...{ rule: `${tool}/secret-sent`, effect: 'send-out', severity: 'critical', undo: 'impossible' },
      ...{ type: 'credential', name: shownWord(word), says: `Sends credential ${shownWord(word)} to ${call.noun}` },
    }),
  );
}
