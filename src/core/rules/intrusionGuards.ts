import type { RulePack } from '../model/command';
import { unguarded } from './system/guards';
import { toolsPack } from './shared/toolsPack';
import type { Deed } from './shared/toolPack';

const off: Deed = { ...unguarded, name: '', says: 'Stops what keeps attackers out' };
const forgiven: Deed = { ...off, says: 'Lets in again everybody who was shut out' };

/** What shuts out those who try passwords. */
export const intrusionGuards: RulePack = toolsPack({
  tools: [
    {
      programs: ['fail2ban-client'],
      local: true,
      grammar: { valued: ['-c', '-s', '-p', '--conf', '--socket', '--pid'] },
      idle: ['-h', '-t', '--test'],
      verbs: { stop: off, unban: (options) => (options.has('--all') ? forgiven : null) },
    },
    {
      programs: ['cscli'],
      local: true,
      grammar: { valued: ['-c', '--config', '-o', '--output'] },
      idle: ['-h'],
      verbs: {
        'decisions delete': (options) => (options.has('--all') ? forgiven : null),
        ...{ 'bouncers delete': { ...unguarded }, 'scenarios remove': { ...unguarded }, 'lapi unregister': off },
      },
    },
  ],
  documentation: [
    'https://manpages.debian.org/bookworm/fail2ban/fail2ban-client.1.en.html',
    'https://docs.crowdsec.net/docs/cscli/',
  ],
  examples: {
    catches: [
      { run: 'fail2ban-client stop', rule: 'system/guard', effect: 'unprotect' },
      { run: 'fail2ban-client unban --all', rule: 'system/guard', effect: 'unprotect' },
      { run: 'cscli bouncers delete nginx', rule: 'system/guard', effect: 'unprotect', target: 'nginx' },
    ],
    leaves: [
      'fail2ban-client status',
      'fail2ban-client unban 10.0.0.7',
      'fail2ban-client reload',
      'cscli decisions list',
    ],
  },
});
