import { ownField } from '../../../model/ownField';
import { wordsOf } from '../../../model/wordsOf';
import type { Act } from '../act';
import { command } from '../serviceCall';
import { isOn, wordOf, type Call, type Value } from '../value';
import { given, linkNamed, nameGiven } from './chain';

const LIBRARY =
  /^(?:docker\.(?:from_env|client\.from_env|DockerClient|client\.DockerClient|APIClient|client)|dockerode)(?=\.|$)/;
const KIND = /^(?:get_?)?(containers?|volumes?|images?|networks?)$/i;

/** The words of `docker`'s command line for what a library calls its methods. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  remove: ['rm'],
  prune: ['prune', '-f'],
  stop: ['stop'],
  kill: ['kill'],
  restart: ['restart'],
};

function singular(kind: string): string {
  return kind
    .toLowerCase()
    .replace(/^get_?/, '')
    .replace(/s$/, '');
}

/** `{'/': {'bind': '/host'}}` and `['/:/host']` as options of `docker run`. */
function mounts(value: Value | undefined): readonly string[] {
  if (value?.kind === 'list') return value.items.flatMap((item) => ['-v', wordOf(item)]);
  if (value?.kind !== 'record') return [];
  return [...value.entries].flatMap(([from, to]) => [
    '-v',
    `${from}:${wordOf(to.kind === 'record' ? to.entries.get('bind') : undefined)}`,
  ]);
}

/** What a container is given of this machine. */
function shares(call: Call): readonly string[] {
  const host = given(call, 'HostConfig');
  const own = host?.kind === 'record' ? { args: [host], named: new Map<string, Value>() } : call;
  const privileged = given(own, 'privileged', 'Privileged');
  const word = (option: string, ...names: readonly string[]): readonly string[] => {
    const value = given(own, ...names);
    return value === undefined ? [] : [`${option}=${wordOf(value)}`];
  };
  return [
    ...(privileged !== undefined && isOn(privileged) ? ['--privileged'] : []),
    ...word('--pid', 'pid_mode', 'PidMode'),
    ...word('--network', 'network_mode', 'NetworkMode'),
    ...mounts(given(own, 'volumes', 'Binds')),
  ];
}

function words(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items.map(wordOf) : wordOf(value).split(/\s+/);
}

function started(call: Call): readonly Act[] {
  const image = wordOf(given(call, 'image', 'Image') ?? call.args.find(({ kind }) => kind === 'text'));
  const line =
    given(call, 'command', 'Cmd') ?? call.args.slice(1).find(({ kind }) => kind === 'text' || kind === 'list');
  return command('docker', 'run', ...shares(call), image, ...words(line));
}

/** `client.volumes.get('x').remove()`, `docker.getVolume('x').remove()`, `docker.pruneVolumes()`, `api.remove_volume('x')` */
export function dockerActs(call: Call): readonly Act[] {
  if (!LIBRARY.test(call.name)) return [];
  const path = call.name.replace(LIBRARY, '').split('.').slice(1);
  return /(?:^|\.)(?:containers\.(?:run|create)|createContainer|create_container)$/.test(path.join('.'))
    ? started(call)
    : removed(call, path);
}

function removed(call: Call, path: readonly string[]): readonly Act[] {
  const method = path.at(-1) ?? '';
  const [verb = '', kind = ''] = wordsOf(method);
  const thing = KIND.test(kind) ? kind : path.slice(0, -1).findLast((part) => KIND.test(part));
  const told = ownField(VERBS, verb);
  if (thing === undefined || told === undefined) return [];
  const found = linkNamed(call, /^get/);
  const name = found === undefined ? nameGiven(call) : nameGiven({ ...call, ...found });
  return command('docker', singular(thing), ...told, ...(verb === 'prune' ? [] : [name]));
}
