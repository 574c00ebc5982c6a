import type { PathPack } from '../model/pathPack';
import { meaning, verbOf } from './shared/meaning';
import { reachesAny } from './shared/reaches';

const FILES = [
  ...['.ssh/authorized_keys', '.ssh/authorized_keys2', '.rhosts', '/etc/ssh/sshd_config', '/etc/ssh/sshd_config.d'],
  ...['/etc/sudoers', '/etc/sudoers.d', '/etc/passwd', '/etc/shadow', '/etc/group', '/etc/gshadow', '/etc/pam.d'],
  ...['/etc/polkit-1', '/etc/security'],
];

/** Files that say who may come in and who may become root. */
export const access: PathPack = {
  documentation: [
    'https://man.openbsd.org/sshd#AUTHORIZED_KEYS_FILE_FORMAT',
    'https://www.sudo.ws/docs/man/sudoers.man/',
  ],
  review: (touch) => {
    if (touch.how !== 'write' || !reachesAny(touch, FILES)) {
      return [];
    }
    const says = `${verbOf(touch)} who may log in or become root: ${touch.path}`;
    return [meaning(touch, { rule: 'access/local', effect: 'grant', severity: 'critical', says })];
  },
  examples: {
    catches: [
      { path: '~/.ssh/authorized_keys', how: 'write', rule: 'access/local', effect: 'grant' },
      { path: '/etc/sudoers.d/agent', how: 'write', rule: 'access/local', effect: 'grant' },
    ],
    leaves: [
      { path: '~/.ssh/known_hosts', how: 'write' },
      { path: './deploy/etc/sudoers.md', how: 'write' },
      { path: '/etc/hosts', how: 'write' },
    ],
  },
};
