import { riskyApprovals } from '../core/disarming/riskyApprovals';
import { readText } from '../node/readText';
import type { Trouble } from './agentHealth';

/** The values in an editor's settings by which it asks nobody about this agent's acts, once no hook holds them. */
export function approvalWarnings(
  id: string,
  { workspace, home }: { readonly workspace: string | null; readonly home: string },
): readonly Trouble[] {
  const found = riskyApprovals(workspace === home ? null : workspace, home, readText);
  return found
    .filter((one) => one.id === id)
    .map(({ setting, file, says }) => ({
      says: `\`${setting}\` in ${file} ${says}, so only the hook holds them`,
      repair: 'take the setting out of the file',
    }));
}
