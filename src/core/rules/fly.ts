import type { RuleContext, RulePack, Statement, Word } from '../model/command';
import {
  changed,
  deployed,
  dropped,
  granted,
  lost,
  opened,
  overwritten,
  removed,
  run,
  secretTold,
  stopped,
  unguarded,
} from './platforms/said';
import { sqlGiven } from './platforms/sqlGiven';
import { programBehind, startsThere } from './platforms/startsBehind';
import type { Told, VendorCall } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';
import type { Options } from './shared/readOptions';

const APP = { type: 'app', named: (_: readonly Word[], options: Options) => options.values('--app', '-a') } as const;

/** `fly scale count 0`, `fly scale count web=0`: nothing answers any more. */
const scale: Told = ({ rest }) => {
  const none = rest.some(({ value }) => /(?:^|=)0$/.test(value));
  return none
    ? stopped('Scales to zero the Fly.io app', APP)
    : changed('Changes how many machines run for the Fly.io app', APP);
};

const DATABASES: ReadonlySet<string> = new Set(['postgres', 'pg', 'mpg']);

const MACHINE_RUN =
  '-a --app -c --config -r --region -e --env -n --name -p --port -v --volume --vm-size --vm-memory'.split(' ');

/** `fly machine exec ID 'LINE'`, `fly machine run IMAGE PROGRAM …`. */
const onMachine = ({ words, command }: VendorCall): Statement | null => {
  const [noun, verb, machine, line] = words;
  const isMachine = /^(?:machines?|m)$/.test(noun?.value ?? '');
  if (isMachine && verb?.value === 'run' && line !== undefined)
    return startsThere('a Fly.io machine', programBehind(command, 3, MACHINE_RUN));
  const isExec = isMachine && verb?.value === 'exec';
  return isExec && machine !== undefined && line !== undefined ? startsThere(machine.value, [line]) : null;
};

/** A shell on a machine, or one of a database. */
const behind = (call: VendorCall, context: RuleContext): Statement | null => {
  const [noun, verb] = call.words.map(({ value }) => value);
  if (noun !== undefined && DATABASES.has(noun) && verb === 'connect')
    return sqlGiven({ dialect: 'postgres' }, call, context);
  const line = call.options.value('-C', '--command');
  const isConsole = noun === 'console' || (noun === 'ssh' && verb === 'console');
  const app = call.options.value('-a', '--app')?.value ?? 'a Fly.io machine';
  return isConsole && line !== undefined ? startsThere(app, [line]) : onMachine(call);
};

