import type { RulePack } from '../model/command';
import {
  changed,
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
import { programBehind, startsThere } from './platforms/startsBehind';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const auth0: VendorGrammar = {
  tool: 'auth0',
  title: 'Auth0',
  programs: ['auth0'],
  many: true,
  valued: ['--tenant', '-d', '--data', '-i', '-n', '-r', '-t', '-c'],
  flags: ['--reveal-secrets', '--reveal'],
  places: ['--tenant'],
  local: ['login', 'logout', 'completion', 'quickstarts', 'qs', 'test', 'tf', 'terraform', 'protection'],
  losses: {
    apps: { severity: 'critical', undo: 'costly', lost: 'the logins of everybody who signs in with it' },
    users: { severity: 'high', undo: 'impossible' },
  },
  told: {
    'tenants list|use|open': null,
    'logs streams delete': removed('Deletes Auth0 stream of logs', { type: 'stream' }),
    'logs list|tail; ips check': null,
    'ips unblock': changed('Lets again in by Auth0 the address', { type: 'address' }),
    'test token': secretTold('a token of Auth0'),
    'users unblock': granted('Lets again sign in Auth0 user', { type: 'user' }),
    'tenant-settings update unset': unguarded('Switches off settings of the Auth0 tenant:', { type: 'tenant' }),
    'apps|clients show|list|ls': ({ options, command }) =>
      options.has('--reveal-secrets', '--reveal', '-r') ? secretTold('the secret of Auth0 app')({ command }) : null,
    'apps|clients session-transfer|open|use': null,
    'users|roles roles|permissions assign|add': granted('Gives rights in Auth0 to', { type: 'role' }),
    'users import': changed('Imports users into Auth0', { type: 'user', severity: 'high', undo: 'costly', name: '' }),
    'users blocks unblock': granted('Lets again sign in Auth0 user', { type: 'user' }),
    'actions deploy': changed('Deploys Auth0 action', { type: 'action', undo: 'costly' }),
    'protection|attack-protection|ap suspicious-ip-throttling|brute-force-protection|breached-password-detection|bot-detection update':
      ({ options }) =>
        options.value('--enabled')?.value === 'false' || options.value('-e')?.value === 'false'
          ? unguarded('Switches off a protection of Auth0', { name: '' })
          : changed('Changes a protection of Auth0', { name: '' }),
    'api delete': lost('Deletes by the interface of Auth0', { type: 'api', undo: 'unknown' }),
    'api post|put|patch': run('Calls the interface of Auth0', { type: 'api' }),
    api: ({ rest, options }) =>
      rest.length > 0 && options.has('-d', '--data') ? run('Calls the interface of Auth0', { type: 'api' }) : null,
  },
};

const okta: VendorGrammar = {
  tool: 'okta',
  title: 'Okta',
  programs: ['okta', 'okta-cli-client'],
  local: ['login', 'start', 'register'],
  told: { 'apps create': changed('Creates Okta app', { type: 'app', severity: 'low' }) },
  losses: { apps: { severity: 'critical', undo: 'costly', lost: 'the logins of everybody who signs in with it' } },
};

const teleport: VendorGrammar = {
  tool: 'teleport',
  title: 'Teleport',
  programs: ['tctl', 'tsh'],
  valued: ['--proxy', '--cluster', '-l', '--format', '-o', '-u', '--user', '-c', '-i'],
  flags: ['--insecure'],
  places: ['--proxy'],
  local: ['login', 'logout', 'status', 'apps', 'db', 'kube', 'config', 'recordings', 'play', 'bench', 'scp'],
  told: {
    rm: removed('Removes Teleport resource', { type: 'resource', severity: 'high' }),
    create: granted('Creates or overwrites Teleport resources from', { type: 'resource' }),
    edit: granted('Changes Teleport resource', { type: 'resource' }),
    'mfa rm': unguarded('Removes from Teleport the second factor', { type: 'factor' }),
    mfa: null,
    'users add|update': granted('Lets in by Teleport user', { type: 'user' }),
    'users rm|reset': removed('Removes Teleport user', { type: 'user' }),
    'tokens add': granted('Creates a Teleport token', { type: 'token', name: '' }),
    'auth sign': granted('Signs a credential by Teleport', { type: 'credential', name: '' }),
    'auth rotate': overwritten('Replaces the certificate authority of Teleport', { severity: 'critical', name: '' }),
    'auth export|ls|status|crl': null,
    lock: stopped('Locks out of Teleport', { type: 'lock', name: '' }),
    'requests|request approve': granted('Approves the Teleport request', { type: 'request' }),
    'request create|ls|show|search|deny': null,
    ssh: null,
  },
  handled: (call) => {
    const [verb, host] = call.words;
    if (call.command.program !== 'tsh' || verb?.value !== 'ssh' || host === undefined) return null;
    const words = programBehind(call.command, 2, ['--proxy', '--cluster', '-l', '-p', '--login', '-L', '-R', '-D']);
    return startsThere(host.value.replace(/^.*@/, ''), words);
  },
};

const isOff: Told = ({ options }) =>
  options.given.some(({ name, values }) => name === '--accept-routes' && values[0]?.value === 'false')
    ? changed('Changes the settings of Tailscale', { name: '', reach: 'local' })
    : undefined;

const tailscale: VendorGrammar = {
  tool: 'tailscale',
  title: 'Tailscale',
  programs: ['tailscale'],
  flags: ['--bg', '--reset', '--ssh', '--advertise-exit-node', '--accept-routes', '--shields-up'],
  local: [
    'status',
    'ip',
    'netcheck',
    'ping',
    'bugreport',
    'whois',
    'cert',
    'file',
    'licenses',
    'update',
    'web',
    'dns',
    'nc',
    'metrics',
    'configure',
    'drive',
  ],
  told: {
    up: ({ options }) =>
      options.has('--ssh', '--advertise-exit-node')
        ? opened('Lets the tailnet into this machine', { name: '', severity: 'medium' })
        : changed('Connects this machine to the tailnet', { name: '', reach: 'local' }),
    set: isOff,
    down: stopped('Takes this machine off the tailnet', { name: '', severity: 'medium' }),
    logout: removed('Logs this machine out of the tailnet', { name: '', severity: 'medium' }),
    funnel: ({ words, options }) =>
      options.has('--reset') || ['status', 'reset'].includes(words[1]?.value ?? '')
        ? null
        : opened('Makes reachable from the internet port', { type: 'port' }),
    serve: ({ words }) =>
      ['status', 'reset'].includes(words[1]?.value ?? '')
        ? null
        : opened('Makes reachable in the tailnet port', { type: 'port', severity: 'medium' }),
    'lock init|add|sign': granted('Changes who signs for the tailnet', { name: '' }),
    'lock disable|local-disable|revoke-keys|remove': unguarded('Takes the lock off the tailnet', {
      severity: 'critical',
      name: '',
    }),
    'lock status|log': null,
    ssh: null,
    'exit-node': null,
    switch: null,
  },
  handled: (call) => {
    const [verb, host] = call.words;
    return verb?.value === 'ssh' && host !== undefined
      ? startsThere(host.value.replace(/^.*@/, ''), programBehind(call.command, 2, []))
      : null;
  },
};

const boundary: VendorGrammar = {
  tool: 'boundary',
  title: 'Boundary',
  programs: ['boundary'],
  valued: ['-id', '-addr', '-token', '-scope-id', '-host', '-principal', '-grant', '-name', '-version'],
  singleDash: true,
  places: ['-scope-id', '-addr'],
  named: ['-id'],
  variables: ['BOUNDARY_ADDR'],
  local: ['authenticate', 'connect', 'dev', 'config', 'logout', 'cache', 'daemon', 'client-agent', 'search', 'ferry'],
  losses: {
    scopes: { severity: 'critical', undo: 'impossible', lost: 'everything in it' },
    'auth-methods': { severity: 'critical', undo: 'costly', lost: 'the logins that it let in' },
    targets: { severity: 'high', undo: 'costly' },
    'session-recordings': { severity: 'high', undo: 'impossible' },
  },
  told: {
    'sessions cancel': stopped('Ends session of Boundary', { type: 'session' }),
    'database init': changed('Makes the database of Boundary', { type: 'database', undo: 'costly', name: '' }),
    'database migrate': changed('Migrates the database of Boundary', {
      ...{ type: 'database', severity: 'high', undo: 'costly', name: '' },
    }),
    'database repair': changed('Repairs the database of Boundary', { type: 'database', undo: 'costly', name: '' }),
    'roles add-grants|set-grants|add-principals|set-principals|add-grant-scopes|set-grant-scopes': granted(
      'Changes who may do what in Boundary by role',
      { type: 'role' },
    ),
    'roles remove-grants|remove-principals|remove-grant-scopes': dropped('Takes rights away in Boundary by role', {
      type: 'role',
    }),
    'groups|managed-groups add-members|set-members': granted('Lets somebody into Boundary group', { type: 'group' }),
    'accounts set-password|change-password': granted('Changes the password of Boundary account', { type: 'account' }),
    'targets authorize-session': secretTold('the credentials of a session', { name: '' }),
    server: null,
  },
};

const certificates: VendorGrammar = {
  tool: 'certificates',
  title: 'the certificate authority',
  programs: ['step', 'step-cli'],
  valued: ['--ca-url', '--root'],
  singleDash: true,
  local: ['crypto', 'path', 'context', 'fileserver', 'base64', 'oauth'],
  told: {
    'ca revoke': lost('Revokes certificate', { type: 'certificate', severity: 'high' }),
    'ssh revoke': lost('Revokes the SSH certificate', { type: 'certificate', severity: 'high' }),
    'ca certificate|sign|renew|rekey|token|roots|root|health|bootstrap|init': null,
    'ca provisioner|admin|policy add|update|allow': granted('Changes who gets certificates:', { type: 'provisioner' }),
    'ca provisioner|admin remove': removed('Removes who may get certificates:', { type: 'provisioner' }),
    'ssh certificate|login|config|list|hosts|inspect': null,
    'certificate install|uninstall': granted('Changes which certificates this machine trusts:', {
      type: 'certificate',
      reach: 'local',
    }),
    'certificate create|inspect|verify|lint|sign|bundle|format|fingerprint|key|p12|needs-renewal': null,
    'database init|migrate|repair': changed('Changes the database of Boundary', {
      name: '',
      severity: 'high',
      undo: 'costly',
    }),
  },
};

/** Who people and machines are, and what they may reach. */
export const identityProviders: RulePack = vendorsPack({
  vendors: [auth0, okta, teleport, tailscale, boundary, certificates],
  documentation: [
    'https://auth0.github.io/auth0-cli/',
    'https://cli.okta.com/',
    'https://goteleport.com/docs/reference/cli/',
    'https://tailscale.com/kb/1080/cli',
    'https://smallstep.com/docs/step-cli/reference/',
    'https://developer.hashicorp.com/boundary/docs/commands',
  ],
  examples: {
    catches: [
      { run: 'auth0 roles delete rol_1 --force', rule: 'auth0/delete', effect: 'delete', target: 'rol_1' },
      {
        run: 'auth0 apps delete abc --tenant acme-prod.eu.auth0.com',
        rule: 'auth0/delete',
        effect: 'delete',
        target: 'abc',
      },
      { run: 'auth0 users roles assign auth0|1 --roles rol_1', rule: 'auth0/grant', effect: 'grant' },
      { run: 'auth0 api delete users/auth0|1', rule: 'auth0/delete', effect: 'delete' },
      { run: 'auth0 apps show abc --reveal-secrets', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'tctl rm users/eve', rule: 'teleport/delete', effect: 'delete', target: 'users/eve' },
      { run: 'tctl users add eve --roles=editor', rule: 'teleport/grant', effect: 'grant', target: 'eve' },
      { run: 'tsh ssh root@db rm -rf /srv', starts: 'ssh db rm -rf /srv' },
      { run: 'boundary scopes delete -id p_1', rule: 'boundary/delete', effect: 'delete', target: 'p_1' },
      { run: 'boundary sessions cancel -id s_1', rule: 'boundary/interrupt', effect: 'interrupt', target: 's_1' },
      {
        run: 'boundary roles add-grants -id r_1 -grant "ids=*;actions=*"',
        rule: 'boundary/grant',
        effect: 'grant',
        target: 'r_1',
      },
      { run: 'tailscale down', rule: 'tailscale/interrupt', effect: 'interrupt' },
      { run: 'tailscale lock disable k1', rule: 'tailscale/unprotect', effect: 'unprotect' },
      { run: 'tailscale funnel 3000', rule: 'tailscale/expose', effect: 'expose', target: '3000' },
      { run: 'step ca revoke 308893', rule: 'certificates/delete', effect: 'delete', target: '308893' },
      { run: 'boundary hosts delete -id hst_1', rule: 'boundary/delete', effect: 'delete', target: 'hst_1' },
      { run: 'okta apps delete 0oa1', rule: 'okta/delete', effect: 'delete', target: '0oa1' },
    ],
    leaves: [
      'boundary targets list -scope-id p_1',
      'boundary authenticate password',
      'boundary connect ssh -target-id t_1',
      'auth0 apps list',
      'auth0 users search --query x',
      'auth0 logs tail',
      'auth0 api clients',
      'tsh ls',
      'tsh login --proxy=t.acme.example',
      'tctl get roles',
      'tctl status',
      'tailscale status',
      'tailscale serve status',
      'step ca health',
      'step certificate inspect x.crt',
      'boundary targets list',
    ],
  },
});
