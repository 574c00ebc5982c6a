import type { DeedOf, Grammar } from '../shared/toolPack';
import { fetched } from '../secrets/stores';
import { changed, dataLost, removed, stopped } from './deeds';

const machine = dataLost('Deletes the virtual machine with all containers and volumes in it:', { type: 'machine' });
const shownSecret = fetched('the secret');
const nameless = { name: '' } as const;

/** `kube down --force` takes the volumes along. */
const down: DeedOf = (options) =>
  options.has('--force')
    ? dataLost('Deletes the pods and volumes of', { named: (operands) => operands.slice(0, 1) })
    : removed('Deletes the pods of', 'pod');

const play: DeedOf = (options, rest, command) =>
  options.has('--down')
    ? down(options, rest, command)
    : changed(options.has('--replace') ? 'Replaces the pods of' : 'Starts the pods of', 'pod', { effect: 'create' });

/** What podman and nerdctl have beyond docker. */
export const podmanVerbs: Grammar['verbs'] = {
  'pod rm': removed('Deletes the pod', 'pod'),
  'pod prune': removed('Deletes every stopped pod', 'pod', nameless),
  'pod stop': stopped('Stops the pod', 'pod'),
  'pod kill': stopped('Kills the pod', 'pod'),
  'pod restart': stopped('Restarts the pod', 'pod'),
  'pod pause': stopped('Pauses the pod', 'pod'),
  ...{ 'machine rm': machine, 'vm remove': { ...machine, name: '' } },
  'machine reset': { ...machine, says: 'Deletes every virtual machine with all containers and volumes', name: '' },
  'machine stop': stopped('Stops the virtual machine', 'machine'),
  'vm stop': stopped('Stops the virtual machine', 'machine', nameless),
  'system reset': dataLost('Deletes every container, image, volume and setting', { ...nameless, severity: 'critical' }),
  ...{ 'system connection remove': removed('Forgets the connection', 'connection') },
  'system connection rm': removed('Forgets the connection', 'connection'),
  ...{ 'kube down': down, 'kube play': play, 'play kube': play },
  'image trust set': changed('Changes which images are trusted', 'image', { effect: 'grant', severity: 'high' }),
  'manifest rm': removed('Deletes the manifest', 'manifest'),
  'secret inspect': (options, rest, command) =>
    options.has('--showsecret') ? shownSecret(options, rest, command) : null,
  'artifact rm': removed('Deletes the artifact', 'artifact'),
  ...{ 'namespace remove': removed('Deletes the namespace', 'namespace', { severity: 'medium' }) },
  'namespace rm': removed('Deletes the namespace', 'namespace', { severity: 'medium' }),
};
