import type { RulePack } from '../model/command';
import { deployed, lost, removed, run } from './platforms/said';
import { STACK_KEEPS } from './platforms/losses';
import { vendorPack } from './platforms/vendorPack';

/** Serverless. */
export const serverless: RulePack = vendorPack({
  tool: 'serverless',
  title: 'Serverless',
  programs: ['serverless', 'sls', 'slss'],
  valued: [
    '-s',
    '--stage',
    '-r',
    '--region',
    '-f',
    '--function',
    '-p',
    '-c',
    '-d',
    '--data',
    '--param',
    '--aws-profile',
  ],
  places: ['-s', '--aws-profile'],
  named: ['-s', '--stage'],
  local: [
    'offline',
    'package',
    'print',
    'info',
    'login',
    'logout',
    'config',
    'plugin',
    'dev',
    'doctor',
    'metrics',
    'logs',
    'create',
    'install',
    'support',
    'invoke-local',
    'test',
    'output',
    'param',
    'reconcile',
  ],
  told: {
    remove: lost('Removes with all its resources the stack of this service', {
      type: 'stack',
      lost: STACK_KEEPS,
      name: '',
      saferWay: 'serverless info',
    }),
    deploy: deployed('Deploys this service', { type: 'stack', name: '', saferWay: 'serverless package' }),
    'deploy list': null,
    'deploy function': deployed('Deploys the function', {
      type: 'function',
      named: (_, options) => options.values('-f', '--function'),
    }),
    rollback: deployed('Rolls this service back', { type: 'stack', severity: 'high', name: '' }),
    'invoke local': null,
    invoke: run('Calls the function', { type: 'function', named: (_, options) => options.values('-f', '--function') }),
    prune: removed('Deletes old versions of functions', { name: '', severity: 'low', undo: 'easy' }),
  },
  documentation: ['https://www.serverless.com/framework/docs/providers/aws/cli-reference'],
  examples: {
    catches: [
      { run: 'serverless remove --stage prod', rule: 'serverless/delete', effect: 'delete' },
      { run: 'sls deploy -s prod --verbose', rule: 'serverless/deploy', effect: 'update' },
      { run: 'sls deploy function -f hello', rule: 'serverless/deploy', effect: 'update', target: 'hello' },
    ],
    leaves: ['serverless offline', 'sls package', 'sls invoke local -f hello', 'sls info --stage prod'],
  },
});
