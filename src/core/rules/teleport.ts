import type { RulePack } from '../model/command';
import { granted, overwritten, removed, secretTold, stopped, unguarded, when } from './platforms/said';
import { programBehind, startsThere } from './platforms/startsBehind';
import { vendorPack } from './platforms/vendorPack';

/** Teleport. */
export const teleport: RulePack = vendorPack({
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
    'auth export': when(['--keys'], secretTold('the private keys of Teleport', { name: '' }), null),
    'auth ls|status|crl': null,
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
  documentation: ['https://goteleport.com/docs/reference/cli/'],
  examples: {
    catches: [
      { run: 'tctl rm users/eve', rule: 'teleport/delete', effect: 'delete', target: 'users/eve' },
      { run: 'tctl users add eve --roles=editor', rule: 'teleport/grant', effect: 'grant', target: 'eve' },
      { run: 'tsh ssh root@db rm -rf /srv', starts: 'ssh db rm -rf /srv' },
    ],
    leaves: ['tsh ls', 'tsh login --proxy=t.acme.example', 'tctl get roles', 'tctl status'],
  },
});
