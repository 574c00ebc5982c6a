import type { RulePack } from '../model/command';
import {
  changed,
  deployed,
  dropped,
  granted,
  lost,
  named,
  overwritten,
  removed,
  secretTold,
  stopped,
  unguarded,
  when,
} from './platforms/said';
import { programBehind, startsHere, startsThere } from './platforms/startsBehind';
import { sqlGiven } from './platforms/sqlGiven';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

const scale: Told = ({ rest }) => {
  if (rest.length === 0) return null;
  const none = rest.some(({ value }) => /=0(?::|$)/.test(value));
  return none
    ? stopped('Scales to zero on Heroku', { type: 'dyno' })
    : changed('Changes how many dynos run on Heroku:', { type: 'dyno' });
};

/** How many words stand in front of a program that starts on a dyno; null where none does. */
function wordsBeforeProgram([topic, verb, ...rest]: readonly (string | undefined)[]): number | null {
  if (topic === 'run') return 1;
  return topic === 'ps' && verb === 'exec' && rest.length > 0 ? 1 : null;
}

const RUN = '-a --app -r --remote -s --size -e --env --type -p --process-type -d --dyno'.split(' ');

const LOCAL_RUN = '-e --env -p --port -f --procfile'.split(' ');

const COPY = { type: 'database', lost: 'the data of the target' } as const;

