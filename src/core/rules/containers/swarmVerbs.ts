import { fetched } from '../secrets/stores';
import type { Deed, DeedOf, Grammar } from '../shared/toolPack';
import { changed, removed, stopped } from './deeds';

const shared = { reach: 'remote', severity: 'medium' } as const;
const last: Deed['named'] = (operands) => operands.slice(-1);

const service = removed('Deletes the service', 'service', { ...shared, severity: 'high' });
const stack = removed('Deletes the stack with its services, networks and secrets:', 'stack', {
  ...{ ...shared, severity: 'high', undo: 'costly' },
});
const node = removed('Takes a node out of the swarm:', 'node', { ...shared, severity: 'high' });
const config = removed('Deletes the configuration', 'config', { ...shared, undo: 'costly' });

/** `service scale web=0 api=3`: none left is an interruption. */
const scaled: DeedOf = (_options, rest) =>
  rest.some(({ value }) => /=0+$/.test(value))
    ? stopped('Scales to nothing:', 'service', { ...shared, severity: 'high' })
    : changed('Scales', 'service', { ...shared, named: (operands) => operands });

const updated: DeedOf = (options) =>
  /^0+$/.test(options.value('--replicas')?.value ?? '')
    ? stopped('Scales to nothing:', 'service', { ...shared, severity: 'high', named: last })
    : changed('Updates the service', 'service', { ...shared, named: last });

const nodeChanged: DeedOf = (options) => {
  const availability = options.value('--availability')?.value ?? '';
  if (options.value('--role')?.value === 'manager') return promoted;
  return /^(?:drain|pause)$/.test(availability)
    ? stopped('Moves the work away from the node', 'node', { ...shared, named: last })
    : changed('Changes the node', 'node', { ...shared, named: last });
};
const promoted = changed('Lets a node manage the swarm:', 'node', { ...shared, effect: 'grant', severity: 'high' });

const left: DeedOf = (options) =>
  options.has('-f', '--force')
    ? removed('Leaves the swarm, whose state may be lost with its last manager', 'swarm', {
        ...{ ...shared, severity: 'high', undo: 'costly', name: '' },
      })
    : stopped('Leaves the swarm', 'swarm', { ...shared, name: '' });

const begun: DeedOf = (options) =>
  options.has('--force-new-cluster')
    ? removed('Makes a new swarm of this node alone', 'swarm', {
        ...{ ...shared, effect: 'replace', severity: 'high', undo: 'costly', name: '' },
      })
    : changed('Makes this machine a swarm', 'swarm', { effect: 'create', name: '' });

const set: DeedOf = (options) =>
  options.has('--autolock') || !options.given.some(({ name }) => name === '--autolock')
    ? changed('Changes the swarm', 'swarm', { ...shared, name: '' })
    : changed('Leaves the keys of the swarm open on disk', 'swarm', {
        ...{ ...shared, effect: 'unprotect', severity: 'high', name: '' },
      });

const deployed: DeedOf = (options) =>
  options.has('--prune')
    ? removed('Deletes services that the file lacks from the stack', 'stack', { ...shared, named: last })
    : changed('Deploys the stack', 'stack', { ...shared, named: last });

/** A swarm: what several machines share. */
export const swarmVerbs: Grammar['verbs'] = {
  ...{ 'service rm': service, 'service remove': service, 'service scale': scaled, 'service update': updated },
  'service rollback': changed('Rolls back the service', 'service', { ...shared, named: last }),
  'service create': changed('Makes a service', 'service', { ...shared, effect: 'create', name: '' }),
  ...{ 'stack rm': stack, 'stack remove': stack, 'stack down': stack },
  ...{ 'stack deploy': deployed, 'stack up': deployed },
  ...{ 'node rm': node, 'node remove': node, 'node update': nodeChanged, 'node promote': promoted },
  'node demote': changed('Lets a node no longer manage the swarm:', 'node', shared),
  ...{ 'config rm': config, 'config remove': config },
  ...{ 'swarm leave': left, 'swarm init': begun, 'swarm update': set },
  'swarm join': changed('Joins this machine to a swarm', 'swarm', { ...shared, name: '' }),
  'swarm join-token': fetched('a token that lets machines join the swarm', { type: 'token', name: '' }),
  'swarm ca': (options) =>
    options.has('--rotate')
      ? changed('Replaces the root certificate of the swarm', 'swarm', { ...shared, name: '' })
      : null,
};
