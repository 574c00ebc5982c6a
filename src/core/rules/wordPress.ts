import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing, statement } from '../model/statement';
import { reviewSql, type SqlSource } from './databases/reviewSql';
import { readOptions } from './shared/readOptions';
import { reviewTool, type Deed, type DeedOf, type Grammar } from './shared/toolPack';
import { contentGone, databaseGone, databaseReplaced, first, inSites, unnamed } from './websites/siteDeeds';

const EXPORT = 'wp db export backup.sql';

/** Without `--force` what goes is in the trash. */
const posts: DeedOf = (options) =>
  options.has('--force')
    ? contentGone('posts')
    : inSites.dropped('Moves to the trash the posts', 'posts', { effect: 'update', rule: 'site/changed' });

const searches: DeedOf = (options) =>
  options.has('--dry-run', '--export') ? null : { ...databaseReplaced(EXPORT), says: 'Rewrites text in every table' };

const secret: DeedOf = (_, rest, { output }) =>
  /pass|key|salt|secret|token/i.test(rest[0]?.value ?? '')
    ? {
        ...{ rule: 'secrets/shown', effect: 'read-secret', undo: 'impossible', type: 'credential' },
        ...{ severity: output === 'shown' ? 'high' : 'low', says: 'Prints the setting' },
      }
    : null;

const admin: Deed = inSites.granted('Gives rights to user', 'user', first);

const wp: Grammar = {
  grammar: { valued: ['--path', '--url', '--ssh', '--user', '--context'] },
  idle: ['--dry-run'],
  verbs: {
    'db reset': databaseGone(EXPORT),
    'db drop': databaseGone(EXPORT),
    'db clean': databaseGone(EXPORT),
    'db import': databaseReplaced(EXPORT),
    'search-replace': searches,
    'site empty': databaseGone(EXPORT),
    'site delete': inSites.gone('Deletes site', 'site', { lost: 'its posts and uploads' }),
    'post delete': posts,
    'comment delete': contentGone('comments'),
    'term delete': contentGone('terms'),
    'user delete': contentGone('users'),
    'media delete': contentGone('media'),
    'menu delete': inSites.dropped('Deletes menus', 'menu'),
    'option delete': inSites.gone('Deletes option', 'option', first),
    'user create': admin,
    'user set-role': admin,
    'user add-role': admin,
    'user add-cap': admin,
    'super-admin add': admin,
    'user reset-password': inSites.changed('Replaces the password of user', 'user'),
    'plugin delete': inSites.dropped('Deletes the files of plugin', 'plugin'),
    'plugin uninstall': inSites.gone('Uninstalls with its data plugin', 'plugin', { undo: 'costly' }),
    'theme delete': inSites.dropped('Deletes the files of theme', 'theme'),
    'plugin deactivate': inSites.changed('Switches off plugin', 'plugin'),
    'core update': inSites.changed('Updates WordPress', 'site', unnamed),
    'core update-db': inSites.changed('Migrates the tables of the site', 'database', unnamed),
    'config get': secret,
    'config shuffle-salts': inSites.interrupted('Ends every session of the site', 'site', unnamed),
    'maintenance-mode activate': inSites.interrupted('Takes the site down for maintenance', 'site', unnamed),
  },
};

/** `wp db query 'SQL'`; without it the SQL comes in. */
function sql(command: Command, context: RuleContext): Statement | null {
  const { operands } = readOptions(command.args, wp.grammar);
  const [group, verb, ...words] = operands;
  if (group?.value !== 'db' || !/^(?:query|cli)$/.test(verb?.value ?? '')) return null;
  const texts = words.map((word): SqlSource => ({ kind: 'text', word }));
  const sources: readonly SqlSource[] = texts.length > 0 ? texts : [{ kind: 'input' }];
  return reviewSql({ dialect: 'mysql', sources, signals: [] }, command, context);
}

/** `wp eval 'CODE'`: PHP that knows the site. */
function code({ args }: Command): Statement {
  const { operands } = readOptions(args, wp.grammar);
  const [verb, text] = operands;
  if (text === undefined) return nothing;
  if (verb?.value === 'eval') return statement({ starts: [{ kind: 'argv', argv: ['php', '-r', text.value] }] });
  return verb?.value === 'eval-file' ? statement({ starts: [{ kind: 'argv', argv: ['php', text.value] }] }) : nothing;
}

/** WordPress's command line. */
export const wordPress: RulePack = {
  programs: ['wp'],
  documentation: ['https://developer.wordpress.org/cli/commands/'],
  review: (command, context) => {
    const started = code(command);
    if (started.starts.length > 0) return started;
    return sql(command, context) ?? reviewTool(wp, command, context);
  },
  examples: {
    catches: [
      { run: 'wp db reset --yes', rule: 'site/removed', effect: 'delete' },
      { run: 'wp --path=/srv/site db import old.sql', rule: 'site/replaced', effect: 'replace' },
      { run: "wp db query 'DELETE FROM wp_posts'", rule: 'sql/delete-all', effect: 'delete', target: 'wp_posts' },
      { run: 'wp db cli', input: 'TRUNCATE wp_posts', rule: 'sql/truncate', effect: 'delete', target: 'wp_posts' },
      { run: 'wp post delete 1 2 --force', rule: 'site/removed', effect: 'delete', target: '2' },
      { run: 'wp post delete 1', rule: 'site/changed', effect: 'update', target: '1' },
      { run: 'wp search-replace http://a.example https://a.example', rule: 'site/replaced', effect: 'replace' },
      { run: 'wp user create eve eve@acme.example --role=administrator', rule: 'site/access', effect: 'grant' },
      { run: 'wp config get DB_PASSWORD', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'wp eval \'unlink("a");\'', starts: 'php -r unlink("a");' },
      { run: 'wp eval-file job.php', starts: 'php job.php' },
    ],
    leaves: [
      'wp plugin list',
      'wp db export backup.sql',
      "wp db query 'SELECT 1'",
      'wp db check',
      'wp search-replace a b --dry-run',
      'wp cache flush',
      'wp config get siteurl',
      'wp eval',
    ],
  },
};
