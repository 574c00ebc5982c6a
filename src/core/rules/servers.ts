import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const inServers = deedsIn('servers');
const nameless: Partial<Deed> = { name: '' };
const stopped = inServers.interrupted('Stops the server', 'server', nameless);
const reloaded = inServers.changed('Reloads the settings of the server', 'server', { ...nameless, severity: 'low' });
const STOPS = /^(?:stop|quit|graceful-stop|restart|graceful)$/;

/** `-s stop`, `-k graceful-stop`, or the bare word of `apachectl`. */
function signalled(...options: readonly string[]): DeedOf {
  return (given, rest) => {
    const verb = (given.value(...options) ?? rest[0])?.value ?? '';
    if (STOPS.test(verb)) return stopped;
    return verb === 'reload' ? reloaded : null;
  };
}

const nginx: NamedGrammar = {
  programs: ['nginx', 'openresty', 'tengine'],
  local: true,
  grammar: { valued: ['-s', '-c', '-p', '-g', '-e'] },
  idle: ['-h', '-t', '-T', '-v', '-V'],
  verbs: { '': signalled('-s') },
};

const apache: NamedGrammar = {
  programs: ['apachectl', 'apache2ctl', 'httpd', 'apache2'],
  local: true,
  grammar: { valued: ['-k', '-f', '-d', '-D', '-c', '-C'] },
  idle: ['-h', '-t', '-v', '-V', '-S', '-M'],
  verbs: { '': signalled('-k') },
};

const haproxy: NamedGrammar = {
  programs: ['haproxy'],
  local: true,
  grammar: { singleDash: true, valued: ['-f', '-p', '-sf', '-st', '-x', '-n', '-N', '-L', '-m'] },
  idle: ['-c', '-v', '-vv', '-h'],
  verbs: {
    '': (options) =>
      options.has('-sf', '-st') ? { ...stopped, says: 'Takes over from the running server and stops it' } : null,
  },
};

const caddy: NamedGrammar = {
  programs: ['caddy'],
  local: true,
  grammar: { valued: ['--config', '-c', '--adapter', '-a', '--address'] },
  idle: ['-h'],
  verbs: {
    ...{
      stop: stopped,
      reload: reloaded,
      untrust: inServers.changed('Takes the own authority off the trusted ones', 'certificate', nameless),
    },
    ...{ trust: inServers.granted('Trusts an authority of its own', 'certificate', nameless) },
  },
};

const varnishVerbs: Readonly<Record<string, Deed>> = {
  ban: inServers.dropped('Drops from the cache what fits', 'cache', { named: (operands) => operands.slice(0, 1) }),
  stop: stopped,
  'vcl.discard': inServers.dropped('Deletes the program', 'program'),
  'vcl.use': inServers.changed('Switches to the program', 'program'),
  'param.set': inServers.changed('Changes the setting', 'settings'),
  'backend.set_health': inServers.interrupted('Changes whether requests go to', 'backend', {
    named: (operands) => operands.slice(0, 1),
  }),
};

/** `varnishadm 'ban req.url ~ /'`: the whole command in one word, as the server is sent it. */
const sentWhole: DeedOf = (_options, [whole]) => {
  const [verb = '', first] = whole?.value.trim().split(/\s+/) ?? [];
  const deed = ownField(varnishVerbs, verb);
  if (whole === undefined || deed === undefined) return null;
  return { ...deed, named: () => (first === undefined ? [] : [{ ...whole, value: first }]) };
};

const varnish: NamedGrammar = {
  programs: ['varnishadm'],
  local: true,
  grammar: { valued: ['-n', '-S', '-T', '-t'] },
  idle: ['-h'],
  verbs: { ...varnishVerbs, '': sentWhole },
};

const grafana: NamedGrammar = {
  programs: ['grafana-cli', 'grafana'],
  grammar: { valued: ['--homepath', '--config', '--configOverrides', '--pluginsDir', '--repo', '--user-id'] },
  idle: ['-h', '-v'],
  verbs: Object.fromEntries(
    ['admin reset-admin-password', 'cli admin reset-admin-password'].map((verb) => [
      verb,
      inServers.granted('Sets a new password of the administrator', 'user', nameless),
    ]),
  ),
};

const job = inServers.interrupted('Interrupts', 'process');
const forgotten = inServers.dropped('Stops and forgets', 'process');
const all: DeedOf = () => ({ ...job, says: 'Stops every process and what watches them', name: '' });
const pm2: NamedGrammar = {
  programs: ['pm2', 'pm2-dev'],
  local: true,
  grammar: {
    valued: ['-n', '--name', '-i', '--instances', '--namespace', '-o', '-e', '-l', '--interpreter', '-u', '--hp'],
  },
  idle: ['-h'],
  verbs: {
    ...{ stop: job, restart: job, reload: job, gracefulReload: job, delete: forgotten, del: forgotten },
    ...{ kill: all, flush: inServers.gone('Empties the logs', 'log', { ...nameless, severity: 'low', undo: 'easy' }) },
    startup: inServers.changed('Starts processes with the machine from now on', 'service', {
      rule: 'planted/service',
      effect: 'execute',
      severity: 'high',
      name: '',
    }),
    deploy: inServers.changed('Deploys to', 'environment', { reach: 'remote' }),
  },
};

