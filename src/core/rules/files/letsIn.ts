import type { Command, RuleContext } from '../../model/command';
import type { Observation } from '../../model/finding';
import { remoteObservation } from '../shared/remoteObservation';

/** Files by which a machine knows who may log in or become root, wherever the home folders of that machine are. */
const LETS_IN = ['.ssh/authorized_keys', '.ssh/authorized_keys2', '/etc/sudoers', '.rhosts'];

function says(path: string): boolean {
  return (
    path.includes('/etc/sudoers.d/') ||
    LETS_IN.some((end) => path === end || path.endsWith(`/${end}`) || (end.startsWith('/') && path.endsWith(end)))
  );
}

/** A file of another machine that says who may come in there, written from here; `host` is that machine. */
export function letsInThere(
  path: string,
  host: string,
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  if (!says(path)) return [];
  return [
    remoteObservation(command, context, {
      ...{ rule: 'access/remote', effect: 'grant', severity: 'critical', undo: 'easy', type: 'file', name: path },
      says: `Writes who may log in or become root on ${host}: ${path}`,
    }),
  ];
}
