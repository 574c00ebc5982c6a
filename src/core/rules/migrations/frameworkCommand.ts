import { ownField } from '../../model/ownField';
import type { Command, Started, Word } from '../../model/command';
import { baseName } from '../../model/filePath';

/** Scripts at the root of a project that are a framework's command line, by their base name. */
const SCRIPTS: ReadonlySet<string> = new Set([
  ...[
    'artisan',
    'console',
    'rails',
    'rake',
    'manage.py',
    'setup.py',
    'flask',
    'alembic',
    'typeorm',
    'sequelize',
    'sequelize-cli',
  ],
  ...[
    'knex',
    'prisma',
    'drizzle-kit',
    'wp',
    'magento',
    'n98-magerun2',
    'drush',
    'doctrine',
    'spark',
    'phinx',
    'ace',
    'occ',
    'doctrine-migrations',
    'mikro-orm',
    'db-migrate',
    'holdpoint',
    'yii',
    'cake',
    'payload',
    'kysely',
  ],
]);

/** Modules of Python that are one. */
const MODULES: Readonly<Record<string, string>> = {
  ...{ alembic: 'alembic', django: 'manage.py', flask: 'flask' },
  ...{ twine: 'twine', flit: 'flit', poetry: 'poetry', hatch: 'hatch', pdm: 'pdm', uv: 'uv', maturin: 'maturin' },
  ...{ tox: 'tox', pre_commit: 'pre-commit', honcho: 'honcho', poethepoet: 'poe', pipenv: 'pipenv', pipx: 'pipx' },
};

/** Options of the interpreters whose value is the next word. */
const VALUED = new Set(['-W', '-X', '-d', '-I', '-r', '-C', '--require']);

/** `typeorm.js`, `drizzle-kit.cjs`, `typeorm/cli.js`: the tool's name. */
function nameOf(word: Word): string {
  // Holdpoint's own programs stand in folders of its own: an extension's, or the runtime's.
  if (/holdpoint[^/]*\/(?:.*\/)?(?:cli|main)\.js$/i.test(word.value)) return 'holdpoint';
  const [, folder] = /([^/]+)\/(?:dist\/)?(?:cli|build\/index|bin)\.[cm]?js$/.exec(word.value) ?? [];
  if (folder !== undefined && word.value.includes('node_modules/')) return folder;
  return baseName(word.value).replace(/\.(?:[cm]?js|php|rb|phar)$/, '');
}

/**
 * `php artisan …`, `python manage.py …`, `ruby bin/rails …`, `python -m alembic …`: the framework's own command, which
 * is read as if it had been started by its name. Empty when an interpreter runs something else.
 */
export function frameworkCommand({ args }: Command): readonly Started[] {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === undefined) break;
    const rest = args.slice(at + 1).map(({ value }) => value);
    if (word.value === '-c' || word.value === '-e') return [];
    if (word.value === '-m') {
      const name = ownField(MODULES, rest[0] ?? '');
      return name === undefined ? [] : [{ kind: 'argv', argv: [name, ...rest.slice(1)] }];
    }
    if (!word.value.startsWith('-')) {
      const name = nameOf(word);
      return SCRIPTS.has(name) ? [{ kind: 'argv', argv: [name, ...rest] }] : [];
    }
    if (VALUED.has(word.value)) at += 1;
  }
  return [];
}