/** `-s http://web1:9001`: the supervisor of another machine. */
const elsewhere =
  (deed: Deed): DeedOf =>
  (options) => {
    const server = options.value('-s', '--serverurl')?.value ?? '';
    return /^https?:\/\/(?!localhost\b|127\.)/i.test(server) ? { ...deed, reach: 'remote' } : deed;
  };
const supervisor: NamedGrammar = {
  programs: ['supervisorctl', 'circusctl', 'forever', 'sv'],
  local: true,
  grammar: {
    valued: ['-c', '--configuration', '-s', '--serverurl', '-u', '--username', '-p', '--password', '--endpoint', '-w'],
  },
  idle: ['-h'],
  verbs: {
    ...{
      stop: elsewhere(job),
      restart: elsewhere(job),
      signal: elsewhere({ ...job, named: (operands) => operands.slice(1) }),
      remove: elsewhere(forgotten),
      shutdown: elsewhere({ ...job, says: 'Stops every process and what watches them', name: '' }),
      stopall: all,
      restartall: all,
    },
    ...{
      shutdown: all,
      reload: { ...job, says: 'Restarts every process', name: '' },
      quit: all,
      down: job,
      'force-stop': job,
      'force-restart': job,
    },
    ...{ exit: job, update: inServers.changed('Restarts what changed in the settings', 'process', { name: '' }) },
  },
};

const monit: NamedGrammar = {
  programs: ['monit'],
  local: true,
  grammar: { valued: ['-c', '-d', '-g', '-l', '-p', '-s'] },
  idle: ['-h', '-t', '-V'],
  verbs: {
    ...{ stop: job, restart: job, quit: all },
    unmonitor: inServers.unprotected('No longer watches', 'process'),
  },
};

/** Web servers, and what keeps processes running: all of them on this machine. */
export const servers: RulePack = toolsPack({
  tools: [nginx, apache, haproxy, caddy, varnish, grafana, pm2, supervisor, monit],
  documentation: [
    'https://nginx.org/en/docs/control.html',
    'https://httpd.apache.org/docs/current/programs/apachectl.html',
    'https://docs.haproxy.org/3.0/management.html',
    'https://caddyserver.com/docs/command-line',
    'https://varnish-cache.org/docs/trunk/reference/varnish-cli.html',
    'https://grafana.com/docs/grafana/latest/administration/cli/',
    'https://pm2.keymetrics.io/docs/usage/quick-start/',
    'https://supervisord.org/running.html#supervisorctl-actions',
    'https://mmonit.com/monit/documentation/monit.html',
  ],
  examples: {
    catches: [
      { run: 'nginx -s stop', rule: 'servers/interrupt', effect: 'interrupt' },
      { run: 'nginx -s reload', rule: 'servers/changed', effect: 'update' },
      { run: 'apachectl -k graceful-stop', rule: 'servers/interrupt', effect: 'interrupt' },
      { run: 'apache2ctl restart', rule: 'servers/interrupt', effect: 'interrupt' },
      { run: 'haproxy -f h.cfg -sf 4711', rule: 'servers/interrupt', effect: 'interrupt' },
      { run: 'caddy stop', rule: 'servers/interrupt', effect: 'interrupt' },
      { run: 'varnishadm ban req.url == /', rule: 'servers/removed', effect: 'delete', target: 'req.url' },
      { run: "varnishadm 'ban req.url ~ /'", rule: 'servers/removed', effect: 'delete', target: 'req.url' },
      { run: 'grafana-cli admin reset-admin-password x', rule: 'servers/access', effect: 'grant' },
      { run: 'grafana cli admin reset-admin-password x', rule: 'servers/access', effect: 'grant' },
      { run: 'pm2 delete web', rule: 'servers/removed', effect: 'delete', target: 'web' },
      { run: 'pm2 kill', rule: 'servers/interrupt', effect: 'interrupt' },
      { run: 'pm2 startup systemd', rule: 'planted/service', effect: 'execute' },
      { run: 'supervisorctl stop web', rule: 'servers/interrupt', effect: 'interrupt', target: 'web' },
      { run: 'monit unmonitor web', rule: 'servers/unprotected', effect: 'unprotect', target: 'web' },
    ],
    leaves: [
      'nginx -t',
      'nginx -c nginx.conf',
      'nginx -s reopen',
      'apachectl configtest',
      'haproxy -c -f h.cfg',
      'haproxy -f h.cfg',
      'caddy run',
      'caddy validate --config Caddyfile',
      'varnishadm vcl.list',
      "varnishadm 'backend.list -p'",
      'grafana-cli plugins ls',
      'grafana server --config g.ini',
      'pm2 list',
      'pm2 start app.js',
      'pm2 logs',
      'supervisorctl status',
      'monit summary',
    ],
  },
});
