import type { RulePack } from '../model/command';
import { deployed, lost, removed, stopped } from './platforms/said';
import { sqlGiven } from './platforms/sqlGiven';
import { vendorPack } from './platforms/vendorPack';

const SNOW = { dialect: 'snowflake', texts: ['-q', '--query'], files: ['-f', '--filename'] } as const;

/** Snowflake. */
export const snowflake: RulePack = vendorPack({
  tool: 'snowflake',
  title: 'Snowflake',
  programs: ['snow'],
  valued: [
    '-c',
    '--connection',
    '-q',
    '--query',
    '-f',
    '--filename',
    '-d',
    '-s',
    '-w',
    '-r',
    '-a',
    '-u',
    '-D',
    '-o',
    '-h',
  ],
  places: ['-c', '--connection', '-d', '--dbname'],
  local: ['connection', 'init', 'helpers', 'app-init', 'logs'],
  told: {
    'object drop': lost('Drops Snowflake object', {
      type: 'object',
      lost: 'the data, once its time for undoing is over',
      undo: 'costly',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'stage remove': lost('Deletes files of Snowflake stage', { type: 'stage', severity: 'high' }),
    'stage copy|create|execute|list-files': null,
    'app teardown': lost('Drops the Snowflake application and its package', { type: 'app', name: '' }),
    'snowpark|streamlit|app|notebook|dcm deploy|run': deployed('Deploys to Snowflake', { name: '' }),
    'spcs service drop': removed('Drops Snowflake service', { type: 'service' }),
    'spcs compute-pool stop-all': stopped('Drops every service of Snowflake compute pool', { type: 'pool' }),
  },
  handled: (call, context) => {
    return call.words[0]?.value === 'sql' ? sqlGiven(SNOW, call, context) : null;
  },
  documentation: ['https://docs.snowflake.com/en/developer-guide/snowflake-cli/command-reference/overview'],
  examples: {
    catches: [
      { run: 'snow sql -q "DROP TABLE carts"', rule: 'sql/drop', effect: 'delete' },
      { run: 'snow object drop table carts', rule: 'snowflake/delete', effect: 'delete', target: 'carts' },
    ],
    leaves: ['snow sql -q "SELECT 1"', 'snow connection test'],
  },
});
