import type { RulePack } from '../model/command';
import { fetched } from './secrets/stores';
import { deedsIn } from './shared/deedsIn';
import { toolPack, type Deed } from './shared/toolPack';

const inModels = deedsIn('juju');
const every: Partial<Deed> = { named: (operands) => operands };
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const model = inModels.gone('Destroys the model with everything in it', 'model', { ...every, severity: 'critical' });
const revealed = fetched('the secret');
const machine = inModels.gone('Removes', 'machine', { ...every, undo: 'costly' });

/** Juju: applications in models, the machines under them and the storage beside them. */
export const juju: RulePack = toolPack({
  programs: ['juju'],
  documentation: ['https://documentation.ubuntu.com/juju/latest/reference/juju-cli/list-of-juju-cli-commands/'],
  grammar: {
    valued: ['-m', '--model', '-c', '--controller', '-B', '--timeout', '-t', '--num-units', '--to', '--channel', '-n'],
  },
  idle: ['--dry-run', '-h'],
  verbs: {
    ...{ 'destroy-model': model, 'destroy-controller': model, 'kill-controller': model },
    'remove-application': inModels.gone('Removes the application', 'application', { ...every, undo: 'costly' }),
    ...{ 'remove-unit': machine, 'remove-machine': machine, 'remove-k8s': machine, 'remove-cloud': machine },
    'remove-storage': inModels.gone('Removes the storage', 'storage', { ...every, severity: 'critical' }),
    'remove-storage-pool': machine,
    ...{ 'remove-relation': inModels.interrupted('Parts applications that work together:', 'relation', every) },
    ...{
      'remove-saas': machine,
      'remove-offer': machine,
      'remove-secret': inModels.gone('Deletes the secret', 'secret', first),
    },
    ...{ 'remove-user': inModels.gone('Deletes the user', 'user', { ...first, undo: 'costly' }) },
    ...{
      grant: inModels.granted('Gives rights to', 'user', first),
      'grant-cloud': inModels.granted('Gives rights to', 'user', first),
    },
    expose: inModels.exposed('Lets others reach', 'application', first),
    'enable-command': inModels.unprotected('Takes a brake off the model', 'model', { name: '' }),
    'show-secret': (options, rest, command) => (options.has('--reveal') ? revealed(options, rest, command) : null),
  },
  examples: {
    catches: [
      { run: 'juju destroy-model shop --no-prompt', rule: 'juju/removed', effect: 'delete', target: 'shop' },
      { run: 'juju remove-application db --force', rule: 'juju/removed', effect: 'delete', target: 'db' },
      { run: 'juju remove-unit -m shop web/2', rule: 'juju/removed', effect: 'delete', target: 'web/2' },
      { run: 'juju remove-storage pgdata/0', rule: 'juju/removed', effect: 'delete', target: 'pgdata/0' },
      { run: 'juju expose web', rule: 'juju/exposed', effect: 'expose', target: 'web' },
      { run: 'juju remove-relation web db', rule: 'juju/interrupt', effect: 'interrupt', target: 'web' },
    ],
    leaves: [
      'juju status',
      'juju deploy postgresql',
      'juju remove-application db --dry-run',
      'juju add-unit web -n 2',
      'juju show-secret s1',
      'juju models',
    ],
  },
});
