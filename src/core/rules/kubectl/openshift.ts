import { create, each, grant, interrupt, taint, update, type Change } from './changes';
import type { KubectlCall } from './invocation';

function gone(verb: string): Change {
  return (call) => each(call, { rule: 'kubectl/delete', effect: 'delete', severity: 'high', undo: 'costly', verb });
}

/** `adm prune KIND` only tells what it would delete until `--confirm`. */
const pruned: Change = (call) => (call.options.has('--confirm') ? gone('Deletes what is old among')(call) : []);

/** `adm upgrade` without a version is a question. */
const upgraded: Change = (call) =>
  call.options.has('--to', '--to-latest', '--to-image', '--to-multi-arch', '--clear', '--force')
    ? update('Upgrades the cluster by', 'high')(call)
    : [];

const tagged: Change = (call) =>
  call.options.has('-d', '--delete') ? gone('Deletes the tag')(call) : update('Gives another image to', 'medium')(call);

/** A route lets in whoever knows its address. */
const routed: Change = (call) =>
  each(call, {
    rule: 'kubectl/expose',
    effect: 'expose',
    severity: 'high',
    undo: 'easy',
    verb: 'Opens to the outside',
  });

const synced: Change = (call) => {
  const isInto = call.operands[1]?.value.includes(':') === true;
  if (!isInto) return [];
  return call.options.has('--delete')
    ? gone('Deletes in the pod what is missing in')(call)
    : update('Copies files into')(call);
};

const sent: Change = (call) => {
  const name = call.operands.at(-1)?.raw ?? 'images';
  const said = { rule: 'kubectl/publish', effect: 'publish', severity: 'medium', undo: 'costly' } as const;
  return [{ ...said, type: 'image', name, says: `Publishes ${name}` }];
};

const set = (what: string): readonly [string, Change] => [
  `set ${what}`,
  update(`Changes ${what.replace('-', ' ')} of`),
];

/** What `oc` does beyond `kubectl`. */
export const openshiftChanges: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['adm prune', pruned],
  ['adm upgrade', upgraded],
  ['adm groups', grant('Changes members by')],
  ['adm migrate', update('Moves what is stored by', 'high')],
  ['adm taint', taint],
  ['adm certificate', grant('Approves certificate')],
  ['adm new-project', create],
  ['adm reboot-machine-config-pool', interrupt('Restarts every machine of')],
  ['adm restart-kubelet', interrupt('Restarts the service of')],
  ['adm ocp-certificates', interrupt('Replaces certificates by')],
  ['adm copy-to-node', update('Writes files to', 'high')],
  ['policy add-role-to-user', grant('Gives rights by')],
  ['policy add-role-to-group', grant('Gives rights by')],
  ['policy remove-role-from-user', update('Takes rights by')],
  ['policy remove-role-from-group', update('Takes rights by')],
  ['policy remove-user', update('Takes rights from')],
  ['policy remove-group', update('Takes rights from')],
  ['tag', tagged],
  ['import-image', update('Imports the image', 'low')],
  ['start-build', create],
  ['new-build', create],
  ['cancel-build', interrupt('Stops the build', 'low')],
  ['rollback', update('Takes back to an earlier revision', 'high')],
  ['rollout latest', update('Deploys again', 'medium', 'kubectl/deploy')],
  ['rollout cancel', interrupt('Stops the rollout of', 'medium')],
  ['rollout retry', update('Tries again the rollout of')],
  ['idle', interrupt('Scales to zero until it is asked for')],
  ['rsync', synced],
  ['expose-route', routed],
  ['image mirror', sent],
  ['image append', sent],
  ['secrets link', grant('Gives a secret to')],
  ['secrets unlink', update('Takes a secret from')],
  ...['volume', 'volumes', 'triggers', 'probe', 'route-backends', 'data', 'build-hook', 'deployment-hook'].map(set),
  ...['image-lookup', 'build-secret'].map(set),
]);

/** Where the two programs mean different things by one word. */
export function openshiftVerb(program: string, { verb }: KubectlCall): string {
  return program === 'oc' && verb === 'expose' ? 'expose-route' : verb;
}
