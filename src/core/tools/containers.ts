import type { ToolFamily, ToolInput, ToolReading, ToolUse } from '../model/toolFamily';
import { isSet, textIn, textsIn } from './shared/fields';
import { fromTable, mentions, type ToolTable } from './shared/named';
import { leftAlone, sameAs } from './shared/reading';

/** Another tool of these names speaks of a cloud's containers and volumes. */
const ENGINE = /docker|podman|nerdctl|portainer/;

const ids = (input: ToolInput, ...names: readonly string[]): readonly string[] =>
  textsIn(input, ...names, 'id', 'ids', 'name', 'names');

const onEngine =
  (...words: readonly string[]) =>
  (...names: readonly string[]) =>
  ({ input }: ToolUse): ToolReading | null => {
    const named = ids(input, ...names);
    const forced = isSet(input, 'force') ? '-f' : null;
    return named.length === 0 ? null : sameAs('docker', words, forced, isSet(input, 'volumes') ? '-v' : null, named);
  };

const CONTAINER = ['container', 'containers', 'container_id', 'containerId', 'container_name', 'containerName'];

function imageOf(input: ToolInput): string | null {
  const name = textIn(input, 'image', 'image_name', 'repository', 'name', 'ref');
  const tag = textIn(input, 'tag');
  return name === null || tag === null || /:[^/]*$/.test(name) ? name : `${name}:${tag}`;
}

function pushed({ input }: ToolUse): ToolReading | null {
  const image = imageOf(input);
  return image === null ? null : sameAs('docker', 'push', image);
}

function started({ input }: ToolUse): ToolReading | null {
  const image = imageOf(input);
  if (image === null) return null;
  const volumes = textsIn(input, 'volumes', 'binds', 'mounts').flatMap((one) => ['-v', one]);
  const rights = isSet(input, 'privileged') ? '--privileged' : null;
  return sameAs('docker', 'run', '-d', rights, volumes, image, textsIn(input, 'command', 'cmd'));
}

function executed({ input }: ToolUse): ToolReading | null {
  const [id] = ids(input, ...CONTAINER);
  const words = textsIn(input, 'command', 'cmd', 'args');
  if (id === undefined || words.length === 0) return null;
  return sameAs('docker', 'exec', id, words.length === 1 ? ['sh', '-c', ...words] : words);
}

const compose =
  (verb: string) =>
  ({ input }: ToolUse): ToolReading => {
    const volumes = isSet(input, 'volumes', 'remove_volumes', 'removeVolumes') ? '-v' : null;
    return sameAs('docker', 'compose', verb, verb === 'down' ? volumes : null, textsIn(input, 'services', 'service'));
  };

const prune =
  (...words: readonly string[]) =>
  ({ input }: ToolUse): ToolReading =>
    sameAs('docker', words, '-f', isSet(input, 'all') ? '-a' : null, isSet(input, 'volumes') ? '--volumes' : null);

const table: ToolTable = [
  ['remove_container container_remove delete_container container_delete rm_container', onEngine('rm')(...CONTAINER)],
  ['stop_container container_stop', onEngine('stop')(...CONTAINER)],
  ['restart_container container_restart', onEngine('restart')(...CONTAINER)],
  ['kill_container container_kill', onEngine('kill')(...CONTAINER)],
  ['pause_container container_pause unpause_container', onEngine('pause')(...CONTAINER)],
  ['remove_image image_remove delete_image image_delete', onEngine('rmi')('image', 'image_id', 'imageId')],
  [
    'remove_volume volume_remove delete_volume volume_delete',
    onEngine('volume', 'rm')('volume', 'volume_name', 'volumeName'),
  ],
  [
    'remove_network network_remove delete_network network_delete',
    onEngine('network', 'rm')('network', 'network_id', 'network_name'),
  ],
  ['push_image image_push docker_push', pushed],
  ['run_container create_container container_run recreate_container docker_run', started],
  ['exec_container container_exec exec_in_container docker_exec', executed],
  ['compose_down', compose('down')],
  ['compose_stop', compose('stop')],
  ['compose_up compose_ps compose_logs list_containers container_list image_list list_images', () => leftAlone],
  ['system_prune prune_system docker_prune', prune('system', 'prune')],
  ['volume_prune prune_volumes', prune('volume', 'prune')],
  ['container_prune prune_containers', prune('container', 'prune')],
  ['image_prune prune_images', prune('image', 'prune')],
];

/** Containers, images and volumes of the engine that the machine speaks to. */
export const containers: ToolFamily = {
  title: 'Containers',
  documentation: [
    'https://github.com/ckreiling/mcp-server-docker',
    'https://github.com/manusa/podman-mcp-server',
    'https://github.com/QuantGeekDev/docker-mcp',
  ],
  read: (use) => (mentions(use, ENGINE) ? fromTable(table, use) : null),
  examples: {
    catches: [
      { call: 'docker/remove_volume', input: { volume_name: 'data' }, rule: 'containers/data', effect: 'delete' },
      {
        call: 'docker/push_image',
        input: { repository: 'acme/a', tag: '1' },
        rule: 'containers/push',
        effect: 'publish',
      },
      {
        call: 'docker/compose_down',
        input: { volumes: true },
        rule: 'containers/data',
        effect: 'delete',
      },
      {
        call: 'docker/exec_in_container',
        input: { container_id: 'pg', command: 'psql -c "DROP TABLE users"' },
        rule: 'sql/drop',
        effect: 'delete',
      },
    ],
    leaves: [
      { call: 'docker/remove_container', input: { container_id: 'c' } },
      { call: 'podman/container_stop', input: { name: 'c' } },
      { call: 'docker/remove_image', input: { image: 'a:1' } },
      { call: 'docker/run_container', input: { image: 'redis:7', volumes: ['cache:/data'] } },
      { call: 'docker/compose_down', input: {} },
    ],
  },
};
