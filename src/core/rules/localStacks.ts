import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { statement } from '../model/statement';
import { programBehind, startsHere } from './platforms/startsBehind';
import { deedsIn } from './shared/deedsIn';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const inStacks = deedsIn('stack');
const every: Partial<Deed> = { named: (operands) => operands };

const projectGone = (saferWay: string): Deed =>
  inStacks.gone('Deletes with its database the local project', 'project', { ...every, reach: 'local', saferWay });
/** A snapshot of the database is made first, unless it is told not to. */
const deleted: DeedOf = ({ has }) => ({
  ...projectGone('ddev snapshot'),
  ...(has('-O', '--omit-snapshot') ? {} : ({ undo: 'easy', severity: 'medium' } as const)),
});
const pushed = inStacks.replaced('Overwrites database and files of the hosted site', 'site', {
  ...{ reach: 'remote', severity: 'critical' },
});
const pulled = inStacks.replaced('Overwrites the local database by that of the hosted site', 'project', {
  ...{ reach: 'local', undo: 'easy', severity: 'low' },
});
const shared = inStacks.exposed('Opens the local site to the internet', 'site', { name: '', reach: 'local' });
const snapshots = inStacks.gone('Deletes snapshots of the database', 'snapshot', { name: '', reach: 'local' });

/** Words that start a program of the same name in the project's containers. */
const PROGRAMS: ReadonlySet<string> = new Set([
  ...['drush', 'wp', 'artisan', 'composer', 'php', 'npm', 'npx', 'yarn', 'pnpm', 'node', 'mysql', 'mariadb', 'psql'],
  ...['magento', 'console', 'craft', 'typo3', 'redis-cli', 'mongosh', 'python', 'django-admin', 'sake'],
]);
const VALUED = ['-s', '--service', '-d', '--dir', '-u', '--user'];

/** `ddev drush …`, `lando wp …`, `ddev exec PROGRAM …`, `lando ssh -c 'LINE'`. */
function inside(command: Command): Statement | null {
  const [first, ...rest] = command.args.map(({ value }) => value);
  if (first === undefined) return null;
  if (PROGRAMS.has(first)) return statement({ starts: [{ kind: 'argv', argv: [first, ...rest] }] });
  if (first === 'ssh') {
    const line = rest[rest.findIndex((word) => word === '-c' || word === '--command') + 1];
    return rest.includes('-c') && line !== undefined
      ? statement({ starts: [{ kind: 'argv', argv: ['sh', '-c', line] }] })
      : null;
  }
  if (first !== 'exec' && first !== 'x') return null;
  const words = programBehind(command, command.program === 'lando' ? 2 : 1, VALUED);
  const [only] = words;
  // One word is a line for the shell of the container.
  return words.length === 1 && only !== undefined
    ? statement({ starts: [{ kind: 'argv', argv: ['sh', '-c', only.value] }] })
    : startsHere(words);
}

const pack = toolsPack({
  tools: [
    {
      programs: ['ddev'],
      grammar: { valued: ['--file', '-f', '--name', '--database', '--dir', '--environment'] },
      idle: ['-h'],
      verbs: {
        ...{ delete: deleted, remove: deleted, rm: deleted },
        'delete images': () => null,
        stop: (options, rest, command) => (options.has('-R', '--remove-data') ? deleted(options, rest, command) : null),
        clean: ({ has }) => (has('--dry-run') ? null : snapshots),
        snapshot: ({ has }) => (has('-c', '--cleanup') ? snapshots : null),
        ...{ push: pushed, pull: pulled, share: shared },
      },
    },
    {
      programs: ['lando'],
      grammar: { valued: ['-c', '--command', '-s', '--service', '--auth', '-m', '--message', '-e', '--env'] },
      idle: ['-h'],
      verbs: { ...{ destroy: projectGone('lando db-export'), push: pushed, pull: pulled, share: shared } },
    },
  ],
  documentation: ['https://docs.ddev.com/en/stable/users/usage/commands/', 'https://docs.lando.dev/cli/'],
  examples: {
    catches: [
      { run: 'ddev delete -O shop', rule: 'stack/removed', effect: 'delete', target: 'shop' },
      { run: 'ddev stop --remove-data --omit-snapshot', rule: 'stack/removed', effect: 'delete' },
      { run: 'ddev push platform', rule: 'stack/replaced', effect: 'replace', target: 'platform' },
      { run: 'ddev share', rule: 'stack/exposed', effect: 'expose' },
      { run: 'ddev snapshot --cleanup', rule: 'stack/removed', effect: 'delete' },
      { run: 'ddev drush sql:drop -y', starts: 'drush sql:drop -y' },
      { run: 'ddev exec -s db mysql -e x', starts: 'mysql -e x' },
      { run: 'lando destroy -y', rule: 'stack/removed', effect: 'delete' },
      { run: 'lando push --database', rule: 'stack/replaced', effect: 'replace' },
      { run: "lando ssh -c 'rm -r old'", starts: 'sh -c rm -r old' },
    ],
    leaves: [
      'ddev start',
      'ddev stop',
      'ddev describe',
      'ddev snapshot',
      'ddev delete images',
      'ddev ssh',
      'ddev import-db --file=dump.sql.gz',
      'lando start',
      'lando info',
      'lando ssh',
      'lando rebuild -y',
    ],
  },
});

/** A whole site with its database in containers of this machine, as DDEV and Lando keep it. */
export const localStacks: RulePack = {
  ...pack,
  review: (command: Command, context: RuleContext) => inside(command) ?? pack.review(command, context),
};
