import type { Command, RuleContext, RulePack, Word } from '../model/command';
import type { Observation } from '../model/finding';
import { absolutePath, isAtOrInside } from '../model/filePath';
import { joined, nothing, statement } from '../model/statement';
import { readArguments } from './files/arguments';
import { isSystemFile, overwriting } from './files/overwriting';
import { removal } from './files/removal';
import { destinations, touchesOf } from './files/writing';
import { observation } from './git/call';

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

/** Folders of a home whose programs look for their keys there and nowhere else. */
const KEYS = /^(.*\/\.(?:ssh|gnupg|aws|kube|azure))(?:\/|$)/;

/** Whether what lies at `path` is missed there: a system's own file, or keys that leave the folder they belong to. */
function isMissed(path: string, target: string | null): boolean {
  const folder = KEYS.exec(path)?.[1];
  if (folder !== undefined) return target === null || !isAtOrInside(target, folder);
  return isSystemFile(path);
}

/** What is only moved, and yet gone for everything that looks for it where it was. */
function missed(
  sources: readonly Word[],
  target: Word,
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  const to = absolutePath(target.value, command.cwd);
  return sources.flatMap((word) => {
    const path = word.dynamic ? null : absolutePath(word.value, command.cwd);
    if (path === null || !isMissed(path, to)) return [];
    const facts = { rule: 'files/moved-away', effect: 'delete', severity: 'high', undo: 'costly' } as const;
    const says = `Moves ${path} away from where programs look for it`;
    return [observation({ command, context }, { ...facts, target: { type: 'file', name: path }, says, at: word })];
  });
}

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
      statement({
        observations: [...(away.observations.length > 0 ? [] : missed(sources, target, command, context)), ...over],
        touches: touchesOf(written, 'write', command, context),
      }),
    ]);
  },
  examples: {
    catches: [
      { run: 'mv ~ /tmp/old', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'mv .git /tmp/', rule: 'files/repository', effect: 'lose-work' },
      { run: 'mv hosts /etc/hosts', rule: 'files/system', effect: 'replace', target: '/etc/hosts' },
      { run: 'mv src /dev/null', rule: 'files/work', effect: 'lose-work' },
      { run: 'mv ~/.ssh /tmp/x', rule: 'files/moved-away', effect: 'delete' },
      { run: 'mv ~/.gnupg/pubring.kbx /tmp', rule: 'files/moved-away', effect: 'delete' },
      { run: 'mv /usr/bin/ls /tmp', rule: 'files/moved-away', effect: 'delete', target: '/usr/bin/ls' },
    ],
    leaves: [
      'mv src/a.ts src/b.ts',
      'mv old new',
      'mv *.md docs/',
      'mv -t lib a.ts b.ts',
      'mv "$FILE" docs/',
      'mv ~/.ssh/id_work ~/.ssh/old',
      'mv ~/Downloads/a.pem ~/.ssh/',
      'mv "$(basename src/a.ts)" lib/',
    ],
  },
};
