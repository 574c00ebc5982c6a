import type { RulePack } from '../model/command';
import { absolutePath } from '../model/filePath';
import { deployed, lost, removed, run } from './platforms/said';
import { STACK_KEEPS } from './platforms/losses';
import type { VendorCall } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';
import type { Deed } from './shared/toolPack';

/** The stack goes with what the service's file makes; what was packed last is that file, worked out. */
function serviceRemoved({ command, options }: VendorCall): Deed {
  const config = options.value('-c', '--config');
  const files = config === undefined ? ['serverless.yml', 'serverless.yaml', 'serverless.json'] : [config.value];
  const packed = '.serverless/cloudformation-template-update-stack.json';
  const templates = [packed, ...files].flatMap((file) => absolutePath(file, command.cwd) ?? []);
  return lost('Removes with all its resources the stack of this service', {
    ...{ type: 'stack', lost: STACK_KEEPS, name: '', saferWay: 'serverless info' },
    holds: (name) => ({ kind: 'stack', name, templates, kept: [] }),
  });
}

/** Serverless. */
export const serverless: RulePack = vendorPack({
  tool: 'serverless',
  title: 'Serverless',
  programs: ['serverless', 'sls', 'slss', 'osls'],
  colons: true,
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
    remove: serviceRemoved,
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
      { run: 'serverless mail:remove --stage prod', rule: 'serverless/delete', effect: 'delete' },
      { run: 'sls deploy -s prod --verbose', rule: 'serverless/deploy', effect: 'update' },
      { run: 'sls deploy function -f hello', rule: 'serverless/deploy', effect: 'update', target: 'hello' },
    ],
    leaves: ['serverless offline', 'sls package', 'sls invoke local -f hello', 'sls info --stage prod'],
  },
});
