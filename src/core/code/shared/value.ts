import { UNKNOWN_PART } from '../../model/command';

/** What an expression is worth, as far as it can be told without running it. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
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
  | { readonly kind: 'unknown' };

export const unknownValue: Value = { kind: 'unknown' };

export function text(value: string): Value {
  return { kind: 'text', text: value };
}

/** The value as one word of a command line; parts that are not known are marked. */
export function wordOf(value: Value | undefined): string {
  return value?.kind === 'text' || value?.kind === 'path' ? value.text : UNKNOWN_PART;
}

export function isKnown(word: string): boolean {
  return !word.includes(UNKNOWN_PART);
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
