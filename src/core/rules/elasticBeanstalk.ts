import type { RulePack } from '../model/command';
import { changed, deployed, lost, removed, secretTold, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Elastic Beanstalk's environments. */
export const elasticBeanstalk: RulePack = vendorPack({
  tool: 'beanstalk',
  title: 'Elastic Beanstalk',
  programs: ['eb'],
  valued: [
    '-e',
    '--environment_name',
    '-r',
    '--region',
    '--profile',
    '-l',
    '--label',
    '-n',
    '--destination_name',
    '-c',
    '--cname',
    ...['-d', '--delete'],
  ],
  flags: ['--all', '--staged', '--ignore-links', '--force'],
  places: ['-e', '--profile'],
  local: [
    'init',
    'use',
    'list',
    'status',
    'health',
    'events',
    'logs',
    'open',
    'console',
    'local',
    'platform',
    'codesource',
    'labs',
    'appversion-list',
    'tags-list',
    'ssh',
  ],
  told: {
    terminate: ({ options }) =>
      options.has('--all')
        ? lost('Terminates every environment of the application', {
            type: 'application',
            lost: 'the application, its versions and databases',
            name: '',
          })
        : lost('Terminates Elastic Beanstalk environment', {
            type: 'environment',
            lost: 'its servers, and a database inside it',
          }),
    'deploy|create|clone|upgrade|config|setenv|scale|restore': ({ words, rest }) => {
      const [verb] = words;
      if (verb?.value === 'scale' && rest[0]?.value === '0')
        return stopped('Scales to zero Elastic Beanstalk environment', {
          type: 'environment',
          named: (given) => given.slice(1),
        });
      return ['create', 'clone', 'restore'].includes(verb?.value ?? '')
        ? changed('Creates Elastic Beanstalk environment', { type: 'environment' })
        : deployed('Deploys to or changes Elastic Beanstalk environment', { type: 'environment', severity: 'high' });
    },
    swap: deployed('Swaps the addresses of Elastic Beanstalk environments', { type: 'environment', severity: 'high' }),
    abort: stopped('Ends the deployment of Elastic Beanstalk environment', { type: 'environment', severity: 'medium' }),
    printenv: secretTold('the variables of the environment', { name: '' }),
    appversion: ({ options, rest }) =>
      options.has('-d', '--delete')
        ? removed('Deletes the version of the application', {
            ...{ type: 'version', named: (_, { values }) => values('-d', '--delete') },
          })
        : rest.length > 0
          ? undefined
          : null,
    'appversion lifecycle': changed('Changes how long versions are kept', { name: '' }),
  },
  documentation: ['https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/eb-cli3.html'],
  examples: {
    catches: [
      { run: 'eb terminate shop-prod --force', rule: 'beanstalk/delete', effect: 'delete', target: 'shop-prod' },
      { run: 'eb terminate --all --force', rule: 'beanstalk/delete', effect: 'delete' },
      { run: 'eb swap shop-a -n shop-b', rule: 'beanstalk/deploy', effect: 'update', target: 'shop-a' },
      { run: 'eb scale 0 shop-prod', rule: 'beanstalk/interrupt', effect: 'interrupt', target: 'shop-prod' },
      { run: 'eb deploy shop-prod --staged', rule: 'beanstalk/deploy', effect: 'update', target: 'shop-prod' },
      { run: 'eb printenv shop-prod', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'eb appversion --delete v12', rule: 'beanstalk/delete', effect: 'delete', target: 'v12' },
      { run: 'eb create shop-test', rule: 'beanstalk/update', effect: 'update', target: 'shop-test' },
    ],
    leaves: ['eb status', 'eb logs', 'eb list', 'eb appversion', 'eb ssh'],
  },
});
