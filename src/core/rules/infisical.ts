import type { RulePack } from '../model/command';
import { fetched, secretAccess, secretGone, secretSet } from './secrets/stores';
import { toolPack, type DeedOf } from './shared/toolPack';

const shown = fetched('the secrets', { named: (operands) => operands });

/** `infisical secrets` alone lists them with their values. */
const listed: DeedOf = (options, rest, command) => (rest.length === 0 ? shown(options, rest, command) : null);

/** `infisical export` writes them all to its output; what a redirection takes is fetched. */
const exported = fetched('all secrets', { name: '' });

/** Infisical's projects and secrets. */
export const infisical: RulePack = toolPack({
  programs: ['infisical'],
  documentation: ['https://infisical.com/docs/cli/commands/secrets', 'https://infisical.com/docs/cli/commands/export'],
  grammar: {
    valued: [
      ...['--env', '-e', '--path', '--projectId', '--token', '--domain', '--type', '--tags', '-t', '--format', '-f'],
      ...['--output-file', '-o', '--template', '--project-config-dir', '--file', '--log-level', '-l'],
    ],
  },
  idle: ['-h', '-v'],
  verbs: {
    ...{ secrets: listed, 'secrets get': shown },
    'secrets set': secretSet('Changes the secrets'),
    'secrets delete': secretGone('Deletes the secrets', { named: (operands) => operands }),
    'secrets folders delete': secretGone('Deletes with its secrets the folder', {
      named: (_operands, options) => options.values('--name', '-n').slice(0, 1),
    }),
    // What it prints are names with examples.
    'secrets generate-example-env': () => null,
    export: (options, rest, command) => (options.has('--output-file', '-o') ? null : exported(options, rest, command)),
    'user get token': fetched("the person's token", { type: 'token', name: '' }),
    'service-token create': secretAccess('Makes a token that reads secrets', { name: '' }),
    'ssh issue-credentials': secretAccess('Makes keys for other machines', { name: '' }),
    'dynamic-secrets lease create': fetched('a new secret', { name: '' }),
    'dynamic-secrets delete': secretGone('Deletes what makes new secrets', { undo: 'costly' }),
  },
  examples: {
    catches: [
      { run: 'infisical secrets', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'infisical secrets --env=prod', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'infisical secrets get DB_URL --plain', rule: 'secrets/shown', effect: 'read-secret', target: 'DB_URL' },
      { run: 'infisical secrets delete DB_URL', rule: 'secrets/removed', effect: 'delete', target: 'DB_URL' },
      { run: 'infisical secrets set DB_URL=x', rule: 'secrets/changed', effect: 'update' },
      { run: 'infisical export --format=dotenv', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'infisical user get token', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'infisical service-token create --scope=prod:/', rule: 'secrets/access', effect: 'grant' },
    ],
    leaves: [
      'infisical login',
      'infisical init',
      'infisical scan',
      'infisical secrets generate-example-env',
      'infisical secrets folders get --path=/',
      'infisical export --output-file=.env.local',
      'infisical secrets --help',
    ],
  },
});
