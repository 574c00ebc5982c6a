import type { PathPack } from '../model/pathPack';
import { meaning } from './shared/meaning';

/** Inside a folder of hooks, or that folder itself; a folder around it has its own name. */
const HOOKS = /(^|\/)(\.git\/(modules\/.+\/)?hooks|\.husky|\.githooks)(\/|$)/;

/** A git hook that is removed, moved away or made impossible to start no longer checks anything. */
export const hooks: PathPack = {
  documentation: ['https://git-scm.com/docs/githooks', 'https://typicode.github.io/husky/'],
  review: (touch) => {
    if (touch.how !== 'delete' || !HOOKS.test(touch.path) || touch.path.endsWith('.sample')) return [];
    const target = { type: 'git hook', name: touch.path };
    const says = `Switches off git hooks: ${touch.path}`;
    return [meaning(touch, { rule: 'git/hook-removed', effect: 'unprotect', severity: 'medium', target, says })];
  },
  examples: {
    catches: [
      { path: './.git/hooks/pre-commit', how: 'delete', rule: 'git/hook-removed', effect: 'unprotect' },
      { path: './.git/hooks/*', how: 'delete', rule: 'git/hook-removed', effect: 'unprotect' },
      { path: './.husky', how: 'delete', rule: 'git/hook-removed', effect: 'unprotect' },
    ],
    leaves: [
      { path: './.git/hooks/pre-push.sample', how: 'delete' },
      { path: './src/hooks/useCart.ts', how: 'delete' },
      { path: './.git', how: 'delete' },
    ],
  },
};
