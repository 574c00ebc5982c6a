import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const { unprotected, gone } = deedsIn('hooks');

const off: Deed = unprotected('Switches off the checks that git runs before a commit', 'hook', {
  ...{ rule: 'git/hook-removed', severity: 'medium', name: '', reach: 'local' },
});
const asked: DeedOf = (options) => (options.has('--uninstall') ? off : null);

const tools: Deed = gone('Deletes every installed version of every tool, and', 'tools', {
  ...{ rule: 'tools/removed', undo: 'costly', severity: 'medium', name: 'its own settings', reach: 'local' },
});
const uninstalls: DeedOf = (_options, rest) => (rest[0]?.value === 'uninstall' ? tools : null);

/** Tools that put hooks into git, and managers of versions, where they take everything away again. */
export const hookManagers: RulePack = toolsPack({
  tools: [
    { programs: ['pre-commit', 'husky', 'lefthook'], verbs: { uninstall: off } },
    { programs: ['overcommit'], verbs: { '': asked } },
    { programs: ['mise', 'rtx'], idle: ['--dry-run', '-n'], verbs: { implode: tools } },
    { programs: ['rustup'], verbs: { self: uninstalls } },
  ],
  documentation: ['https://pre-commit.com/#cli', 'https://mise.jdx.dev/cli/implode.html'],
  examples: {
    catches: [
      { run: 'pre-commit uninstall', rule: 'git/hook-removed', effect: 'unprotect' },
      { run: 'overcommit --uninstall', rule: 'git/hook-removed', effect: 'unprotect' },
      { run: 'mise implode --yes', rule: 'tools/removed', effect: 'delete' },
      { run: 'rustup self uninstall', rule: 'tools/removed', effect: 'delete' },
    ],
    leaves: [
      'pre-commit install',
      'husky',
      'overcommit --install',
      'mise install',
      'mise implode --dry-run',
      'rustup self update',
    ],
  },
});
