import { pathOf, settling, type CarryingVerb } from './carrying';

/** Migrations that stand below the folder of the project, or below the one that is named. */
const migrate: CarryingVerb = ({ command, options }) => {
  if (options.has('--dry-run', '--dryrun', '--pretend', '--sql', '--plan')) return null;
  const folder = options.value('--workdir', '--cwd', '--project-dir');
  return settling(folder === undefined ? command.cwd : pathOf(folder, command.cwd), 'migrations');
};

/** By program and the words behind it; what they do to the database is the business of their own packs. */
export const migrations: Readonly<Record<string, CarryingVerb>> = Object.fromEntries(
  [
    ...['prisma migrate deploy', 'prisma migrate dev', 'drizzle-kit migrate', 'knex migrate:latest', 'knex migrate:up'],
    ...['sequelize db:migrate', 'sequelize-cli db:migrate', 'typeorm migration:run', 'node-pg-migrate up'],
    ...['flyway migrate', 'liquibase update', 'alembic upgrade', 'dbmate up', 'dbmate migrate', 'goose up'],
    ...['migrate up', 'sqitch deploy', 'atlas migrate apply', 'supabase db push', 'supabase migration up'],
    ...['wrangler d1 migrations apply', 'rails db:migrate', 'rake db:migrate', 'diesel migration run'],
    ...['sqlx migrate run', 'hasura migrate apply', 'artisan migrate', 'mix ecto.migrate', 'manage.py migrate'],
  ].map((words) => [words, migrate]),
);
