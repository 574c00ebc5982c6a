import type { RulePack } from '../model/command';
import { changed, deployed, lost, overwritten, removed, when } from './platforms/said';
import { STACK_KEEPS } from './platforms/losses';
import { vendorPack } from './platforms/vendorPack';

/** Amplify. */
export const amplify: RulePack = vendorPack({
  tool: 'amplify',
  title: 'Amplify',
  programs: ['amplify', 'ampx'],
  valued: ['--envName', '--branch', '--app-id', '--identifier', '--profile'],
  places: ['--envName', '--branch', '--identifier'],
  named: ['--envName', '--branch', '--identifier'],
  flags: ['--allow-destructive-graphql-schema-updates', '--force'],
  local: [
    'init',
    'configure',
    'pull',
    'status',
    'mock',
    'codegen',
    'console',
    'diagnose',
    'add',
    'update',
    'generate',
    'override',
    'build',
    'info',
    'notices',
    'override',
    'upgrade',
    'plugin',
  ],
  told: {
    delete: lost('Deletes every environment of the Amplify project', { type: 'stack', lost: STACK_KEEPS, name: '' }),
    push: when(
      ['--allow-destructive-graphql-schema-updates'],
      overwritten('Deploys to Amplify, and lets tables be replaced', { type: 'stack', lost: STACK_KEEPS, name: '' }),
      deployed('Deploys to Amplify', { name: '', saferWay: 'amplify status' }),
    ),
    publish: deployed('Deploys to Amplify and its hosting', { name: '' }),
    'env remove': lost('Deletes Amplify environment', { type: 'environment', lost: STACK_KEEPS }),
    'env add|checkout|list|get|pull|import': null,
    remove: changed('Takes out of the next deployment', { type: 'category', reach: 'local' }),
    'sandbox delete': removed('Deletes the sandbox of this developer', {
      type: 'sandbox',
      undo: 'easy',
      severity: 'low',
      name: '',
    }),
    sandbox: null,
    'sandbox secret set|remove': changed('Changes a secret of the sandbox', { type: 'secret' }),
    'pipeline-deploy': deployed('Deploys to Amplify', { name: '' }),
  },
  documentation: ['https://docs.amplify.aws/gen1/react/tools/cli/reference/'],
  examples: {
    catches: [
      { run: 'amplify delete --force', rule: 'amplify/delete', effect: 'delete' },
      { run: 'amplify push -y', rule: 'amplify/deploy', effect: 'update' },
      { run: 'amplify env remove staging', rule: 'amplify/delete', effect: 'delete', target: 'staging' },
    ],
    leaves: ['amplify status', 'amplify pull'],
  },
});