/** Fly.io's apps, machines and volumes. */
export const fly: RulePack = vendorPack({
  tool: 'fly',
  title: 'Fly.io',
  programs: ['fly', 'flyctl'],
  documentation: ['https://fly.io/docs/flyctl/'],
  valued: ['-a', '-c', '--config', '-o', '-r', '--region', '-t', '--access-token', '-s', '-C', '-u', '-i'],
  flags: [
    '--remote-only',
    '--local-only',
    '--build-only',
    '--now',
    '--ha',
    '--stage',
    '--no-cache',
    '--select',
    '--pty',
    '--buildkit',
  ],
  places: ['-a', '-c', '--config', '-o'],
  variables: ['FLY_APP'],
  many: true,
  local: [
    'doctor',
    'dashboard',
    'docs',
    'settings',
    'agent',
    'logs',
    'status',
    'platform',
    'monitor',
    'history',
    'wireguard-token',
  ],
  told: {
    deploy: ({ options }) =>
      options.has('--build-only') ? null : deployed('Deploys to Fly.io', { type: 'app', name: '' }),
    launch: ({ options }) =>
      options.has('--no-deploy')
        ? null
        : deployed('Creates and deploys a Fly.io app', { type: 'app', severity: 'low', name: '' }),
    'apps|app destroy|delete|remove|rm': lost('Destroys Fly.io app', {
      type: 'app',
      lost: 'its machines, volumes, addresses and secrets',
      named: (words) => words,
    }),
    'destroy|delete|remove|rm': lost('Destroys Fly.io app', {
      type: 'app',
      lost: 'its machines, volumes, addresses and secrets',
      named: (words) => words,
    }),
    'apps move|mv': granted('Moves to another organisation Fly.io app', { type: 'app', undo: 'costly' }),
    'machine|machines|m destroy|remove|rm|delete': removed('Destroys Fly.io machine', {
      type: 'machine',
      named: (words) => words,
    }),
    'machine|machines|m run|clone|create': changed('Starts a Fly.io machine from', { type: 'machine' }),
    'machine|machines|m exec': run('Runs a command on Fly.io machine', { type: 'machine' }),
    'machine|machines|m start': changed('Starts Fly.io machine', { type: 'machine' }),
    'machine|machines|m leases clear': unguarded('Breaks the lease of another on Fly.io machine', { type: 'machine' }),
    'machine|machines|m leases; dig|curl|synthetics|config': null,
    'volumes|volume|vol destroy|delete|remove|rm': lost('Destroys Fly.io volume', {
      type: 'volume',
      lost: 'the data on it',
      named: (words) => words,
      saferWay: 'fly volumes snapshots create ID',
    }),
    'postgres|pg detach': removed('Takes the database away from Fly.io app', { type: 'postgres', severity: 'medium' }),
    'postgres|pg failover|restart': stopped('Restarts the Fly.io database', { type: 'postgres', name: '' }),
    'postgres|pg attach|users|db|events|config|import|renew-certs|barman|backup': ({ verb, manner }) =>
      manner === 'read'
        ? null
        : verb === 'import'
          ? changed('Imports into a Fly.io database', { type: 'postgres', severity: 'high', undo: 'costly', name: '' })
          : undefined,
    'mpg destroy': lost('Destroys Fly.io managed database', { type: 'postgres', lost: 'the data' }),
    'postgres|pg connect|list': null,
    'mpg connect|list|status|proxy': null,
    'scale show': null,
    'scale count': scale,
    'scale vm|memory': changed('Changes the size of the machines on Fly.io', { type: 'app', name: '' }),
    'autoscale|regions set|add|remove|disable': changed('Changes where or how many machines run on Fly.io', {
      type: 'app',
      name: '',
    }),
    'secrets list|ls|keys': null,
    'secrets set|import|deploy|sync': changed('Changes secrets of a Fly.io app', {
      type: 'secret',
      undo: 'costly',
      name: '',
    }),
    'secrets unset|remove|rm': removed('Removes Fly.io secret', {
      type: 'secret',
      undo: 'impossible',
      named: (words) => words,
    }),
    'ips|ip release': lost('Releases address', {
      type: 'ip',
      severity: 'high',
      lost: 'the address itself',
      named: (words) => words,
    }),
    'ips|ip allocate-v4|allocate-v6|allocate': opened('Gives a public address to a Fly.io app', {
      type: 'ip',
      severity: 'medium',
      name: '',
    }),
    'certs remove|delete': removed('Removes certificate', { type: 'certificate' }),
    'tokens create': granted('Creates a Fly.io token for', { type: 'token' }),
    'tokens list|ls|attenuate|debug': null,
    'auth token': secretTold('the token of the account', { name: '' }),
    'auth login|logout|whoami|docker|signup': null,
    'orgs invite': granted('Invites into a Fly.io organisation', { type: 'organization' }),
    'wireguard|wg create': granted('Opens a way into the private network of', { type: 'wireguard' }),
    'wireguard|wg remove|delete': dropped('Removes a WireGuard peer of', { type: 'wireguard' }),
    'ssh issue': granted('Signs a key for the machines of', { type: 'ssh-key' }),
    'dns-records import': overwritten('Overwrites the records of Fly.io domain', { type: 'zone', undo: 'costly' }),
    'volumes|volume|vol extend': changed('Makes larger for good Fly.io volume', { type: 'volume', undo: 'impossible' }),
    'machine|machines|m uncordon': changed('Lets requests again reach Fly.io machine', { type: 'machine' }),
    'ssh console|sftp|log|establish': null,
    'sftp shell|get|find': null,
    console: null,
    proxy: ({ options, rest }) => {
      const bound = options.value('-b', '--bind-addr')?.value;
      return bound === undefined || /^(?:127\.|localhost$|::1$)/.test(bound)
        ? null
        : opened('Opens to the network around this machine Fly.io port', {
            type: 'port',
            named: () => rest.slice(0, 1),
          });
    },
    'image update': deployed('Updates the image of a Fly.io app', { type: 'app', name: '' }),
    'image show': null,
  },
  handled: behind,
  examples: {
    catches: [
      { run: 'fly machine run registry.acme.example/ops rm -rf /data', starts: 'ssh a Fly.io machine rm -rf /data' },
      { run: 'fly apps destroy shop-api --yes', rule: 'fly/delete', effect: 'delete', target: 'shop-api' },
      {
        run: 'flyctl -a shop-prod machine destroy --force 17811',
        rule: 'fly/delete',
        effect: 'delete',
        target: '17811',
      },
      { run: 'fly volumes destroy vol_1 -y', rule: 'fly/delete', effect: 'delete', target: 'vol_1' },
      { run: 'fly vol rm vol_1 vol_2', rule: 'fly/delete', effect: 'delete', target: 'vol_2' },
      { run: 'fly scale count 0 -a shop', rule: 'fly/interrupt', effect: 'interrupt' },
      { run: 'fly scale count web=2', rule: 'fly/update', effect: 'update' },
      { run: 'fly deploy --remote-only', rule: 'fly/deploy', effect: 'update' },
      { run: 'fly secrets unset A B', rule: 'fly/delete', effect: 'delete', target: 'B' },
      { run: 'fly ips release 1.2.3.4', rule: 'fly/delete', effect: 'delete', target: '1.2.3.4' },
      { run: 'fly certs remove www.acme.example', rule: 'fly/delete', effect: 'delete', target: 'www.acme.example' },
      { run: 'fly machine stop 17811', rule: 'fly/interrupt', effect: 'interrupt', target: '17811' },
      { run: 'fly redis destroy cache', rule: 'fly/delete', effect: 'delete', target: 'cache' },
      { run: 'fly postgres restart', rule: 'fly/interrupt', effect: 'interrupt' },
      { run: 'fly tokens create deploy', rule: 'fly/grant', effect: 'grant' },
      { run: 'fly proxy 5432 -b 0.0.0.0', rule: 'fly/expose', effect: 'expose', target: '5432' },
      { run: `fly ssh console -a shop -C 'rm -rf /data'`, starts: 'ssh shop rm -rf /data' },
      { run: 'fly pg connect -a db', input: 'DROP TABLE carts', rule: 'sql/drop', effect: 'delete', target: 'carts' },
      { run: 'fly mpg connect', input: 'TRUNCATE carts', rule: 'sql/truncate', effect: 'delete', target: 'carts' },
      { run: 'fly auth token', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: [
      'fly status',
      'fly logs -a shop',
      'fly apps list',
      'fly secrets list',
      'fly deploy --build-only',
      'fly ssh console',
      'fly machine list',
      'fly scale show',
      'fly postgres connect -a db',
      'fly volumes list',
      'fly proxy 5432',
      'fly proxy 5432 --bind-addr 127.0.0.1',
      'fly doctor',
      'fly auth login',
    ],
  },
});
