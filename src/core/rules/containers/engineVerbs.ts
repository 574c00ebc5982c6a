import type { Word } from '../../model/command';
import { fetched, secretGone } from '../secrets/stores';
import { below } from '../shared/below';
import type { Options } from '../shared/readOptions';
import type { Deed, DeedOf, Grammar } from '../shared/toolPack';
import { changed, dataLost, isLocalRegistry, pushed, removed, stopped } from './deeds';
import { podmanVerbs } from './podmanVerbs';
import { swarmVerbs } from './swarmVerbs';

const nameless = { name: '' } as const;
const second: Deed['named'] = (operands) => operands.slice(1, 2);

/** `-v` takes along the volumes without a name, where an image's database keeps its data. */
const container: DeedOf = (options) =>
  options.has('-v', '--volumes')
    ? dataLost('Deletes the container and its unnamed volumes:', { type: 'container', undo: 'costly' })
    : removed('Deletes the container', 'container');
const image = removed('Deletes the image', 'image');
const volumes: DeedOf = () => dataLost('Deletes the volume');

const system: DeedOf = (options) =>
  options.has('--volumes', '--external')
    ? dataLost('Deletes everything that no container uses, volumes too', nameless)
    : removed('Deletes containers, images and networks that are not in use', 'container', nameless);

/** `cp SOURCE CONTAINER:PATH`; out of a container is a read. */
const copied: DeedOf = (_options, rest) =>
  rest.at(-1)?.value.includes(':') === true && rest[0]?.value.includes(':') !== true
    ? changed('Writes files into', 'container', { named: second })
    : null;

const LOCAL_TRANSPORT = /^(?:dir|oci|oci-archive|docker-archive|docker-daemon|containers-storage|ostree):/;

/** `push IMAGE [DESTINATION]`; a file or a registry on this machine is no publication. */
export const push: DeedOf = (_options, rest) => {
  const to = (rest[1] ?? rest[0])?.value ?? '';
  return LOCAL_TRANSPORT.test(to) || isLocalRegistry(to) ? null : pushed();
};

function isPushed(options: Options): boolean {
  const outputs = options.values('-o', '--output', '--set').map(({ value }) => value);
  return options.has('--push') || outputs.some((value) => /type=registry|push=true/.test(value));
}

function tags(options: Options): readonly Word[] {
  return options.values('-t', '--tag').filter(({ value }) => !isLocalRegistry(value));
}

const built: DeedOf = (options) => {
  const isLocal = options.has('-t', '--tag') && tags(options).length === 0;
  if (!isPushed(options) || isLocal) return null;
  return pushed('Builds and publishes the image', { named: () => tags(options), ...nameTagged(options) });
};

function nameTagged(options: Options): Partial<Deed> {
  return options.has('-t', '--tag') ? {} : nameless;
}

/** `imagetools create -t NEW SOURCE`: the registry gives another image by that name. */
const retagged: DeedOf = (options) =>
  options.has('--dry-run') || tags(options).length === 0 ? null : pushed(undefined, { named: () => tags(options) });

const ofContainer = {
  rm: container,
  remove: container,
  stop: stopped('Stops the container'),
  kill: stopped('Kills the container'),
  restart: stopped('Restarts the container'),
  pause: stopped('Pauses the container'),
  cp: copied,
  copy: copied,
  update: changed('Changes limits of the container', 'container', { named: (operands) => operands.slice(-1) }),
  rename: changed('Renames the container'),
  start: changed('Starts the container', 'container', { effect: 'create' }),
  run: changed('Starts a container of', 'container', { effect: 'create' }),
  create: changed('Makes a container of', 'container', { effect: 'create' }),
  exec: changed('Runs a command in the container', 'container'),
} satisfies Readonly<Record<string, Deed | DeedOf>>;

const granted: DeedOf = (options) =>
  options.has('--grant-all-permissions')
    ? changed('Gives every permission that it asks for to the plugin', 'plugin', { effect: 'grant', severity: 'high' })
    : null;

const plugin = removed('Deletes the plugin and what it keeps:', 'plugin', { severity: 'medium', undo: 'costly' });
const trust = removed('Takes the signature off', 'signature', { reach: 'remote', undo: 'costly', severity: 'medium' });
const cache = removed('Deletes the build cache', 'build cache', nameless);

/** Everything that the engines do but `run` and `compose`, whose words are read in their own way. */
export const engineGrammar: Grammar = {
  local: true,
  grammar: {
    valued: [
      ...['--filter', '-t', '--tag', '--time', '--timeout', '-s', '--signal', '-o', '--output', '--set', '-c'],
      ...['--compose-file', '--availability', '--role', '--keep-storage', '--builder', '--memory', '-m', '--cpus'],
      ...['--restart', '--orchestrator', '--namespace', '--cidfile', '--pod-id-file', '--image', '--replicas'],
    ],
  },
  idle: ['--dry-run', '-h'],
  verbs: {
    ...ofContainer,
    ...below(['container'], ofContainer),
    ...{ rmi: image, 'image rm': image, 'image remove': image, untag: image, 'image untag': image },
    'container prune': removed('Deletes every stopped container', 'container', nameless),
    'image prune': removed('Deletes images that are not in use', 'image', nameless),
    'network prune': removed('Deletes networks that are not in use', 'network', nameless),
    'volume prune': dataLost('Deletes volumes that no container uses', nameless),
    'system prune': system,
    ...{ 'volume rm': volumes, 'volume remove': volumes },
    ...below(['network'], {
      rm: removed('Deletes the network', 'network'),
      remove: removed('Deletes the network', 'network'),
      disconnect: stopped('Takes a container off the network', 'network', {
        named: (operands) => operands.slice(0, 1),
      }),
    }),
    ...{ 'builder prune': cache, 'buildx prune': cache },
    ...{
      'buildx rm': removed('Deletes the builder', 'builder', { named: (operands) => operands }),
      'buildx history rm': cache,
    },
    ...{ push, 'image push': push, 'manifest push': push, 'plugin push': push, 'artifact push': push },
    ...{ build: built, 'image build': built, 'builder build': built, 'buildx build': built, 'buildx b': built },
    ...{ 'buildx bake': built, bake: built, 'buildx imagetools create': retagged },
    ...below(['context'], {
      rm: removed('Forgets the context', 'context'),
      remove: removed('Forgets the context', 'context'),
    }),
    ...below(['plugin'], {
      rm: plugin,
      remove: plugin,
      disable: stopped('Disables the plugin', 'plugin'),
      install: granted,
    }),
    ...below(['trust'], { revoke: trust, 'signer remove': trust, sign: pushed('Signs and publishes the image') }),
    ...below(['model'], { rm: removed('Deletes the model', 'model') }),
    ...swarmVerbs,
    ...podmanVerbs,
    'swarm unlock-key': fetched('the key that opens the swarm', { type: 'key', name: '' }),
    'secret rm': secretGone('Deletes the secret', { reach: 'remote', named: (operands) => operands }),
    'secret remove': secretGone('Deletes the secret', { reach: 'remote', named: (operands) => operands }),
  },
};
