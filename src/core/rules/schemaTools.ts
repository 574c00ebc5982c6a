import type { RulePack } from '../model/command';
import { migrates, reverts, wipes } from './migrations/deeds';
import type { Step } from './migrations/migration';
import { applies, stepTools, takesBack } from './migrations/stepTools';

/** `tern migrate --destination 0` takes back all; a number with a dash goes that many steps back. */
const ternMigrates: Step = ({ options }) => {
  const to = options.value('-d', '--destination')?.value ?? 'last';
  if (to === '0') return wipes('Reverts every migration');
  return to.startsWith('-') ? reverts('Reverts migrations') : migrates('Brings the database to a version');
};

/** `sql-migrate down -limit=0` takes back all. */
const sqlMigrateDown: Step = ({ options }) =>
  options.value('-limit')?.value === '0' ? wipes('Reverts every migration') : reverts('Reverts migrations');

/** Migrations written in SQL, by tools that belong to no framework. */
export const schemaTools: RulePack = stepTools({
  tools: {
    tern: {
      valued: [
        '-d',
        '--destination',
        '-c',
        '--config',
        '-m',
        '--migrations',
        '--host',
        '--port',
        '--user',
        '--database',
      ],
      hosts: ['--host'],
      steps: { migrate: ternMigrates, 'code install': applies },
      quiet: ['new', 'renumber', 'gengen', 'code', 'version', 'completion', 'print-migrations'],
    },
    'sql-migrate': {
      singleDash: true,
      valued: ['-config', '-env', '-limit', '-version'],
      rehearsals: ['-dryrun'],
      steps: { up: applies, down: sqlMigrateDown, redo: takesBack, skip: applies },
      quiet: ['new'],
    },
    schemachange: {
      valued: ['-f', '--root-folder', '-a', '-u', '-r', '-w', '-d', '-s', '-c', '--vars', '--config-folder'],
      rehearsals: ['--dry-run'],
      steps: { deploy: applies },
      quiet: ['render'],
    },
    refinery: { valued: ['-c', '-p', '-e'], steps: { migrate: applies }, quiet: ['setup'] },
  },
  documentation: [
    'https://github.com/jackc/tern',
    'https://github.com/rubenv/sql-migrate',
    'https://github.com/Snowflake-Labs/schemachange',
    'https://github.com/rust-db/refinery',
  ],
  examples: {
    catches: [
      { run: 'tern migrate -d 0', rule: 'tern/wipe', effect: 'delete' },
      { run: 'tern migrate --destination -2', rule: 'tern/revert', effect: 'delete' },
      { run: 'tern migrate', rule: 'tern/migrate', effect: 'update' },
      { run: 'sql-migrate down -limit=0', rule: 'sql-migrate/wipe', effect: 'delete' },
      { run: 'sql-migrate down', rule: 'sql-migrate/revert', effect: 'delete' },
      { run: 'schemachange deploy -f migrations', rule: 'schemachange/migrate', effect: 'update' },
      { run: 'refinery migrate -e DATABASE_URL', rule: 'refinery/migrate', effect: 'update' },
    ],
    leaves: ['tern status', 'sql-migrate down -dryrun', 'schemachange render a.sql', 'refinery setup'],
  },
});
