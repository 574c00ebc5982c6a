import type { ToolFamily, ToolInput, ToolReading, ToolUse } from '../model/toolFamily';
import { textIn, textsIn } from './shared/fields';
import { folderIn } from './shared/folderIn';
import { fromTable, mentions, type ToolTable } from './shared/named';
import { option, sameAs, sameAsIn } from './shared/reading';

const appOf = (input: ToolInput): readonly string[] => option('-a', textIn(input, 'app', 'app_name', 'appName'));

const heroku =
  (command: string, ...names: readonly string[]) =>
  ({ input }: ToolUse): ToolReading =>
    sameAs('heroku', command, textsIn(input, ...names), appOf(input));

function herokuSql({ input }: ToolUse): ToolReading {
  return sameAs('heroku', 'pg:psql', option('-c', textIn(input, 'command', 'query', 'sql')), appOf(input));
}

const herokuTools: ToolTable = [
  ['ps_scale', heroku('ps:scale', 'dyno', 'dynos')],
  ['ps_restart', heroku('ps:restart', 'dyno-name', 'dyno_name', 'dyno')],
  ['maintenance_on', heroku('maintenance:on')],
  ['maintenance_off', heroku('maintenance:off')],
  ['destroy_addon', heroku('addons:destroy', 'addon')],
  ['transfer_app', heroku('apps:transfer', 'recipient')],
  ['destroy_app', heroku('apps:destroy')],
  ['deploy_one_off_dyno', heroku('run', 'command')],
  ['pg_psql', herokuSql],
  ['pg_credentials', heroku('pg:credentials:url')],
  ['pg_kill', heroku('pg:kill', 'pid')],
  ['pg_upgrade', heroku('pg:upgrade')],
  ['pg_reset', heroku('pg:reset', 'database')],
];

const pulumi =
  (verb: string) =>
  ({ input }: ToolUse): ToolReading =>
    sameAsIn(
      folderIn(input, 'workDir', 'work_dir', 'path'),
      ...['pulumi', verb, verb === 'preview' || verb === 'stack' ? null : '--yes'],
      option('--stack', textIn(input, 'stack')),
    );

const pulumiTools: ToolTable = [
  ['up', pulumi('up')],
  ['destroy', pulumi('destroy')],
  ['preview', pulumi('preview')],
  ['refresh', pulumi('refresh')],
  ['stack_output', pulumi('stack')],
];

/** Platforms whose servers have a tool for each command of their own command line. */
export const platforms: ToolFamily = {
  title: 'Heroku and Pulumi',
  documentation: ['https://github.com/heroku/heroku-mcp-server', 'https://github.com/pulumi/mcp-server'],
  read: (use) => {
    if (mentions(use, /heroku/)) return fromTable(herokuTools, use);
    return mentions(use, /pulumi/) ? fromTable(pulumiTools, use) : null;
  },
  examples: {
    catches: [
      { call: 'heroku/ps_scale', input: { app: 'shop', dyno: 'web=0' }, rule: 'heroku/interrupt', effect: 'interrupt' },
      { call: 'heroku/maintenance_on', input: { app: 'shop' }, rule: 'heroku/interrupt', effect: 'interrupt' },
      { call: 'heroku/pg_psql', input: { app: 'a', command: 'DROP TABLE x' }, rule: 'sql/drop', effect: 'delete' },
      { call: 'pulumi/pulumi-cli-up', input: { workDir: '/srv/x' }, rule: 'pulumi/apply', effect: 'update' },
    ],
    leaves: [
      { call: 'heroku/ps_scale', input: { app: 'shop', dyno: 'web=2' } },
      { call: 'heroku/pg_psql', input: { app: 'a', command: 'SELECT 1' } },
      { call: 'pulumi/pulumi-cli-preview', input: { workDir: '/srv/x' } },
    ],
  },
};
