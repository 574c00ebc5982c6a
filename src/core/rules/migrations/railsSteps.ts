import { always, fills, migrates, reverts, wipes } from './deeds';
import type { Step } from './migration';

const status = { saferWay: 'rails db:migrate:status' };
/** The test environment is made to be emptied. */
const inTest = (task: string): { readonly saferWay: string } => ({ saferWay: `RAILS_ENV=test rails ${task}` });
const loaded = { saferWay: 'rails db:schema:dump' };

/** Tasks of Rails that change a database. Those of the test environment are made to be run at any time. */
export const railsSteps: Readonly<Record<string, Step>> = {
  'db:drop': always(wipes('Drops the database', inTest('db:drop'))),
  'db:drop:all': always(wipes('Drops the databases of every environment')),
  'db:drop:_unsafe': always(wipes('Drops the database, without the check for production')),
  'db:reset': always(wipes('Drops the database and loads the schema and the seeds anew', inTest('db:reset'))),
  'db:purge': always(wipes('Empties the database', inTest('db:purge'))),
  'db:purge:all': always(wipes('Empties the databases of every environment')),
  'db:truncate_all': always(wipes('Empties every table', inTest('db:truncate_all'))),
  'db:seed:replant': always(wipes('Empties every table and loads the seeds anew', inTest('db:seed:replant'))),
  'db:migrate:reset': always(wipes('Drops the database and applies every migration anew', inTest('db:migrate:reset'))),
  'db:schema:load': always(wipes('Drops every table of the schema and creates it anew', loaded)),
  'db:structure:load': always(wipes('Loads the structure over the database', loaded)),
  'db:setup': always(wipes('Creates the database and loads the schema, which drops its tables', loaded)),
  'db:fixtures:load': always(wipes('Replaces the rows of every table that has fixtures')),
  'db:rollback': always(reverts('Reverts the last migrations', status)),
  'db:migrate:down': always(reverts('Reverts a migration', status)),
  'db:migrate:redo': always(reverts('Reverts the last migration and applies it anew', status)),
  'db:migrate': always(migrates('Applies the migrations that are left', status)),
  'db:migrate:up': always(migrates('Applies a migration', status)),
  'db:forward': always(migrates('Applies the next migrations', status)),
  'db:prepare': always(migrates('Creates the database where there is none, and applies the migrations that are left')),
  'db:environment:set': always(migrates('Changes which environment the database says it is')),
  'db:create': always(fills('Creates the database', { rule: 'create' })),
  'db:create:all': always(fills('Creates the databases of every environment', { rule: 'create' })),
  'db:seed': always(fills('Fills the database by the seeds')),
  'db:migrate:status': () => null,
  'db:test:prepare': () => null,
  'db:test:load': () => null,
  'db:test:purge': () => null,
  'db:schema:dump': () => null,
  'db:schema:cache': () => null,
  release: () => ({
    ...{ rule: 'publish', effect: 'publish', severity: 'high', undo: 'costly' },
    says: 'Builds the gem, pushes its tag and publishes it',
  }),
};
