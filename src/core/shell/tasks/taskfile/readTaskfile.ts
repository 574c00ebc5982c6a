import { parse } from 'yaml';
import { absolutePath } from '../../../model/filePath';
import type { TaskFile } from '../taskFile';
import type { DataRecord } from '../values';
import { isRecord, recordAt, textAt, textsOf } from '../values';

/** One task with what its file says for all of them. */
export type Task = {
  readonly name: string;
  readonly body: DataRecord;
  /** What the file gives every task: its own variables, then those of the `include`. */
  readonly variables: readonly DataRecord[];
  readonly environment: DataRecord;
  readonly folder: string;
  /** What stands before the names of the tasks of its file: `docs:`. */
  readonly prefix: string;
};

export type TaskfileReading = {
  /** Finds an included file, given without a name where it is a folder. */
  readonly include: (path: string) => TaskFile | null;
  readonly spend: (amount: number) => boolean;
};

type Place = {
  readonly prefix: string;
  readonly folder: string;
  readonly variables: readonly DataRecord[];
  readonly depth: number;
};

const DEEPEST = 8;

function parsed(text: string): unknown {
  try {
    const value: unknown = parse(text, { maxAliasCount: 100, logLevel: 'silent' });
    return value;
  } catch {
    return null;
  }
}

/** `name: command` and `name: [command, …]` are short for `cmds`. */
function bodyOf(value: unknown): DataRecord {
  return isRecord(value) ? value : { cmds: value };
}

function includedPlace(name: string, said: DataRecord, file: TaskFile, place: Place): Place {
  const dir = textAt(said, 'dir');
  return {
    prefix: said['flatten'] === true ? place.prefix : `${place.prefix}${name}:`,
    folder: dir === null ? place.folder : (absolutePath(dir, file.folder) ?? place.folder),
    variables: [...place.variables, recordAt(said, 'vars')],
    depth: place.depth + 1,
  };
}

function includes(
  root: unknown,
  file: TaskFile,
  tasks: Map<string, Task>,
  place: Place,
  reading: TaskfileReading,
): void {
  for (const [name, value] of Object.entries(recordAt(root, 'includes'))) {
    const said = isRecord(value) ? value : { taskfile: value };
    const path = absolutePath(textAt(said, 'taskfile') ?? '', file.folder);
    const found = path === null ? null : reading.include(path);
    if (found === null || place.depth >= DEEPEST || !reading.spend(5)) continue;
    readTaskfile(found, tasks, includedPlace(name, said, file, place), reading);
    const first = tasks.get(`${place.prefix}${name}:default`);
    if (first !== undefined) tasks.set(place.prefix + name, first);
  }
}

/** Reads a Taskfile and the ones that it includes into `tasks`. */
export function readTaskfile(file: TaskFile, tasks: Map<string, Task>, place: Place, reading: TaskfileReading): void {
  const root = parsed(file.text);
  const variables = [recordAt(root, 'vars'), ...place.variables];
  includes(root, file, tasks, { ...place, variables }, reading);
  for (const [name, value] of Object.entries(recordAt(root, 'tasks'))) {
    const body = bodyOf(value);
    const environment = recordAt(root, 'env');
    const task: Task = {
      name: place.prefix + name,
      body,
      variables,
      environment,
      folder: place.folder,
      prefix: place.prefix,
    };
    for (const one of [name, ...textsOf(body['aliases'])]) tasks.set(place.prefix + one, task);
  }
}
