import assert from 'node:assert/strict';
import { testEngine, workspace, type TestEngine, type World } from '../../support/engine';

const env = `${workspace}/.env`;
const testing = `${workspace}/.env.testing`;
const fresh = 'php artisan migrate:fresh --env=testing';

/** Whose tables go when a framework is told that it is testing: what was done, and what came of it. */
const rows: readonly (readonly [string, string, World['files'], string])[] = [
  ['no file with settings is there', fresh, {}, 'ask impossible'],
  ['the settings of tests are missing', fresh, { [env]: 'DB_DATABASE=school' }, 'ask impossible'],
  ['tests have settings', fresh, { [env]: 'DB_DATABASE=school', [testing]: 'DB_DATABASE=t' }, 'allow easy'],
  ['tests have a container', fresh, { [testing]: 'DB_HOST=mysql' }, 'allow easy'],
  ['tests have this machine', fresh, { [testing]: 'DB_HOST="127.0.0.1"' }, 'allow easy'],
  ['tests have the server of all', fresh, { [testing]: 'DB_HOST=db.school.example' }, 'ask impossible'],
  ['tests have an address', fresh, { [testing]: 'DB_URL=mysql://u:p@db.school.example/x' }, 'ask impossible'],
  ['a variable says so', 'APP_ENV=testing php artisan db:wipe', { [env]: 'DB_HOST=x' }, 'ask impossible'],
  ['it is no test', 'php artisan migrate:fresh', { [testing]: 'DB_HOST=mysql' }, 'ask impossible'],
  [
    'the database is in memory',
    'DB_CONNECTION=sqlite DB_DATABASE=:memory: php artisan migrate:fresh',
    { [env]: 'DB_HOST=x' },
    'allow easy',
  ],
  [
    'another server has a database of that name',
    'DB_CONNECTION=mysql DB_DATABASE=:memory: php artisan migrate:fresh',
    {},
    'ask impossible',
  ],
  ['another tool reads other files', 'RAILS_ENV=test rails db:drop', { [env]: 'X=1' }, 'allow easy'],
];

describe('databases of tests', () => {
  let engine: TestEngine;

  before(async () => {
    engine = await testEngine();
  });

  for (const [situation, line, files, expected] of rows) {
    it(`${line}, ${situation}: ${expected}`, () => {
      const { findings, decision } = engine.run(line, { files: files ?? {} });
      assert.equal([decision.verdict, findings[0]?.undo].join(' '), expected);
    });
  }
});
