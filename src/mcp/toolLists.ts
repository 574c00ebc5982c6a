import { ownField } from '../core/model/ownField';
import { join } from 'node:path';
import type { Listed } from '../core/model/operation';
import { readText } from '../node/readText';
import { replaceFile } from '../node/replaceFile';
import { sha256Of } from '../node/sha256';
import { isFields } from './readLine';
import type { Fields } from './readLine';

/** What its server says of a tool, as far as it counts. */
export type AboutTool = Pick<Listed, 'destructive' | 'changed' | 'defaults'>;

/** What a server lists, against what it listed when it was first seen. One file in the state folder for each server. */
export type ToolLists = {
  /** The result of a `tools/list`; one page of several where it has a cursor. */
  readonly see: (result: unknown) => void;
  /** The server has listed something that cannot be read; until a person has accepted it, all of it counts as changed. */
  readonly miss: () => void;
  readonly about: (tool: string) => AboutTool;
  /** A person has said yes to the list as it is now; what went wrong, or null. */
  readonly accept: () => string | null;
};

type Pins = Readonly<Record<string, string>>;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  const names = Object.keys(value).sort();
  return names.map((name) => [name, sorted(ownField(value, name))]);
}

/** All that a model reads of a tool, and what its server says of it. */
function digestOf(tool: Fields): string {
  const { name, title, description, inputSchema, outputSchema, annotations } = tool;
  return sha256Of(JSON.stringify(sorted({ name, title, description, inputSchema, outputSchema, annotations })));
}

/** A longer text is none that decides what a call does. */
const LONGEST_DEFAULT = 200;

/** What the schema puts where an argument is left out. */
function defaultsOf({ inputSchema }: Fields): Fields {
  const properties = isFields(inputSchema) && isFields(inputSchema['properties']) ? inputSchema['properties'] : {};
  const all = Object.entries(properties).map(([name, one]) => [name, isFields(one) ? one['default'] : null] as const);
  return Object.fromEntries(
    all.filter(
      ([, value]) => /^(?:boolean|number|string)$/.test(typeof value) && String(value).length <= LONGEST_DEFAULT,
    ),
  );
}

/** Null where the server is new, or where the file cannot be read: then everything counts as changed. */
function readPins(file: string): Pins | 'unreadable' | null {
  const text = readText(file);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!isFields(value)) return 'unreadable';
    return Object.fromEntries(Object.entries(value).map(([name, digest]) => [name, String(digest)]));
  } catch {
    return 'unreadable';
  }
}

function shown(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 60);
}

function changesOf(pins: Pins | 'unreadable' | null, now: ReadonlyMap<string, string>): readonly string[] {
  if (pins === null) return [];
  if (pins === 'unreadable') return ['what it was cannot be read'];
  return [...now].flatMap(([name, digest]) => {
    const known = ownField(pins, name);
    if (known === digest) return [];
    return [known === undefined ? `tool ${shown(name)} is new` : `tool ${shown(name)} says something else`];
  });
}

/** `identity` is the server's name with its command line or address: another one is another server. */
export function createToolLists(stateFolder: string, identity: string, note: (says: string) => void): ToolLists {
  const file = join(stateFolder, 'mcp', `${sha256Of(identity).slice(0, 32)}.json`);
  const now = new Map<string, string>();
  const destructive = new Set<string>();
  const defaults = new Map<string, Fields>();
  let pins = readPins(file);
  let isFirst = pins === null;
  let isMissed = false;

  function keep(): string | null {
    isMissed = false;
    const all = { ...(pins === null || pins === 'unreadable' ? {} : pins), ...Object.fromEntries(now) };
    pins = all;
    return replaceFile(file, `${JSON.stringify(all, null, 1)}\n`);
  }

  function changed(): readonly string[] {
    if (isMissed) return ['what it lists cannot be read'];
    return isFirst ? [] : changesOf(pins, now);
  }

  return {
    miss() {
      isMissed = true;
    },
    see(result) {
      if (!isFields(result) || !Array.isArray(result['tools'])) return;
      for (const tool of result['tools']) {
        if (!isFields(tool) || typeof tool['name'] !== 'string') continue;
        const { name, annotations } = tool;
        now.set(name, digestOf(tool));
        defaults.set(name, defaultsOf(tool));
        if (isFields(annotations) && annotations['destructiveHint'] === true) destructive.add(name);
        else destructive.delete(name);
      }
      if (!isFirst || isMissed) return;
      const failed = keep();
      if (failed !== null) note(failed);
      // All pages of the first list are the first list.
      isFirst = typeof result['nextCursor'] === 'string';
    },
    about: (tool) => ({
      destructive: destructive.has(tool),
      changed: changed(),
      defaults: defaults.get(tool) ?? {},
    }),
    accept: keep,
  };
}
