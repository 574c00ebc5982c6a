import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import type { Deed } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const inGerrit = deedsIn('gerrit');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const nameless: Partial<Deed> = { name: '' };

/** Gerrit's commands, which are typed over ssh: `ssh -p 29418 HOST gerrit …`. */
export const gerrit: RulePack = toolsPack({
  tools: [
    {
      programs: ['delete-project'],
      idle: ['-h'],
      // Without the option it tells what would be lost.
      verbs: {
        delete: (options) =>
          options.has('--yes-really-delete')
            ? inGerrit.gone('Deletes the repository', 'repository', { ...first, severity: 'critical' })
            : null,
      },
    },
    {
      programs: ['gerrit'],
      grammar: { valued: ['--add', '--remove', '--project', '-p', '--message', '-m', '--label', '--cache'] },
      idle: ['-h'],
      verbs: {
        'plugin remove': inGerrit.gone('Takes off the plugin', 'plugin', { ...first, undo: 'costly' }),
        'plugin rm': inGerrit.gone('Takes off the plugin', 'plugin', { ...first, undo: 'costly' }),
        'set-members': (options) =>
          options.has('--add', '-a') ? inGerrit.granted('Adds members to', 'group', first) : null,
        'create-account': inGerrit.granted('Makes an account', 'user', first),
        'set-account': (options) =>
          options.has('--inactive') ? inGerrit.interrupted('Shuts out', 'user', first) : null,
        'set-project-parent': inGerrit.granted('Changes who may do what in', 'repository', nameless),
        'close-connection': inGerrit.interrupted('Ends the connection of', 'session', first),
        'ban-commit': inGerrit.changed('Refuses a commit from now on in', 'repository', first),
        gsql: inGerrit.changed('Opens the database of the server', 'database', { ...nameless, undo: 'unknown' }),
      },
    },
  ],
  documentation: ['https://gerrit-review.googlesource.com/Documentation/cmd-index.html'],
  examples: {
    catches: [
      {
        run: 'delete-project delete --yes-really-delete shop',
        rule: 'gerrit/removed',
        effect: 'delete',
        target: 'shop',
      },
      { run: 'gerrit plugin remove hooks', rule: 'gerrit/removed', effect: 'delete', target: 'hooks' },
      { run: 'gerrit set-members admins --add eve', rule: 'gerrit/access', effect: 'grant', target: 'admins' },
    ],
    leaves: [
      'gerrit query status:open',
      'gerrit review --code-review +1 1,2',
      'delete-project delete shop',
      'gerrit plugin ls',
    ],
  },
});
