import type { RulePack } from '../model/command';
import { changed, granted, opened, removed, stopped, unguarded } from './platforms/said';
import { programBehind, startsThere } from './platforms/startsBehind';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

const isOff: Told = ({ options }) =>
  options.given.some(({ name, values }) => name === '--accept-routes' && values[0]?.value === 'false')
    ? changed('Changes the settings of Tailscale', { name: '', reach: 'local' })
    : undefined;

/** Tailscale. */
export const tailscale: RulePack = vendorPack({
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
  documentation: ['https://tailscale.com/kb/1080/cli'],
  examples: {
    catches: [
      { run: 'tailscale down', rule: 'tailscale/interrupt', effect: 'interrupt' },
      { run: 'tailscale lock disable k1', rule: 'tailscale/unprotect', effect: 'unprotect' },
      { run: 'tailscale funnel 3000', rule: 'tailscale/expose', effect: 'expose', target: '3000' },
    ],
    leaves: ['tailscale status', 'tailscale serve status'],
  },
});
