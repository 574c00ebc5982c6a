import type { RulePack } from '../model/command';
import { opened } from './platforms/said';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const exposes =
  (named: 'last' | 'first'): Told =>
  ({ options, words }) => {
    const given = options.values('--port', '-p', '--addr', '--subdomain');
    const [word] = [...given.slice(0, 1), ...words.slice(named === 'last' ? -1 : 0)];
    return opened('Makes reachable from the internet', { type: 'port', name: word?.value ?? 'this machine' });
  };

const one: Omit<VendorGrammar, 'tool' | 'programs'> = {
  title: 'a tunnel',
  valued: ['-p', '--port', '-s', '--subdomain', '-h', '-l'],
  named: ['-p', '--port'],
};

const ngrok: VendorGrammar = {
  ...one,
  tool: 'ngrok',
  title: 'ngrok',
  programs: ['ngrok'],
  valued: ['--config', '--domain', '--url', '--authtoken', '--region'],
  local: ['config', 'diagnose', 'update', 'version', 'credits', 'completion', 'authtoken', 'help'],
  told: {
    'http|tcp|tls|tunnel|start': exposes('last'),
    'service install|start': exposes('last'),
    'service stop|uninstall|restart': null,
  },
};

/** Programs that do nothing but make a port of this machine reachable; each word or option names the port. */
const plain: VendorGrammar = {
  ...one,
  tool: 'tunnel',
  programs: ['lt', 'localtunnel', 'bore', 'tunnelmole', 'tmole', 'zrok', 'frpc', 'loclx', 'devtunnel'],
  local: [
    'login',
    'user',
    'limits',
    'enable',
    'disable',
    'status',
    'token',
    'verify',
    'server',
    'config',
    'echo',
    'release',
    'overview',
  ],
  told: {
    'local|share|host|http|tunnel; share public; tunnel http': exposes('last'),
    'access|list|show|connect|delete|create|port|reserve': null,
    'share private|reserved': null,
  },
  bare: exposes('last'),
};

/** Ways from the internet into this machine. */
export const tunnels: RulePack = vendorsPack({
  vendors: [ngrok, plain],
  documentation: [
    'https://ngrok.com/docs/agent/cli/',
    'https://github.com/localtunnel/localtunnel',
    'https://github.com/ekzhang/bore',
    'https://docs.zrok.io/',
    'https://learn.microsoft.com/azure/developer/dev-tunnels/cli-commands',
  ],
  examples: {
    catches: [
      { run: 'ngrok http 3000', rule: 'ngrok/expose', effect: 'expose', target: '3000' },
      { run: 'ngrok tcp 22 --region eu', rule: 'ngrok/expose', effect: 'expose', target: '22' },
      { run: 'lt --port 8080', rule: 'tunnel/expose', effect: 'expose', target: '8080' },
      { run: 'bore local 5432 --to bore.pub', rule: 'tunnel/expose', effect: 'expose', target: '5432' },
      { run: 'zrok share public http://localhost:3000', rule: 'tunnel/expose', effect: 'expose' },
      { run: 'devtunnel host -p 3000 --allow-anonymous', rule: 'tunnel/expose', effect: 'expose', target: '3000' },
    ],
    leaves: [
      'ngrok config check',
      'ngrok version',
      'lt --help',
      'zrok status',
      'devtunnel list',
      'devtunnel user login',
      'bore server',
    ],
  },
});
