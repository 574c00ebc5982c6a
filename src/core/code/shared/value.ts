import { UNKNOWN_PART, type Started } from '../../model/command';

/** Where a value comes from that is not known but may be a secret: a file's content, a variable, what a program prints. */
export type Source =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'environment' }
  | { readonly kind: 'output'; readonly start: Started }
  | { readonly kind: 'download'; readonly address: string };

/** What an expression is worth, as far as it can be told without running it. */
export type Value =
  /** `holds`: what its unknown parts come from. */
  | { readonly kind: 'text'; readonly text: string; readonly holds?: readonly Source[] }
  | { readonly kind: 'flag'; readonly on: boolean }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'record'; readonly entries: ReadonlyMap<string, Value> }
  /** A file's name in an object of its own: `Path('x')`. */
  | { readonly kind: 'path'; readonly text: string }
  /** A module or something in it: `os`, `child_process.exec`. */
  | { readonly kind: 'name'; readonly name: string }
  /** A client of a cloud service; `words` are options every call carries (`--profile`). */
  | { readonly kind: 'client'; readonly service: string; readonly words: readonly string[] }
  /** One thing of a service by its class: `resource('s3').Bucket('x')`. */
  | {
      readonly kind: 'thing';
      readonly service: string;
      readonly type: string;
      readonly id: string;
      readonly words: readonly string[];
    }
  /** What a call gave that is told by its name alone: `psycopg2.connect`, `storage.Client.bucket`. */
  | Made
  | { readonly kind: 'held'; readonly sources: readonly Source[] }
  | { readonly kind: 'unknown' };

export type Made = {
  readonly kind: 'made';
  /** The names called so far, dotted: `psycopg2.connect.cursor`. */
  readonly name: string;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly on: Value;
};

/** A call as every language has it; `named` is empty where arguments have no names. */
export type Call = {
  /** The dotted name of what is called, `subprocess.run`, `psycopg2.connect.cursor.execute`; empty when it has none. */
  readonly name: string;
  /** The object a method is called on, and the method. */
  readonly on: Value;
  readonly method: string;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
};

export const unknownValue: Value = { kind: 'unknown' };

export function text(value: string): Value {
  return { kind: 'text', text: value };
}

export function held(...sources: readonly Source[]): Value {
  return { kind: 'held', sources };
}

/** The value as one word of a command line; parts that are not known are marked. */
export function wordOf(value: Value | undefined): string {
  return value?.kind === 'text' || value?.kind === 'path' ? value.text : UNKNOWN_PART;
}

export function isKnown(word: string): boolean {
  return !word.includes(UNKNOWN_PART);
}

export function isOn(value: Value | undefined): boolean {
  return value !== undefined && !(value.kind === 'flag' && !value.on);
}

/** Everything that a value may tell of: its own origin, and that of its parts. */
export function sourcesOf(value: Value | undefined): readonly Source[] {
  if (value?.kind === 'held') return value.sources;
  if (value?.kind === 'text') return value.holds ?? [];
  if (value?.kind === 'list') return value.items.flatMap(sourcesOf);
  return value?.kind === 'record' ? [...value.entries.values()].flatMap(sourcesOf) : [];
}

/** A value that is not known, with what its parts come from. */
export function mixed(parts: readonly (Value | undefined)[]): Value {
  const sources = parts.flatMap(sourcesOf);
  return sources.length === 0 ? unknownValue : held(...sources);
}

/** Texts put together, with what their unknown parts come from. */
export function joinedText(parts: readonly Value[], between = ''): Value {
  const holds = parts.flatMap(sourcesOf);
  const whole = parts.map(wordOf).join(between);
  return holds.length === 0 ? text(whole) : { kind: 'text', text: whole, holds };
}

/** The same as plain data, for arguments that a command line takes as JSON. */
function plain(value: Value): unknown {
  switch (value.kind) {
    case 'text':
    case 'path':
      return value.text;
    case 'flag':
      return value.on;
    case 'list':
      return value.items.map(plain);
    case 'record':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry)]));
    case 'name':
    case 'client':
    case 'thing':
    case 'made':
    case 'held':
    case 'unknown':
      return UNKNOWN_PART;
  }
}

/** The words an option's value becomes: one for a text, several for a list, JSON for anything nested. */
export function wordsOf(value: Value): readonly string[] {
  if (value.kind === 'list' && value.items.every(({ kind }) => kind !== 'record' && kind !== 'list')) {
    return value.items.map(wordOf);
  }
  return value.kind === 'record' || value.kind === 'list' ? [JSON.stringify(plain(value))] : [wordOf(value)];
}
