import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { reviewSql, type SqlSource } from './databases/reviewSql';
import { readOptions } from './shared/readOptions';
import { reviewTool, type DeedOf, type Grammar } from './shared/toolPack';
import { contentGone, databaseGone, databaseReplaced, first, inSites, unnamed } from './websites/siteDeeds';

const DUMP = 'n98-magerun2 db:dump';

const installs: DeedOf = (options) =>
  options.has('--cleanup-database')
    ? databaseGone(DUMP)
    : inSites.changed('Installs the shop into its database', 'database', unnamed);

const imports: DeedOf = (options) => (options.has('--only-command') ? null : databaseReplaced(DUMP));

const modules: DeedOf = (options) =>
  inSites.gone('Uninstalls module', 'module', { undo: options.has('--remove-data', '-r') ? 'impossible' : 'easy' });

const tool: Grammar = {
  verbs: {
    'setup:uninstall': databaseGone(DUMP),
    'setup:rollback': databaseReplaced(DUMP),
    'setup:install': installs,
    'setup:upgrade': inSites.changed('Migrates the tables of the shop', 'database', unnamed),
    'module:uninstall': modules,
    'theme:uninstall': inSites.dropped('Uninstalls theme', 'theme'),
    'maintenance:enable': inSites.interrupted('Takes the shop down for maintenance', 'site', unnamed),
    'admin:user:create': inSites.granted('Creates an administrator', 'user', unnamed),
    'admin:user:delete': contentGone('administrators'),
    'customer:delete': contentGone('customers'),
    'encryption:key:change': inSites.replaced('Replaces the key of the shop', 'key', { ...unnamed, undo: 'costly' }),
    'config:set': inSites.changed('Changes setting', 'config', first),
    'db:drop': databaseGone(DUMP),
    'db:import': imports,
    'db:create': inSites.made('Creates the database of the shop', 'database', unnamed),
    'config:store:delete': inSites.gone('Deletes setting', 'config', { ...first, undo: 'costly' }),
  },
};

/** Magento's command line, and the tool that many use beside it. */
export const magento: RulePack = {
  programs: ['magento', 'n98-magerun', 'n98-magerun2'],
  documentation: [
    'https://experienceleague.adobe.com/en/docs/commerce-operations/reference/magento-open-source',
    'https://github.com/netz98/n98-magerun2',
  ],
  review: (command, context) => {
    const { operands, has } = readOptions(command.args);
    const [verb, ...words] = operands;
    if (!/^db:(?:query|console|cli)$/.test(verb?.value ?? '')) return reviewTool(tool, command, context);
    if (has('--help', '--only-command')) return nothing;
    const texts = words.map((word): SqlSource => ({ kind: 'text', word }));
    const sources: readonly SqlSource[] = texts.length > 0 ? texts : [{ kind: 'input' }];
    return reviewSql({ dialect: 'mysql', sources, signals: [] }, command, context);
  },
  examples: {
    catches: [
      { run: 'bin/magento setup:uninstall', rule: 'site/removed', effect: 'delete' },
      { run: 'magento setup:install --cleanup-database', rule: 'site/removed', effect: 'delete' },
      { run: 'bin/magento setup:install --db-host=db1', rule: 'site/changed', effect: 'update' },
      { run: 'magento module:uninstall -r Acme_Shop', rule: 'site/removed', effect: 'delete', target: 'Acme_Shop' },
      { run: 'n98-magerun2 db:import old.sql', rule: 'site/replaced', effect: 'replace' },
      { run: "n98-magerun2 db:query 'DELETE FROM sales_order'", rule: 'sql/delete-all', effect: 'delete' },
      { run: 'n98-magerun2 db:console', input: 'TRUNCATE sales_order', rule: 'sql/truncate', effect: 'delete' },
    ],
    leaves: [
      'bin/magento cache:clean',
      'bin/magento setup:di:compile',
      'n98-magerun2 db:dump',
      'n98-magerun2 db:import --only-command old.sql',
      'n98-magerun2 db:query --only-command x',
    ],
  },
};
