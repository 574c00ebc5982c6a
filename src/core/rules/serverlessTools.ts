import type { RulePack } from '../model/command';
import { changed, deployed, lost, removed, run, secretTold, when } from './platforms/said';
import { STACK_KEEPS } from './platforms/losses';
import { vendorPack } from './platforms/vendorPack';

/** `--stage prod`, with and without a name behind the verb. */
const stages = ['-s', '--stage', '-e', '--env', '-t', '--target'];

/** Tools that make a whole stack of functions from a file of the project. */
export const serverlessTools: RulePack = vendorPack({
  tool: 'sst',
  title: 'SST',
  programs: ['sst', 'nitric', 'encore', 'arc', 'chalice', 'zappa', 'modal', 'sky', 'shuttle'],
  valued: [...stages, '--profile', '-n', '--name'],
  flags: ['--production', '--prod', '-p', '--yes', '-y', '--all', '-a'],
  places: stages,
  named: ['-s', '--stage', '-n', '--name', '-a', '--app'],
  local: [
    'start',
    'dev',
    'init',
    'sandbox',
    'local',
    'shell',
    'version',
    'types',
    'gen',
    'gen-policy',
    'new-project',
    'package',
    'auth',
    'app-init',
    'test',
    'serve',
    'daemon',
    'help',
    'certify-info',
    'hydrate',
    'telemetry',
    'mosaic',
    'preview',
  ],
  verbs: { undeploy: 'delete', destroy: 'delete' },
  losses: { '': { severity: 'critical', undo: 'impossible', lost: 'what the stack keeps' } },
  told: {
    'remove|destroy|delete|down|undeploy; stack down; cluster down|stop': lost('Removes every resource of the app', {
      type: 'stack',
      lost: STACK_KEEPS,
    }),
    'deploy|up|update; stack up; launch': deployed('Deploys the app', { type: 'stack' }),
    'secret set|load': changed('Changes a secret of the app', { type: 'secret', undo: 'costly' }),
    'secret list': secretTold('the secrets of the app', { name: '' }),
    'secret get': secretTold('the secret'),
    'secret remove': removed('Removes a secret of the app', { type: 'secret', undo: 'impossible' }),
    'state remove': removed('Forgets, and leaves behind, a resource of the app:', { type: 'state' }),
    'state edit|repair|import': changed('Changes the state of the app', {
      type: 'state',
      severity: 'high',
      undo: 'costly',
    }),
    'state export': when(['--decrypt'], secretTold('the state of the app, with its secrets,', { name: '' }), null),
    'state list': null,
    unlock: {
      ...changed('Takes the lock off the state of the app', { name: '' }),
      effect: 'unprotect',
      rule: 'unprotect',
      severity: 'high',
    },
    'diff|refresh': null,
    rollback: deployed('Rolls the app back', { type: 'stack', severity: 'high' }),
    'db reset': lost('Drops and recreates databases', { type: 'database' }),
    'db shell|conn-uri|proxy': null,
    'schedule|unschedule': changed('Changes schedules of the app', { type: 'schedule' }),
    'invoke|run': run('Runs in the app', {}),
    'app stop': lost('Stops with its state the app', { type: 'app', undo: 'costly' }),
    'volume delete|rm': lost('Deletes from the volume', { type: 'volume' }),
  },
  documentation: [
    'https://sst.dev/docs/reference/cli/',
    'https://aws.github.io/chalice/',
    'https://github.com/zappa/Zappa',
    'https://nitric.io/docs/reference/cli',
  ],
  examples: {
    catches: [
      { run: 'sst remove --stage prod', rule: 'sst/delete', effect: 'delete', target: 'prod' },
      { run: 'sst state remove Uploads', rule: 'sst/delete', effect: 'delete', target: 'Uploads' },
      { run: 'sst deploy --stage production', rule: 'sst/deploy', effect: 'update' },
      { run: 'nitric down -s prod', rule: 'sst/delete', effect: 'delete', target: 'prod' },
      { run: 'zappa undeploy production --yes', rule: 'sst/delete', effect: 'delete', target: 'production' },
      { run: 'chalice delete --stage prod', rule: 'sst/delete', effect: 'delete' },
      { run: 'arc destroy --app shop --force', rule: 'sst/delete', effect: 'delete' },
    ],
    leaves: ['sst dev', 'sst diff --stage prod', 'nitric start', 'chalice local', 'zappa tail', 'arc sandbox'],
  },
});
