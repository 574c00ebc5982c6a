import type { Command, RulePack, Statement } from '../model/command';
import { serverPlace } from './messaging/serverPlace';
import { programBehind, startsThere } from './platforms/startsBehind';
import { fetched, secretGone, secretSet } from './secrets/stores';
import { below } from './shared/below';
import { deedsIn } from './shared/deedsIn';
import { placed } from './shared/placed';
import { readOptions } from './shared/readOptions';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const inNomad = deedsIn('nomad');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const nameless: Partial<Deed> = { name: '' };
const grammar = {
  singleDash: true,
  valued: [
    ...['-address', '-region', '-namespace', '-token', '-ca-cert', '-ca-path', '-client-cert', '-client-key', '-type'],
    ...[
      '-tls-server-name',
      '-deadline',
      '-m',
      '-meta',
      '-id',
      '-peer-id',
      '-peer-address',
      '-task',
      '-s',
      '-check-index',
    ],
    ...[
      '-var',
      '-var-file',
      '-consul-namespace',
      '-policy-override',
      '-group',
      '-description',
      '-name',
      '-policy',
      '-t',
    ],
  ],
  flags: ['-policy-override'],
};

const stopped: DeedOf = (options) =>
  options.has('-purge', '-global')
    ? inNomad.gone('Stops and forgets the job', 'job', { ...first, undo: 'costly' })
    : inNomad.interrupted('Stops the job', 'job', { ...first, severity: 'high' });
const run = inNomad.changed('Deploys the job from', 'job', first);
/** `job scale JOB [GROUP] COUNT` */
const scaled: DeedOf = (_options, rest) =>
  /^0+$/.test(rest.at(-1)?.value ?? '')
    ? inNomad.interrupted('Scales to nothing the job', 'job', { ...first, severity: 'high' })
    : inNomad.changed('Scales the job', 'job', first);

const restarted = inNomad.interrupted('Restarts', 'job', first);
const jobs = {
  ...{ stop: stopped, run, restart: restarted, scale: scaled },
  ...{
    revert: inNomad.changed('Goes back to an older version of', 'job', first),
    promote: inNomad.changed('Promotes', 'job', first),
  },
  ...{
    dispatch: inNomad.changed('Starts a run of the job', 'job', first),
    eval: inNomad.changed('Plans again the job', 'job', first),
  },
};

const drained: DeedOf = (options) =>
  options.has('-enable')
    ? inNomad.interrupted('Moves the work away from the node', 'node', { ...first, severity: 'high' })
    : null;
const eligible: DeedOf = (options) =>
  options.has('-disable') ? inNomad.interrupted('Takes no more work on the node', 'node', first) : null;
const volume = inNomad.gone('Deletes the volume', 'volume', { ...first, lost: 'what the volume holds' });
const acl = inNomad.granted('Changes who may do what by', 'access', first);
const aclGone = inNomad.gone('Deletes from the access rules', 'access', { ...first, undo: 'costly' });

/** Behind `exec` `-t` stands alone: it asks for a terminal. */
const ofExec = [...grammar.valued.filter((name) => name !== '-t' && name !== '-s'), '-group', '-e'];

/** `alloc exec [-task T] ALLOCATION PROGRAM …`: the program, as on another machine. */
function inAllocation(command: Command): Statement | null {
  const [noun, verb] = readOptions(command.args, grammar).operands.map(({ value }) => value);
  const before = noun === 'exec' ? 1 : noun === 'alloc' && verb === 'exec' ? 2 : null;
  if (before === null) return null;
  const [allocation, ...program] = programBehind(command, before, ofExec);
  return program.length === 0 ? null : startsThere(allocation?.value ?? '', program);
}

