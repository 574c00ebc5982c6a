import { singular } from '../shared/singular';
import { ownField } from '../../model/ownField';
import type { Severity, Undo } from '../../model/finding';

/** What goes with a thing when it is deleted. */
export type Loss = { readonly severity: Severity; readonly undo: Undo; readonly lost?: string };

const all = (names: string, loss: Loss): readonly (readonly [string, Loss])[] =>
  names.split(' ').map((name) => [name, loss]);

/** Gone for ever, and much depends on it. */
export const gone = (lost: string): Loss => ({ severity: 'critical', undo: 'impossible', lost });
const part = (lost?: string): Loss => ({
  severity: 'high',
  undo: 'impossible',
  ...(lost === undefined ? {} : { lost }),
});
const rebuilt = (severity: Severity, lost?: string): Loss => ({
  severity,
  undo: 'costly',
  ...(lost === undefined ? {} : { lost }),
});
const little: Loss = { severity: 'low', undo: 'easy' };

/** By what things are called everywhere, in the singular: what is lost with them does not depend on whose they are. */
const byName: ReadonlyMap<string, Loss> = new Map<string, Loss>([
  ...all(
    'database db db-instance db-cluster database-instance database-cluster dbaas pg postgres postgresql mysql mariadb mongo mongodb redis valkey rdb d1 sql',
    gone('the data'),
  ),
  ...all('dataset datastore keyspace table collection schema warehouse catalog metastore lake', gone('the data')),
  ...all('volume disk blockstorage filesystem filestore nfs storage-volume efs', gone('the data on it')),
  ...all('bucket container-registry storage r2 spaces blobs share', gone('what is stored in it')),
  ...all('kv kv-namespace vectorize vector-index index indices search-index store', gone('the entries')),
  ...all(
    'project projects organization organisation org team account tenant subscription compartment resource-group',
    gone('everything in it'),
  ),
  ...all('space workspace environment stack group', gone('everything in it')),
  ...all('branch', part('the data of the branch')),
  ...all('snapshot backup image recording export archive dump checkpoint savepoint', part('the copy')),
  ...all(
    'object blob file document entry item row record-set user customer contact identity message topic queue stream',
    part(),
  ),
  ...all(
    'subscriber invoice subscription-item person event run-history asset artifact model checkpoint session-history',
    part(),
  ),
  ...all(
    'secret key api-key credential password vault keyring encryption-key signing-key hsm',
    part('whatever only it opens'),
  ),
  ...all('config-var variable env env-var environment-variable setting var', rebuilt('medium', 'the value')),
  ...all(
    'token access-token api-token personal-access-token service-token client-secret',
    rebuilt('medium', 'the access of whoever uses it'),
  ),
  ...all('cluster kubernetes k8s ks aks doks nks kapsule', rebuilt('critical', 'everything that runs in it')),
  ...all(
    'app application site worker pages service-app web frontend backend',
    rebuilt('critical', 'its address, settings and history'),
  ),
  ...all(
    'server droplet linode instance machine vm vps device node nodepool node-pool host baremetal bare-metal',
    rebuilt('high', 'disks that go with it'),
  ),
  ...all(
    'autoscaler server-group instance-group pool dedicated-server container pod task job-definition',
    rebuilt('high'),
  ),
  ...all('zone domain dns hosted-zone nameserver', rebuilt('critical', 'its records')),
  ...all(
    'record dns-record certificate cert ssl tls network vpc subnet vnet router gateway nat vpn loadbalancer load-balancer',
    rebuilt('high'),
  ),
  ...all(
    'nodebalancer balancer lb firewall security-group peering route hostname custom-domain tunnel proxy cdn distribution',
    rebuilt('high'),
  ),
  ...all(
    'ip floating-ip reserved-ip primary-ip elastic-ip public-ip eip address phone-number number',
    part('the address itself'),
  ),
  ...all(
    'service function lambda deployment-group release pipeline workflow job connection client api resource-server',
    rebuilt('high'),
  ),
  ...all(
    'hook webhook rule action trigger schedule integration monitor dashboard alert alarm policy flag segment',
    rebuilt('medium'),
  ),
  ...all(
    'escalation-policy feature-flag feature experiment gate role permission membership addon add-on plugin extension',
    rebuilt('medium'),
  ),
  ...all('runner agent repository repo theme template consumer upstream product price plan', rebuilt('high')),
  ...all(
    'tag label annotation alias cache deploy deployment build log-drain drain rule-made member collaborator invite',
    little,
  ),
  ...all('ssh-key sshkey public-key allowlist whitelist trusted-source maintenance comment note bookmark', little),
]);

export const unlisted: Loss = { severity: 'medium', undo: 'unknown' };

/** What goes with a stack of resources. */
export const STACK_KEEPS = 'what the stack keeps, where nothing retains it';

/** What a deletion costs, by the words in front of the verb: the last one names the thing, or its last part does. */
export function lossOf(noun: string, own: Readonly<Record<string, Loss>>): Loss {
  const last = noun.split(' ').at(-1) ?? '';
  const thing = singular(last);
  const names = [noun, last, thing, singular(thing.split(/[-_]/).at(-1) ?? '')];
  const vendors = names.map((name) => ownField(own, name));
  return [...vendors, ...names.map((name) => byName.get(name))].find((loss) => loss !== undefined) ?? unlisted;
}

/** Whether a word is what something is called that can be lost. */
export function isThing(word: string): boolean {
  const thing = singular(word.toLowerCase());
  return byName.has(thing) || byName.has(thing.split('-').at(-1) ?? '');
}
