import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { readArguments } from './files/arguments';
import { removal } from './files/removal';

const LONG = [
  '--recursive',
  '--force',
  '--interactive',
  '--one-file-system',
  '--no-preserve-root',
  '--preserve-root',
  '--dir',
  '--verbose',
  '--help',
  '--version',
];

/** Removal of files and folders: where a path leads decides, not the word `rm`. */
export const rm: RulePack = {
  programs: ['rm', 'unlink', 'grm', 'srm'],
  documentation: ['https://www.gnu.org/software/coreutils/manual/html_node/rm-invocation.html'],
  review: (command, context) => {
    const args = readArguments(command.args, { long: LONG });
    if (args.has('--help', '--version')) {
      return nothing;
    }
    const recursive = args.has('-r', '-R', '--recursive');
    return removal(args.operands, { recursive, verb: 'Deletes', how: 'delete' }, command, context);
  },
  examples: {
    catches: [
      { run: 'rm -rf ~', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'rm -rf ~/*', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'rm -rf /', rule: 'files/home-or-root', effect: 'delete', target: '/' },
      { run: 'rm --recurs --no-preserve-root /*', rule: 'files/home-or-root', effect: 'delete', target: '/' },
      { run: 'rm -rf /tmp/../etc', rule: 'files/home-or-root', effect: 'delete', target: '/etc' },
      { run: 'rm -rf /var/lib/postgresql', rule: 'files/outside', effect: 'delete', target: '/var/lib/postgresql' },
      { run: 'rm -rf .git', rule: 'files/repository', effect: 'lose-work' },
      { run: 'rm -rf ./src', rule: 'files/work', effect: 'lose-work' },
      { run: 'rm -rf .', rule: 'files/workspace', effect: 'lose-work' },
      { run: 'rm -rf ./*', rule: 'files/workspace', effect: 'lose-work' },
      { run: 'rm terraform.tfstate', rule: 'files/unkept', effect: 'delete' },
      { run: 'rm -rf node_modules dist build', rule: 'files/made', effect: 'delete' },
      { run: 'rm -rf ./coverage packages/web/.next', rule: 'files/made', effect: 'delete' },
      { run: 'rm -rf /tmp/scratch', rule: 'files/made', effect: 'delete' },
      { run: 'rm -f src/old.ts .git/index.lock', rule: 'files/one', effect: 'delete' },
      { run: 'rm -rf -- "-rf /"x.log', rule: 'files/made', effect: 'delete' },
      { run: 'rm -rf /var/lib/apt/lists/*', rule: 'files/made', effect: 'delete' },
    ],
    leaves: ['rm --help', 'rm -f "$tmp"', 'rm -rf "$ROOT/node_modules"'],
  },
};
