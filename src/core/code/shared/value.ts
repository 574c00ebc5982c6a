import { UNKNOWN_PART, type Started } from '../../model/command';
import type { NonEmpty } from '../../model/nonEmpty';

/** Where a value comes from that is not known but may be a secret: a file's content, a variable, what a program prints. */
export type Source =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'environment' }
  | { readonly kind: 'output'; readonly start: Started }
  | { readonly kind: 'download'; readonly address: string };

/** What an expression is worth, as far as it can be told without running it. */
export type Value =
  /** `holds`: what its unknown parts come from; `isNumber`: it stands there without quotes. */
  | { readonly kind: 'text'; readonly text: string; readonly holds?: readonly Source[]; readonly isNumber?: true }
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

/** A text that grew past what anybody writes: whoever meets it stops reading. */
export const tooLongValue: Value = { kind: 'unknown' };

/** UTF-16 units of a text; longer than any code that is read, so that only growing gets there. */
const LONGEST_TEXT = 100_000;
/** UTF-16 units of a dotted name; no library has longer ones. */
const LONGEST_NAME = 200;

export function text(value: string): Value {
  return value.length > LONGEST_TEXT ? tooLongValue : { kind: 'text', text: value };
}

/** A number as it is written. */
export function numeral(written: string): Value {
  return { kind: 'text', text: written, isNumber: true };
}

/** A module, or something in it, by its dotted name. */
export function named(name: string): Value {
  return name.length > LONGEST_NAME ? unknownValue : { kind: 'name', name };
}

export function made(name: string, on: Value, call: Partial<Pick<Made, 'args' | 'named'>> = {}): Value {
  const { args = [], named: byName = new Map<string, Value>() } = call;
  return name.length > LONGEST_NAME ? unknownValue : { kind: 'made', name, args, named: byName, on };
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

function partsOf(value: Value): Iterable<Value> {
  if (value.kind === 'list') return value.items;
  return value.kind === 'record' ? value.entries.values() : [];
}

/** Everything that values may tell of: their own origin, and that of their parts; each once, however often it is put in. */
function allSources(values: readonly (Value | undefined)[]): readonly Source[] {
  const met = new Set(values);
  const sources = new Set<Source>();
  for (const value of met) {
    const own = value?.kind === 'held' ? value.sources : value?.kind === 'text' ? value.holds : undefined;
    for (const source of own ?? []) sources.add(source);
    for (const part of value === undefined ? [] : partsOf(value)) met.add(part);
  }
  return [...sources];
}

export function sourcesOf(value: Value | undefined): readonly Source[] {
  return allSources([value]);
}

/** What it costs to handle a value: steps for its length and for what it holds. */
export function weightOf(value: Value): number {
  if (value.kind === 'text') return (value.text.length >> 8) + (value.holds?.length ?? 0);
  if (value.kind === 'held') return value.sources.length;
  if (value.kind === 'list') return value.items.length;
  return value.kind === 'record' ? value.entries.size : 1;
}

/** A value that is not known, with what its parts come from. */
export function mixed(parts: readonly (Value | undefined)[]): Value {
  const sources = allSources(parts);
  return sources.length === 0 ? unknownValue : held(...sources);
}

/** One of the things that a value holds: an entry of a listing, one of what a service answered; a part of anything else. */
export function eachOf(whole: Value): Value {
  if (whole.kind === 'list' && whole.items.length === 1) return whole.items[0] ?? unknownValue;
  if (whole.kind === 'made') return made(`${whole.name}[]`, whole.on, whole);
  if (whole.kind !== 'thing') return mixed([whole]);
  const kind = whole.type.slice(whole.type.lastIndexOf('.') + 1);
  return { ...whole, type: `${kind.charAt(0).toUpperCase()}${kind.slice(1).replace(/s$/, '')}`, id: UNKNOWN_PART };
}

/** Rounds of a loop that are told one by one; a longer list is data. */
const MOST_ROUNDS = 24;

/** What a name of a loop stands for, round by round: each of a list that is written out, or one for all of anything else. */
export function roundsOf(whole: Value): NonEmpty<Value> {
  const [first, ...more] = whole.kind === 'list' ? whole.items : [];
  return first !== undefined && more.length > 0 && more.length < MOST_ROUNDS ? [first, ...more] : [eachOf(whole)];
}

/** What stands in a folder, or fits a pattern: paths in which a star stands for every name. */
export function listing(pattern: string): Value {
  return { kind: 'list', items: [{ kind: 'path', text: pattern }] };
}

/** A way that stands for several files. */
export function isPattern(path: string): boolean {
  return path.includes('*') && /^[\w*?./~-]+$/.test(path);
}

/** Texts put together, with what their unknown parts come from. */
export function joinedText(parts: readonly Value[], between = ''): Value {
  const words = parts.map(wordOf);
  const length = words.reduce((sum, word) => sum + word.length + between.length, 0);
  if (length > LONGEST_TEXT) return tooLongValue;
  const holds = allSources(parts);
  const whole = words.join(between);
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

/** A value written as JSON: what `JSON.stringify` and `json.dumps` give, and what a request carries of a record. */
export function asJson(value: Value | undefined): Value | undefined {
  if (value?.kind !== 'record' && value?.kind !== 'list') return value;
  const holds = sourcesOf(value);
  const whole = JSON.stringify(plain(value));
  return holds.length === 0 ? text(whole) : { kind: 'text', text: whole, holds };
}
