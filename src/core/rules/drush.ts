import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { statement } from '../model/statement';
import { reviewSql, type SqlSource } from './databases/reviewSql';
import { readOptions } from './shared/readOptions';
import { reviewTool, type Grammar } from './shared/toolPack';
import { contentGone, databaseGone, databaseReplaced, first, inSites, unnamed } from './websites/siteDeeds';

const DUMP = 'drush sql:dump --result-file=backup.sql';

const drop = databaseGone(DUMP);
const installs = { ...databaseReplaced(DUMP), says: 'Installs the site anew, over what its database holds' };
const copies = { ...databaseReplaced(DUMP), says: 'Overwrites the database of another site', name: '' };
const imports = inSites.changed('Imports settings into the site', 'config', unnamed);
const migrates = inSites.changed('Migrates the tables of the site', 'database', unnamed);
const uninstalls = inSites.gone('Uninstalls with its data module', 'module', { undo: 'costly' });

const tool: Grammar = {
  grammar: { valued: ['-l', '--uri', '-r', '--root', '--bundle', '--chunks'] },
  idle: ['--simulate', '--pretend'],
  verbs: {
    'sql-drop': drop,
    'sql-create': drop,
    'site-install': installs,
    si: installs,
    'sql-sync': copies,
    'sql-sanitize': { ...databaseReplaced(DUMP), says: 'Rewrites what the database says of people' },
    'entity-delete': contentGone('entities'),
    edel: contentGone('entities'),
    'config-import': imports,
    cim: imports,
    'config-delete': inSites.gone('Deletes settings', 'config', { ...first, undo: 'costly' }),
    cdel: inSites.gone('Deletes settings', 'config', { ...first, undo: 'costly' }),
    'pm-uninstall': uninstalls,
    pmu: uninstalls,
    'user-cancel': contentGone('users'),
    ucan: contentGone('users'),
    'user-role-add': inSites.granted('Gives a role to users', 'role', first),
    urol: inSites.granted('Gives a role to users', 'role', first),
    updatedb: migrates,
    updb: migrates,
    deploy: migrates,
    'state-set': inSites.changed('Changes the state of the site:', 'state', first),
  },
};

const SQL: ReadonlySet<string> = new Set(['sql-query', 'sqlq', 'sql-cli', 'sqlc']);
const PHP: ReadonlySet<string> = new Set(['php-eval', 'ev', 'eval', 'php-script', 'scr']);

/** Verbs stand with a colon by now, and stood with a dash; an alias of a site may stand before them. */
function bare({ args }: Command): readonly Word[] {
  const words = args.filter((word, at) => at > 0 || !word.value.startsWith('@'));
  return words.map((word) =>
    /^[a-z]+:[a-z:-]+$/.test(word.value) ? { ...word, value: word.value.replaceAll(':', '-') } : word,
  );
}

function review(given: Command, context: RuleContext): Statement {
  const command = { ...given, args: bare(given) };
  const options = readOptions(command.args, tool.grammar);
  const [verb, ...words] = options.operands;
  const name = verb?.value ?? '';
  if (SQL.has(name)) {
    const texts = words.map((word): SqlSource => ({ kind: 'text', word }));
    const files = options.values('--file').map((word): SqlSource => ({ kind: 'file', word }));
    const own = [...texts, ...files];
    const sources: readonly SqlSource[] = own.length > 0 ? own : [{ kind: 'input' }];
    return reviewSql({ dialect: 'generic', sources, signals: [] }, command, context);
  }
  const [text] = words;
  if (PHP.has(name) && text !== undefined) {
    const isCode = !/^(?:php-script|scr)$/.test(name);
    return statement({ starts: [{ kind: 'argv', argv: isCode ? ['php', '-r', text.value] : ['php', text.value] }] });
  }
  return reviewTool(tool, command, context);
}

/** Drupal's command line. */
export const drush: RulePack = {
  programs: ['drush'],
  documentation: ['https://www.drush.org/latest/commands/all/'],
  review,
  examples: {
    catches: [
      { run: 'drush sql:drop -y', rule: 'site/removed', effect: 'delete' },
      { run: 'drush @prod sql-drop -y', rule: 'site/removed', effect: 'delete' },
      { run: "drush sqlq 'TRUNCATE users'", rule: 'sql/truncate', effect: 'delete', target: 'users' },
      { run: 'drush @prod sql:cli', input: 'DROP TABLE users', rule: 'sql/drop', effect: 'delete' },
      { run: 'drush si standard -y', rule: 'site/replaced', effect: 'replace' },
      { run: 'drush entity:delete node', rule: 'site/removed', effect: 'delete', target: 'node' },
      { run: 'drush ev \'unlink("a");\'', starts: 'php -r unlink("a");' },
      { run: 'drush php:script job.php', starts: 'php job.php' },
    ],
    leaves: ['drush status', 'drush cr', 'drush sql:dump', "drush sql:query 'SELECT 1'", 'drush cex -y', 'drush ev'],
  },
};
