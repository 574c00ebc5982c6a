import type { RulePack } from '../model/command';
import { always, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview, type Step } from './migrations/migration';

/** `downgrade base` goes back to an empty database. */
const downgrade: Step = ({ rest, options }) => {
  const [target] = rest;
  if (options.has('--sql')) return null;
  return target?.value === 'base'
    ? wipes('Reverts every migration', { saferWay: 'alembic downgrade head:base --sql' })
    : reverts(`Reverts the database to ${target?.raw ?? 'an earlier migration'}`, {
        saferWay: 'alembic history --indicate-current',
      });
};

const upgrade: Step = ({ options }) =>
  options.has('--sql')
    ? null
    : migrates('Applies the migrations that are left', { saferWay: 'alembic upgrade head --sql' });

/** Alembic, and Flask's `db` group, which hands on to it. */
export const alembic: RulePack = {
  programs: ['alembic', 'flask'],
  documentation: ['https://alembic.sqlalchemy.org/en/latest/', 'https://flask-migrate.readthedocs.io/en/latest/'],
  review: migrationReview({
    tool: 'alembic',
    valued: [
      '-c',
      '--config',
      '-n',
      '--name',
      '-x',
      '-m',
      '--message',
      '--tag',
      '-d',
      '--directory',
      '-A',
      '--app',
      '-e',
    ],
    steps: {
      upgrade,
      downgrade,
      stamp: always(migrates('Changes which migration the database says it is at')),
      'db upgrade': upgrade,
      'db downgrade': downgrade,
      'db stamp': always(migrates('Changes which migration the database says it is at')),
    },
    quiet: [
      ...[
        'current',
        'history',
        'heads',
        'branches',
        'show',
        'check',
        'revision',
        'merge',
        'edit',
        'init',
        'list_templates',
      ],
      ...[
        'db',
        'db current',
        'db history',
        'db heads',
        'db branches',
        'db show',
        'db check',
        'db revision',
        'db migrate',
      ],
      ...['db merge', 'db edit', 'db init', 'run', 'routes', 'shell', 'ensure_version'],
    ],
  }),
  examples: {
    catches: [
      { run: 'alembic downgrade base', rule: 'alembic/wipe', effect: 'delete' },
      { run: 'alembic -c db/alembic.ini downgrade -1', rule: 'alembic/revert', effect: 'delete' },
      { run: 'alembic upgrade head', rule: 'alembic/migrate', effect: 'update' },
      { run: 'flask --app shop db downgrade', rule: 'alembic/revert', effect: 'delete' },
    ],
    leaves: [
      'alembic current',
      'alembic upgrade head --sql',
      "alembic revision --autogenerate -m 'drop all'",
      'flask run',
    ],
  },
};