const tables: RulePack = placed(
  toolPack({
    programs: ['nomad'],
    documentation: ['https://developer.hashicorp.com/nomad/commands'],
    grammar,
    idle: ['-h', '-help', '-output'],
    verbs: {
      ...below(['job'], jobs),
      ...{ stop: stopped, run },
      ...below(['alloc'], {
        stop: inNomad.interrupted('Stops and places again', 'allocation', first),
        restart: restarted,
        signal: restarted,
      }),
      'alloc exec': inNomad.changed('Runs a command in', 'allocation', first),
      ...below(['node'], { drain: drained, eligibility: eligible }),
      ...below(['node pool', 'node-pool'], { delete: inNomad.dropped('Deletes the node pool', 'node pool', first) }),
      'system gc': inNomad.dropped('Forgets jobs and nodes that have ended', 'job', { ...nameless, undo: 'costly' }),
      'namespace delete': inNomad.gone('Deletes the namespace', 'namespace', { ...first, undo: 'costly' }),
      'namespace apply': inNomad.changed('Changes the namespace', 'namespace', {
        named: (operands) => operands.slice(-1),
      }),
      ...below(['volume'], {
        delete: volume,
        deregister: inNomad.dropped('Forgets the volume', 'volume', first),
        detach: inNomad.interrupted('Detaches the volume', 'volume', first),
        'snapshot delete': { ...volume, says: 'Deletes a snapshot of', type: 'snapshot' },
      }),
      ...below(['acl policy', 'acl role', 'acl auth-method', 'acl binding-rule'], {
        apply: acl,
        create: acl,
        update: acl,
        delete: aclGone,
      }),
      ...{ 'acl token create': acl, 'acl token update': acl, 'acl token delete': aclGone },
      'acl bootstrap': inNomad.granted('Makes the token that may do everything', 'token', {
        ...nameless,
        severity: 'critical',
      }),
      ...{
        'var purge': secretGone('Deletes the variable'),
        'var put': secretSet('Writes the variable'),
        'var get': fetched('the variable'),
      },
      ...below(['deployment'], { fail: inNomad.interrupted('Breaks off the deployment', 'deployment', first) }),
      ...{ 'deployment promote': inNomad.changed('Promotes the deployment', 'deployment', first) },
      'operator raft remove-peer': inNomad.gone('Takes a server out of the cluster', 'server', {
        ...nameless,
        undo: 'costly',
      }),
      'operator snapshot restore': inNomad.replaced('Replaces everything in the cluster by', 'snapshot', {
        ...first,
        severity: 'critical',
      }),
      ...below(['operator root keyring', 'operator keyring', 'operator gossip keyring'], {
        remove: inNomad.gone('Deletes the key', 'key', first),
      }),
      'eval delete': inNomad.dropped('Deletes evaluations', 'evaluation', first),
      ...{ 'acl token info': fetched('the secret of the token'), 'acl token self': fetched('the secret of the token') },
      'server force-leave': inNomad.interrupted('Takes a server out of the cluster:', 'server', first),
      ...{
        'quota delete': inNomad.dropped('Deletes the quota', 'quota', first),
        'service delete': inNomad.dropped('Forgets the service', 'service', first),
      },
      'sentinel delete': inNomad.unprotected('Deletes the rule', 'policy', first),
    },
    examples: {
      catches: [
        { run: 'nomad job stop web', rule: 'nomad/interrupt', effect: 'interrupt', target: 'web' },
        { run: 'nomad job stop -purge web', rule: 'nomad/removed', effect: 'delete', target: 'web' },
        { run: 'nomad stop -namespace=shop web', rule: 'nomad/interrupt', effect: 'interrupt', target: 'web' },
        { run: 'nomad job run -var a=b web.nomad', rule: 'nomad/changed', effect: 'update', target: 'web.nomad' },
        { run: 'nomad job scale web 0', rule: 'nomad/interrupt', effect: 'interrupt', target: 'web' },
        { run: 'nomad job scale web api 3', rule: 'nomad/changed', effect: 'update', target: 'web' },
        { run: 'nomad node drain -enable -yes 4d2b', rule: 'nomad/interrupt', effect: 'interrupt', target: '4d2b' },
        { run: 'nomad node eligibility -disable 4d2b', rule: 'nomad/interrupt', effect: 'interrupt' },
        { run: 'nomad system gc', rule: 'nomad/removed', effect: 'delete' },
        { run: 'nomad alloc exec -task web 4d2b rm -rf /data', starts: 'ssh 4d2b rm -rf /data' },
        { run: 'nomad alloc exec -i -t 4d2b rm -rf /data', starts: 'ssh 4d2b rm -rf /data' },
        { run: 'nomad operator keyring remove 8f', rule: 'nomad/removed', effect: 'delete', target: '8f' },
        { run: 'nomad namespace delete shop', rule: 'nomad/removed', effect: 'delete', target: 'shop' },
        { run: 'nomad volume delete db', rule: 'nomad/removed', effect: 'delete', target: 'db' },
        { run: 'nomad acl policy apply ops ops.hcl', rule: 'nomad/access', effect: 'grant', target: 'ops' },
        { run: 'nomad var get shop/db', rule: 'secrets/shown', effect: 'read-secret', target: 'shop/db' },
        { run: 'nomad var purge shop/db', rule: 'secrets/removed', effect: 'delete' },
        { run: 'nomad operator snapshot restore s.snap', rule: 'nomad/replaced', effect: 'replace' },
      ],
      leaves: [
        'nomad job plan web.nomad',
        'nomad status',
        'nomad job status web',
        'nomad alloc logs 4d2b',
        'nomad node drain -disable 4d2b',
        'nomad node eligibility -enable 4d2b',
        'nomad job validate web.nomad',
        'nomad agent -dev',
      ],
    },
  }),
  serverPlace({ grammar, options: ['-address'], variables: ['NOMAD_ADDR'], names: ['-namespace', '-region'] }),
);

/** HashiCorp Nomad. */
export const nomad: RulePack = {
  ...tables,
  review: (command, context) => inAllocation(command) ?? tables.review(command, context),
};
