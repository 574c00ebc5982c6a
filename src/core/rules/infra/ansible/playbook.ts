import { ownField } from '../../../model/ownField';
import { parseAllDocuments } from 'yaml';
import { absolutePath, folderOf } from '../../../model/filePath';
import { moduleTask, type ModuleTask } from './moduleTask';

/** A task with the machines it works on. */
export type PlayTask = {
  readonly hosts: string;
  readonly isLocal: boolean;
  readonly task: ModuleTask;
  readonly folder: string;
};

export type Playbook = {
  readonly tasks: readonly PlayTask[];
  /** Files that it names and that cannot be read. */
  readonly unread: readonly string[];
};

type Reader = { readonly read: (path: string) => string | null; left: number; readonly unread: string[] };
type Place = { readonly hosts: string; readonly isLocal: boolean; readonly folder: string; readonly root: string };
type Fields = Readonly<Record<string, unknown>>;

/** A playbook that is larger is not written by hand. */
const MOST_FILES = 60;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}

function itemsIn(reader: Reader, path: string): readonly unknown[] {
  reader.left -= 1;
  const text = reader.left < 0 ? null : reader.read(path);
  if (text === null) {
    reader.unread.push(path);
    return [];
  }
  // A tag such as `!vault` is a value nobody needs here, and an error leaves what stands before it.
  return parseAllDocuments(text, { logLevel: 'silent' }).flatMap((document) => {
    const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
    return listOf(value);
  });
}

/** Words of a task that say when and how it runs, and not what. */
const KEYWORDS: ReadonlySet<string> = new Set(
  `name when register become become_user become_method tags vars loop notify ignore_errors changed_when failed_when
  delegate_to run_once environment no_log until retries delay args async poll listen check_mode diff any_errors_fatal
  loop_control connection remote_user throttle timeout collections module_defaults debugger delegate_facts first_available_file
  local_action action ignore_unreachable become_flags become_exe port`.split(/\s+/),
);

function calledIn(task: Fields): readonly [name: string, given: unknown] | null {
  const own = task['local_action'] ?? task['action'];
  if (typeof own === 'string') return [own.split(' ')[0] ?? '', own.split(' ').slice(1).join(' ')];
  if (isFields(own)) return [textOf(own['module']), own];
  return Object.entries(task).find(([key]) => !KEYWORDS.has(key) && !key.startsWith('with_')) ?? null;
}

function taskOf(name: string, given: unknown, beside: unknown): ModuleTask {
  const plain = moduleTask(
    name,
    isFields(given) ? textOf(given['cmd'] ?? given['argv'] ?? given['_raw_params']) : textOf(given),
  );
  const more = [given, beside].flatMap((one) => (isFields(one) ? Object.entries(one) : []));
  return {
    ...plain,
    fields: new Map([...plain.fields, ...more.map(([key, value]): [string, string] => [key, textOf(value)])]),
  };
}

function fileIn(given: unknown): string {
  return isFields(given) ? textOf(given['file'] ?? given['_raw_params']) : textOf(given);
}

/** `with_items: [a, b]`, `loop: …`: where the items stand in the file, the task is done with each. */
function repeated(task: Fields): readonly Fields[] {
  const items = listOf(task['loop'] ?? task['with_items']).filter(
    (item) => typeof item === 'string' && !item.includes('{{'),
  );
  if (items.length === 0) return [task];
  const text = JSON.stringify(task);
  return items.slice(0, 20).map((item) => {
    const filled: unknown = JSON.parse(text.replace(/\{\{\s*item\s*\}\}/g, JSON.stringify(textOf(item)).slice(1, -1)));
    return isFields(filled) ? filled : task;
  });
}

function roleTasks(reader: Reader, name: string, place: Place): readonly PlayTask[] {
  const path = `${place.root}/roles/${name}/tasks/main.yml`;
  return tasksIn(reader, itemsIn(reader, path), { ...place, folder: folderOf(path) });
}

function oneTask(reader: Reader, task: Fields, place: Place): readonly PlayTask[] {
  const blocks = ['block', 'rescue', 'always'].flatMap((key) => listOf(ownField(task, key)));
  if (blocks.length > 0) return tasksIn(reader, blocks, place);
  const call = calledIn(task);
  if (call === null) return [];
  const name = call[0].split('.').at(-1) ?? '';
  if (/^(?:include|import)_role$/.test(name))
    return roleTasks(reader, isFields(call[1]) ? textOf(call[1]['name']) : '', place);
  if (/^(?:include|(?:include|import)_tasks)$/.test(name)) {
    const path = absolutePath(fileIn(call[1]), place.folder) ?? '';
    return tasksIn(reader, itemsIn(reader, path), { ...place, folder: folderOf(path) });
  }
  const there = textOf(task['delegate_to']);
  const isLocal = task['local_action'] !== undefined || /^(?:localhost|127\.0\.0\.1)$/.test(there);
  const own = {
    ...place,
    isLocal: isLocal || (place.isLocal && there === ''),
    hosts: there === '' ? place.hosts : there,
  };
  return [{ hosts: own.hosts, isLocal: own.isLocal, folder: own.folder, task: taskOf(call[0], call[1], task['args']) }];
}

function tasksIn(reader: Reader, items: readonly unknown[], place: Place): readonly PlayTask[] {
  return items
    .filter(isFields)
    .flatMap(repeated)
    .flatMap((task) => oneTask(reader, task, place));
}

function isHere(play: Fields, hosts: string): boolean {
  return textOf(play['connection']) === 'local' || /^(?:localhost|127\.0\.0\.1)$/.test(hosts);
}

function playTasks(reader: Reader, play: Fields, folder: string): readonly PlayTask[] {
  const other = play['import_playbook'] ?? play['ansible.builtin.import_playbook'];
  if (other !== undefined) return playsIn(reader, absolutePath(textOf(other), folder) ?? '');
  const hosts = textOf(play['hosts']).replaceAll(' ', ',');
  const place: Place = { hosts, isLocal: isHere(play, hosts), folder, root: folder };
  const roles = listOf(play['roles']).map((role) =>
    isFields(role) ? textOf(role['role'] ?? role['name']) : textOf(role),
  );
  return [
    ...tasksIn(reader, listOf(play['pre_tasks']), place),
    ...roles.flatMap((name) => roleTasks(reader, name, place)),
    ...['tasks', 'post_tasks', 'handlers'].flatMap((key) => tasksIn(reader, listOf(ownField(play, key)), place)),
  ];
}

function playsIn(reader: Reader, path: string): readonly PlayTask[] {
  return itemsIn(reader, path)
    .filter(isFields)
    .flatMap((play) => playTasks(reader, play, folderOf(path)));
}

/** Every task that a playbook may run, with those of its roles and of the files that it includes. */
export function readPlaybook(path: string, read: (path: string) => string | null): Playbook {
  const reader: Reader = { read, left: MOST_FILES, unread: [] };
  const tasks = playsIn(reader, path);
  return { tasks, unread: reader.unread };
}