/** Heroku's apps, add-ons and databases; topics stand behind a colon or a blank. */
export const heroku: RulePack = vendorPack({
  tool: 'heroku',
  title: 'Heroku',
  programs: ['heroku'],
  documentation: ['https://devcenter.heroku.com/articles/heroku-cli-commands'],
  colons: true,
  valued: [
    ...[
      '-a',
      '--app',
      '-r',
      '--remote',
      '-t',
      '--team',
      '-c',
      '--confirm',
      '-p',
      '--pipeline',
      '-n',
      '--num',
      '-d',
      '-s',
    ],
  ],
  flags: ['--shell', '--no-release', '--exit-code'],
  places: ['-a', '-r', '--remote', '-t', '-p', '--pipeline', '--confirm', '-c'],
  named: ['--app', '-a', '--confirm', '-c', '--remote', '-r'],
  variables: ['HEROKU_APP'],
  many: true,
  local: [
    ...['login', 'logout', 'local', 'plugins', 'update', 'autocomplete', 'logs', 'accounts', 'status', 'regions'],
    ...['commands', 'which'],
  ],
  told: {
    'apps destroy|delete; destroy': lost('Destroys Heroku app', {
      type: 'app',
      lost: 'its add-ons, their data, and its address',
    }),
    'apps|addons|pg|redis|ps|domains|certs|releases|pipelines|members|access|keys|webhooks|buildpacks|features|config|drains info':
      null,
    'apps rename': changed('Renames a Heroku app to', { type: 'app', undo: 'costly' }),
    'apps transfer': granted('Hands to another owner a Heroku app:', { type: 'app', undo: 'costly' }),
    'apps create': changed('Creates Heroku app', { type: 'app' }),
    'pg reset': lost('Deletes every table of Heroku database', {
      type: 'database',
      lost: 'the data',
      saferWay: 'heroku pg:backups:capture',
    }),
    'pg copy': overwritten('Overwrites Heroku database', {
      ...COPY,
      severity: 'critical',
      named: (words) => words.slice(1, 2),
    }),
    'pg push': overwritten('Overwrites Heroku database', {
      ...COPY,
      severity: 'critical',
      named: (words) => words.slice(1, 2),
    }),
    'pg pull': null,
    'pg backups restore': overwritten('Overwrites by a backup a Heroku database:', {
      ...COPY,
      severity: 'critical',
      named: (words) => words.slice(1, 2),
    }),
    'pg backups delete': lost('Deletes Heroku backup', { severity: 'high', type: 'backup' }),
    'pg backups unschedule': {
      ...removed('Ends backups of Heroku database', { type: 'backup' }),
      effect: 'unprotect',
      rule: 'unprotect',
    },
    'pg backups capture|schedule': changed('Backs up Heroku database', { type: 'backup', severity: 'low' }),
    'pg backups schedules|url|info|download|cancel': null,
    'pg upgrade wait': null,
    'pg backups': null,
    'pg promote': changed('Makes the main database of the app Heroku database', {
      type: 'database',
      severity: 'high',
      undo: 'costly',
    }),
    'pg upgrade': changed('Upgrades Heroku database', { type: 'database', severity: 'high', undo: 'impossible' }),
    'pg unfollow': changed('Ends replication to Heroku database', { type: 'database', undo: 'costly' }),
    'pg kill|killall': { ...changed('Ends connections of a Heroku database'), effect: 'interrupt', rule: 'interrupt' },
    'pg maintenance run|start': stopped('Starts maintenance of a Heroku database', { type: 'database' }),
    'pg credentials rotate|repair-default': overwritten('Replaces the credentials of Heroku database', {
      type: 'credential',
    }),
    'pg credentials create': granted('Creates credentials of Heroku database', { type: 'credential' }),
    'pg credentials destroy': removed('Deletes credentials of Heroku database', { type: 'credential' }),
    'data pg credentials create': granted('Creates credentials of Heroku database', { type: 'credential' }),
    'pg credentials url; data pg credentials url': secretTold('the credentials of the database'),
    'redis credentials': when(
      ['--reset'],
      overwritten('Replaces the credentials of Heroku store', { type: 'credential' }),
      secretTold('the credentials of the store'),
    ),
    'redis maintenance': when(['--run'], stopped('Starts maintenance of a Heroku store', { type: 'redis' }), null),
    'data maintenances run': stopped('Starts maintenance of a Heroku database', { type: 'database' }),
    'data maintenances': null,
    'pg credentials': null,
    'pg ps|locks|outliers|diagnose|bloat|blocking|wait|settings|psql': null,
    'redis promote': changed('Makes the main store of the app Heroku store', { type: 'redis', undo: 'costly' }),
    'redis cli|info|wait': null,
    'addons destroy|remove': lost('Destroys Heroku add-on', { type: 'addon', lost: 'the data it keeps' }),
    'addons detach': dropped('Detaches Heroku add-on', { type: 'addon' }),
    'config set': changed('Changes Heroku variables', { type: 'variable', undo: 'costly', name: '' }),
    'config unset|remove': removed('Removes Heroku variable', {
      type: 'variable',
      undo: 'impossible',
      severity: 'medium',
    }),
    'config edit': changed('Changes Heroku variables', { type: 'variable', undo: 'costly', name: '' }),
    'config get': secretTold('the variable'),
    config: secretTold('the variables of the app', { name: '' }),
    'ps scale|resize|type; scale': scale,
    'ps stop|kill|restart; restart|kill|stop': stopped('Stops dynos of a Heroku app', { type: 'dyno' }),
    'ps exec|copy|socks|forward|wait|autoscale': null,
    'dyno restart|stop|kill': stopped('Stops dynos of a Heroku app', { type: 'dyno' }),
    'pipelines promote': deployed('Promotes to the next stage of the pipeline', {
      type: 'app',
      severity: 'high',
      name: '',
    }),
    'pipelines destroy': removed('Deletes Heroku pipeline', { type: 'pipeline' }),
    'domains remove|clear': removed('Removes domain', { type: 'domain' }),
    'maintenance on': stopped('Puts in maintenance mode a Heroku app', { type: 'app', name: '' }),
    'maintenance off': changed('Ends maintenance mode of a Heroku app', { type: 'app', name: '' }),
    'certs remove': removed('Removes certificate', { type: 'certificate' }),
    'access add|update': granted('Lets into a Heroku app', { type: 'access' }),
    'members add|set': granted('Lets into a Heroku team', { type: 'access' }),
    'keys add': granted('Lets into the account the key', { type: 'key' }),
    'keys remove|clear': removed('Removes key', { type: 'key', severity: 'medium' }),
    'auth 2fa disable': unguarded('Takes the second factor off the Heroku account', { type: 'account', name: '' }),
    'authorizations info': secretTold('the token of the authorization'),
    'clients info': secretTold('the secret of the client'),
    'ci config; ci config get': secretTold('the variables of the tests', { name: '' }),
    'ci config set|unset': ({ verb }) => changed(`${verb === 'set' ? 'Sets' : 'Removes'} variables of the tests:`),
    'spaces vpn config': secretTold('the keys of the network'),
    'auth token': secretTold('the token of the account', { name: '' }),
    'authorizations create': granted('Creates a token of the account', { type: 'token', name: '' }),
    'git remote|clone|credentials': null,
    'releases rollback; rollback': deployed('Rolls a Heroku app back to', { type: 'app', severity: 'high' }),
    releases: null,
    'container release': deployed('Deploys to Heroku', { type: 'app' }),
    'container push': changed('Uploads images to Heroku', { type: 'app', severity: 'low', name: '' }),
    'container rm': removed('Removes process type', { type: 'app' }),
    'container login|logout|pull|run; ci migrate-manifest; certs chain|key; maintenance': null,
    'notifications|sessions|authorizations|run|console|open|ps|apps|addons|pg|redis|keys|access|members|domains|certs|pipelines|drains|spaces|buildpacks|features|labs|stack':
      ({ words }) => (words.length === 1 ? null : undefined),
    'features|labs disable|enable': changed('Changes a feature of a Heroku app:', { type: 'app' }),
    'webhooks update': named(changed('Changes webhook', { type: 'webhook' })),
    'builds create': deployed('Deploys to Heroku', { type: 'app', name: '' }),
  },
  handled: (call, context) => {
    const words = call.words.map(({ value }) => value);
    if (words[0] === 'local' && words[1] === 'run') return startsHere(programBehind(call.command, 1, LOCAL_RUN));
    const before = wordsBeforeProgram(words);
    if (before !== null) {
      return startsThere(
        call.options.value('-a', '--app')?.value ?? 'a Heroku dyno',
        programBehind(call.command, before, RUN),
      );
    }
    if (words[0] !== 'pg' || words[1] !== 'psql') return null;
    return sqlGiven({ dialect: 'postgres', texts: ['-c', '--command'], files: ['-f', '--file'] }, call, context);
  },
  examples: {
    catches: [
      {
        run: 'heroku apps:destroy shop-api --confirm shop-api',
        rule: 'heroku/delete',
        effect: 'delete',
        target: 'shop-api',
      },
      {
        run: 'heroku apps destroy -a shop-api -c shop-api',
        rule: 'heroku/delete',
        effect: 'delete',
        target: 'shop-api',
      },
      {
        run: 'heroku pg:reset DATABASE_URL --app shop-prod --confirm shop-prod',
        rule: 'heroku/delete',
        effect: 'delete',
        target: 'DATABASE_URL',
      },
      {
        run: 'heroku pg:copy shop::ORANGE GREEN -a staging-shop',
        rule: 'heroku/replace',
        effect: 'replace',
        target: 'GREEN',
      },
      {
        run: 'heroku pg:backups:restore b101 DATABASE_URL',
        rule: 'heroku/replace',
        effect: 'replace',
        target: 'DATABASE_URL',
      },
      { run: 'heroku pg:psql -a shop -c "DROP TABLE carts"', rule: 'sql/drop', effect: 'delete' },
      { run: 'heroku pg:psql ORANGE -a shop', input: 'TRUNCATE carts', rule: 'sql/truncate', effect: 'delete' },
      {
        run: 'heroku addons:destroy heroku-redis --confirm shop',
        rule: 'heroku/delete',
        effect: 'delete',
        target: 'heroku-redis',
      },
      { run: 'heroku config:unset A B -a shop', rule: 'heroku/delete', effect: 'delete', target: 'A' },
      { run: 'heroku config -a shop', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'heroku config:get DB_URL', rule: 'secrets/shown', effect: 'read-secret', target: 'DB_URL' },
      { run: 'heroku ps:scale web=0 worker=0 -a shop', rule: 'heroku/interrupt', effect: 'interrupt' },
      { run: 'heroku ps:exec -d web.1 "rm -rf /data"', starts: 'ssh a Heroku dyno rm -rf /data' },
      { run: 'heroku ps:stop web.1', rule: 'heroku/interrupt', effect: 'interrupt', target: 'web.1' },
      { run: 'heroku pipelines:promote -a staging-shop', rule: 'heroku/deploy', effect: 'update' },
      {
        run: 'heroku domains:remove www.acme.example',
        rule: 'heroku/delete',
        effect: 'delete',
        target: 'www.acme.example',
      },
      { run: 'heroku maintenance:on -a shop', rule: 'heroku/interrupt', effect: 'interrupt' },
      {
        run: 'heroku access:add eve@acme.example -a shop',
        rule: 'heroku/grant',
        effect: 'grant',
        target: 'eve@acme.example',
      },
      { run: 'heroku run -a shop rake db:drop', starts: 'ssh shop rake db:drop' },
      { run: 'heroku run:detached --app shop -- rm -rf /data', starts: 'ssh shop rm -rf /data' },
      { run: 'heroku local:run -e .env rake db:drop', starts: 'rake db:drop' },
      { run: 'heroku rollback v40', rule: 'heroku/deploy', effect: 'update', target: 'v40' },
      { run: 'heroku spaces:destroy --space shop', rule: 'heroku/delete', effect: 'delete', target: 'shop' },
    ],
    leaves: [
      'heroku apps',
      'heroku apps:info -a shop',
      'heroku logs --tail',
      'heroku pg:info',
      'heroku pg:psql -c "SELECT 1"',
      'heroku ps',
      'heroku releases',
      'heroku addons',
      'heroku pg:backups',
      'heroku local web',
      'heroku git:remote -a shop',
      'heroku login',
      'heroku apps:destroy --help',
      'heroku domains',
    ],
  },
});
