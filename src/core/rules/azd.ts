import type { RulePack } from '../model/command';
import { isSecretName } from './secrets/secretName';
import { fetched } from './secrets/stores';
import { deedsIn } from './shared/deedsIn';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const inAzd = deedsIn('azd');

/** The environment that an option names, else the one chosen before. */
const inEnvironment = (deed: Deed): DeedOf => {
  return (options) => {
    const { value: name } = options.value('-e', '--environment') ?? { value: 'the environment in use' };
    return { ...deed, name };
  };
};

const destroyed: DeedOf = (options, rest, command) => {
  const purges = options.has('--purge');
  const deed = inAzd.gone(purges ? 'Deletes for ever every resource of' : 'Deletes every resource of', 'environment', {
    ...{ rule: 'azd/destroy', severity: 'critical', lost: 'the data of every resource without a backup elsewhere' },
  });
  return inEnvironment(deed)(options, rest, command);
};
const applied = inEnvironment(
  inAzd.changed('Makes resources as the templates say', 'environment', {
    ...{ rule: 'azd/apply', severity: 'high', undo: 'unknown', saferWay: 'azd provision --preview' },
  }),
);
const deployed = inEnvironment(
  inAzd.changed('Deploys the code of the project', 'environment', { rule: 'azd/deploy', undo: 'costly' }),
);

const value = fetched('the value');
const shown: DeedOf = (options, rest, command) =>
  isSecretName(rest[0]?.value ?? '') ? value(options, rest, command) : null;

/** The Azure Developer CLI: what it makes and ends is told by the project's templates. */
export const azd: RulePack = toolPack({
  programs: ['azd'],
  documentation: ['https://learn.microsoft.com/azure/developer/azure-developer-cli/reference'],
  grammar: {
    valued: [
      '-e',
      '--environment',
      '-C',
      '--cwd',
      '-l',
      '--location',
      '--subscription',
      '--from-package',
      '-o',
      '--output',
    ],
  },
  idle: ['-h', '--preview'],
  verbs: {
    ...{ down: destroyed, 'infra delete': destroyed },
    ...{ up: applied, provision: applied, 'infra create': applied, deploy: deployed, publish: deployed },
    'env get-value': shown,
    'auth token': fetched('a token', { name: '', type: 'token' }),
    'pipeline config': inAzd.granted('Lets a pipeline act in the subscription', 'pipeline', { name: '' }),
  },
  examples: {
    catches: [
      { run: 'azd down --force --purge', rule: 'azd/destroy', effect: 'delete' },
      { run: 'azd down -e test', rule: 'azd/destroy', effect: 'delete', target: 'test' },
      { run: 'azd up', rule: 'azd/apply', effect: 'update' },
      { run: 'azd provision -e test --no-prompt', rule: 'azd/apply', effect: 'update', target: 'test' },
      { run: 'azd deploy web', rule: 'azd/deploy', effect: 'update' },
      { run: 'azd env get-value DB_PASSWORD', rule: 'secrets/shown', effect: 'read-secret', target: 'DB_PASSWORD' },
      { run: 'azd auth token', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'azd pipeline config', rule: 'azd/access', effect: 'grant' },
    ],
    leaves: [
      'azd provision --preview',
      'azd show',
      'azd env list',
      'azd env get-value AZURE_LOCATION',
      'azd env set AZURE_LOCATION westeurope',
      'azd package',
      'azd down --help',
      'azd auth login',
    ],
  },
});
