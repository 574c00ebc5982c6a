import type { RulePack } from '../model/command';
import { fetched, secretAccess, secretGone, secretSet } from './secrets/stores';
import { toolPack, type DeedOf } from './shared/toolPack';

const shown = fetched('the secrets', { named: (operands) => operands });
const values: DeedOf = (options, rest, command) => (options.has('--only-names') ? null : shown(options, rest, command));
const download: DeedOf = (options, rest, command) => (options.has('--no-file') ? shown(options, rest, command) : null);

/** Doppler's projects, configurations and secrets. */
export const doppler: RulePack = toolPack({
  programs: ['doppler'],
  documentation: ['https://docs.doppler.com/docs/cli'],
  grammar: {
    valued: [
      '-p',
      '--project',
      '-c',
      '--config',
      '-t',
      '--token',
      '--scope',
      '--format',
      '-e',
      '--environment',
      '--fallback',
    ],
  },
  idle: ['-h', '-v'],
  verbs: {
    ...{
      'secrets get': values,
      'secrets download': download,
      'secrets substitute': shown,
      'configs tokens create': fetched('a token', { type: 'token' }),
    },
    secrets: (options, rest, command) => (rest.length === 0 ? values(options, rest, command) : null),
    ...{
      'secrets delete': secretGone('Deletes the secrets', { named: (operands) => operands }),
      'secrets set': secretSet('Changes the secrets'),
    },
    'configs delete': secretGone('Deletes the configuration', { type: 'configuration' }),
    'projects delete': secretGone('Deletes with all its secrets the project', {
      severity: 'critical',
      type: 'project',
    }),
    'environments delete': secretGone('Deletes the environment', { severity: 'critical', type: 'environment' }),
    'configs tokens revoke': secretGone('Revokes the token', { type: 'token' }),
    'configs unlock': secretAccess('Takes the lock off the configuration', { effect: 'unprotect' }),
  },
  examples: {
    catches: [
      { run: 'doppler secrets get DB_URL --plain', rule: 'secrets/shown', effect: 'read-secret', target: 'DB_URL' },
      { run: 'doppler secrets -p shop -c prd', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'doppler secrets delete DB_URL -y', rule: 'secrets/removed', effect: 'delete', target: 'DB_URL' },
      { run: 'doppler projects delete shop', rule: 'secrets/removed', effect: 'delete', target: 'shop' },
      { run: 'doppler secrets set DB_URL=x', rule: 'secrets/changed', effect: 'update' },
    ],
    leaves: ['doppler secrets --only-names', 'doppler setup', 'doppler projects', 'doppler configs', 'doppler login'],
  },
});
