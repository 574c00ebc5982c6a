import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { folderIn } from './shared/folderIn';
import { fromTable, mentions, type ToolTable } from './shared/named';
import { leftAlone, option, sameAsIn } from './shared/reading';
import { textIn } from './shared/fields';

const runs =
  (...words: readonly string[]) =>
  ({ input }: ToolUse): ToolReading =>
    sameAsIn(
      folderIn(input, 'projectCWD', 'project_cwd', 'cwd'),
      'prisma',
      words,
      option('--name', textIn(input, 'name')),
    );

const table: ToolTable = [
  ['migrate_reset', runs('migrate', 'reset', '--force')],
  ['migrate_dev', runs('migrate', 'dev')],
  ['migrate_deploy', runs('migrate', 'deploy')],
  ['db_push', runs('db', 'push')],
  ['migrate_status prisma_studio', () => leftAlone],
];

/** Prisma's own server, which starts Prisma's command line. */
export const prisma: ToolFamily = {
  title: 'Prisma',
  documentation: ['https://www.prisma.io/docs/postgres/integrations/mcp-server'],
  read: (use) => (mentions(use, /prisma/) ? fromTable(table, use) : null),
  examples: {
    catches: [
      { call: 'prisma/migrate-reset', input: { projectCWD: '/srv/shop' }, rule: 'prisma/wipe', effect: 'delete' },
      { call: 'prisma/db-push', input: { projectCWD: '/srv/shop' }, rule: 'prisma/schema-push', effect: 'update' },
      { call: 'Prisma-Local/migrate-dev', input: { name: 'init' }, rule: 'prisma/migrate', effect: 'update' },
    ],
    leaves: [
      { call: 'prisma/migrate-status', input: { projectCWD: '/srv/shop' } },
      { call: 'prisma/Prisma-Studio', input: {} },
    ],
  },
};
