import type { RulePack } from '../model/command';
import { always, fills, fits, migrates, wipes } from './migrations/deeds';
import { migrationReview, type Step } from './migrations/migration';
import { runsSql, sqlFiles } from './migrations/sqlStep';

const diff =
  'prisma migrate diff --from-schema-datasource prisma/schema.prisma --to-schema-datamodel prisma/schema.prisma --script';

const push: Step = ({ options }) => {
  if (options.has('--force-reset')) {
    return wipes('Drops every table and creates the schema anew', { saferWay: diff });
  }
  if (!options.has('--accept-data-loss')) return fits({ saferWay: diff });
  const lost = 'columns and tables that the schema no longer has';
  return wipes('Changes the database to fit the schema, whatever is lost by it', {
    severity: 'high',
    lost,
    saferWay: diff,
  });
};

const execute: Step = (call) => {
  const files = sqlFiles(call.options.values('--file'));
  return runsSql(call, files.length > 0 ? files : [{ kind: 'input' }]);
};

/** Prisma's command line: the schema, its migrations, and SQL outright. */
export const prisma: RulePack = {
  programs: ['prisma'],
  documentation: ['https://www.prisma.io/docs/orm/reference/prisma-cli-reference'],
  review: migrationReview({
    tool: 'prisma',
    valued: ['--schema', '--config', '--file', '--url', '--name', '-n', '--applied', '--rolled-back', '--port', '-p'],
    addresses: ['--url'],
    steps: {
      'migrate reset': always(
        wipes('Drops the database and applies every migration anew', { saferWay: 'prisma migrate status' }),
      ),
      'migrate deploy': always(migrates('Applies the migrations that are left', { saferWay: 'prisma migrate status' })),
      'migrate dev': ({ options }) =>
        options.has('--create-only') ? null : migrates('Makes a migration and applies it to the development database'),
      'migrate resolve': always(migrates('Marks a migration as applied or rolled back')),
      'db push': push,
      'db execute': execute,
      'db seed': always(fills('Fills the database by the seed script')),
    },
    quiet: [
      ...[
        'init',
        'generate',
        'format',
        'validate',
        'version',
        'debug',
        'studio',
        'dev',
        'platform',
        'mcp',
        'db',
        'migrate',
      ],
      ...['migrate status', 'migrate diff', 'db pull', 'help', 'introspect', 'telemetry'],
    ],
  }),
  examples: {
    catches: [
      { run: 'prisma migrate reset --force', rule: 'prisma/wipe', effect: 'delete' },
      { run: 'prisma db push --force-reset --skip-generate', rule: 'prisma/wipe', effect: 'delete' },
      { run: 'prisma db push --accept-data-loss', rule: 'prisma/wipe', effect: 'delete' },
      { run: 'prisma migrate deploy --schema db/schema.prisma', rule: 'prisma/migrate', effect: 'update' },
      { run: 'prisma db push', rule: 'prisma/schema-push', effect: 'update' },
      { run: 'prisma db seed', rule: 'prisma/seed', effect: 'create' },
    ],
    leaves: [
      'prisma generate',
      'prisma migrate status',
      'prisma migrate diff --from-empty --to-schema prisma/schema.prisma --script',
      'prisma migrate dev --create-only --name reset',
      'prisma db pull',
      'prisma studio',
      'prisma migrate reset --help',
    ],
  },
};
