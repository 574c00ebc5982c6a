import type { Command, RuleContext } from '../../model/command';
import type { Destroyed } from '../../model/destroyed';
import { absolutePath, baseName, folderOf } from '../../model/filePath';
import type { Observation } from '../../model/finding';
import { memberOf } from '../http/json';
import { textAt, valueOf } from '../kubectl/described';
import type { Options } from '../shared/readOptions';
import { remoteObservation } from '../shared/remoteObservation';
import { DATA } from './deeds';

/** As Compose looks for them; an override stands beside the file that it overrides. */
const FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDES = ['compose.override.yaml', 'compose.override.yml', 'docker-compose.override.yml'];

/** Nobody nests a project deeper. */
const MOST_FOLDERS = 20;

type ProjectFile = { readonly path: string; readonly value: unknown };

function entriesOf(value: unknown): readonly (readonly [name: string, value: unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function fileAt(path: string, context: RuleContext): readonly ProjectFile[] {
  const text = context.readAsLeft(path);
  return text === null ? [] : [{ path, value: valueOf(text) }];
}

/** The files of the folder, or of the nearest one above that has any. */
function usualFiles(folder: string, context: RuleContext): readonly ProjectFile[] {
  let at = folder;
  for (let steps = 0; steps < MOST_FOLDERS; steps += 1) {
    const here = at;
    const [main] = FILES.flatMap((name) => fileAt(`${here}/${name}`, context));
    if (main !== undefined) return [main, ...OVERRIDES.flatMap((name) => fileAt(`${here}/${name}`, context))];
    if (folderOf(at) === at) return [];
    at = folderOf(at);
  }
  return [];
}

/** The project's files; none where one of them cannot be read, for that one may say more. */
function projectFiles(head: Options, { cwd }: Command, context: RuleContext): readonly ProjectFile[] {
  const named = head.values('-f', '--file').map(({ value, dynamic }) => (dynamic ? null : absolutePath(value, cwd)));
  const listed = context.variable('COMPOSE_FILE')?.split(/[:;]/) ?? [];
  const paths = named.length > 0 ? named : listed.map((path) => absolutePath(path, cwd));
  if (paths.length === 0) {
    const folder = absolutePath(head.value('--project-directory')?.value ?? '.', cwd);
    return folder === null ? [] : usualFiles(folder, context);
  }
  const files = paths.flatMap((path) => (path === null ? [] : fileAt(path, context)));
  return files.length === paths.length ? files : [];
}

/** The volume that a mount names: `data:/var/lib/x`, `{ type: volume, source: data }`; empty for a folder. */
function mounted(mount: unknown): string {
  if (typeof mount !== 'string') return textAt(mount, 'source');
  const [source = '', target] = mount.split(':');
  return target === undefined || /^[./~]/.test(source) ? '' : source;
}

/** Who keeps something in a volume: `db (postgres:16)`. */
function keepers(volume: string, files: readonly ProjectFile[]): readonly string[] {
  const services = files.flatMap(({ value }) => entriesOf(memberOf(value, 'services')));
  const users = services.flatMap(([name, service]) => {
    const mounts = memberOf(service, 'volumes');
    if (!Array.isArray(mounts) || !mounts.some((one) => mounted(one) === volume)) return [];
    const image = textAt(service, 'image');
    return [image === '' ? name : `${name} (${image})`];
  });
  return [...new Set(users)];
}

/** What `down --volumes` takes away besides the containers: the volumes that the project's files make. */
export function projectVolumes(
  head: Options,
  whole: Observation,
  command: Command,
  context: RuleContext,
): readonly Destroyed[] {
  const files = projectFiles(head, command, context);
  const [first] = files;
  if (first === undefined) return [];
  const declared = new Map(files.flatMap(({ value }) => entriesOf(memberOf(value, 'volumes'))));
  // What another project or a person made stays.
  const own = [...declared].filter(([, volume]) => memberOf(volume, 'external') !== true);
  const parts = own.map(([key, volume]) => {
    const users = keepers(key, files);
    const kept =
      users.length === 0
        ? 'what it holds'
        : `what ${users.join(' and ')} ${users.length === 1 ? 'keeps' : 'keep'} in it`;
    const name = textAt(volume, 'name') || key;
    const facts = { effect: 'delete', severity: 'high', undo: 'impossible', reach: whole.reach } as const;
    const says = `Deletes volume ${name}`;
    return remoteObservation(command, context, { ...facts, rule: DATA, type: 'volume', name, says, lost: kept });
  });
  const count = parts.length === 1 ? '1 named volume' : `${parts.length} named volumes`;
  const file = baseName(first.path);
  const says = parts.length === 0 ? `; ${file} names no volume` : `: ${count} of ${file}`;
  return [{ kind: 'parts', name: whole.target.name, parts, says }];
}
