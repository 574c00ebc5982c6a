import type { RulePack } from '../model/command';
import { joined, nothing, statement } from '../model/statement';
import { readArguments } from './files/arguments';
import { overwriting } from './files/overwriting';
import { removal } from './files/removal';
import { destinations, touchesOf } from './files/writing';

const LONG = [
  '--force',
  '--interactive',
  '--no-clobber',
  '--update',
  '--verbose',
  '--backup',
  '--no-target-directory',
  '--help',
  '--version',
  '--strip-trailing-slashes',
];

/** Moving: away from where things belong is a loss when it is the home, the system or the repository that goes. */
export const mv: RulePack = {
  programs: ['mv', 'gmv'],
  documentation: ['https://www.gnu.org/software/coreutils/manual/html_node/mv-invocation.html'],
  review: (command, context) => {
    const args = readArguments(command.args, { valued: ['-t', '--target-directory', '-S', '--suffix'], long: LONG });
    const given = args.values('-t', '--target-directory')[0];
    const target = given ?? args.operands.at(-1);
    const sources = given === undefined ? args.operands.slice(0, -1) : args.operands;
    if (args.has('--help', '--version') || target === undefined || sources.length === 0) {
      return nothing;
    }
    const discards = target.value === '/dev/null';
    const away = removal(
      sources,
      { recursive: true, verb: discards ? 'Deletes' : 'Moves away', how: 'delete', moves: !discards },
      command,
      context,
    );
    const written = discards ? [] : destinations(sources, target, context, command.cwd);
    const keeps = args.has('-n', '--no-clobber', '-b', '--backup');
    const over = keeps ? [] : overwriting(written, { verb: 'Overwrites' }, command, context).slice(0, 1);
    return joined([
      { ...away, unknowns: [] },
      statement({ observations: over, touches: touchesOf(written, 'write', command, context) }),
    ]);
  },
  examples: {
    catches: [
      { run: 'mv ~ /tmp/old', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'mv .git /tmp/', rule: 'files/repository', effect: 'lose-work' },
      { run: 'mv hosts /etc/hosts', rule: 'files/system', effect: 'replace', target: '/etc/hosts' },
      { run: 'mv src /dev/null', rule: 'files/work', effect: 'lose-work' },
    ],
    leaves: [
      'mv src/a.ts src/b.ts',
      'mv old new',
      'mv *.md docs/',
      'mv -t lib a.ts b.ts',
      'mv "$FILE" docs/',
      'mv "$(basename src/a.ts)" lib/',
    ],
  },
};
