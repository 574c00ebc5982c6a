import type { Command, RuleContext } from '../../model/command';
import type { Observation } from '../../model/finding';
import type { SqlReading } from '../../sql/readSql';
import { secretRead } from '../secrets/secretsRead';
import { isCredentialFile } from '../shared/credentialFile';
import { remoteObservation } from '../shared/remoteObservation';

/**
 * The credential files that SQL makes its client read. A server, or an address that the client writes to, gets what
 * they hold; the rows of a database that is a file are put out here.
 */
export function credentialsTaken(
  { reads, sends }: SqlReading,
  { isServer }: { readonly isServer: boolean },
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  const secrets = [...new Set(reads)].filter((path) => isCredentialFile(path, command.cwd, context.read));
  const to = sends[0] ?? (isServer ? 'the database server' : null);
  return secrets.map((name) =>
    to === null
      ? secretRead({ name, type: 'credential', thing: `the credentials in ${name}`, at: null }, command, context)
      : remoteObservation(command, context, {
          ...{ rule: 'sql/secret-sent', effect: 'send-out', severity: 'critical', undo: 'impossible' },
          ...{ type: 'credential', name, says: `Sends credential ${name} to ${to}` },
        }),
  );
}
