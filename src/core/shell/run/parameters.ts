import { UNKNOWN_PART } from '../../model/command';
import type { Statement } from '../syntax/tree';
import { expandText } from './expand';
import type { Frame } from './frame';
import type { Reader } from './reader';
import type { Value } from './shell';
import { setVariable, valueOf } from './variables';

type Parameters = Extract<Statement, { kind: 'parameters' }>;
type Name = Parameters['names'][number];

/** What a pipeline hands a function of PowerShell, and the words that none of its parameters takes. */
const HANDED = 'ps:_';
const REST = 'ps:args';

/** `-Pa` is `-Path` where no other parameter begins like that. */
function meant(written: string, names: readonly Name[]): Name | undefined {
  const small = written.toLowerCase();
  const isExact = ({ name }: Name): boolean => name.toLowerCase() === small;
  return names.find(isExact) ?? names.find(({ name }) => name.toLowerCase().startsWith(small));
}

type Bound = { readonly values: Map<Name, Value>; readonly rest: readonly string[] };

/** Takes out of the words what a name stands before. */
function boundByName(words: readonly string[], names: readonly Name[]): Bound {
  const values = new Map<Name, Value>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, written, glued] = /^-([A-Za-z]\w*)(?::([^]*))?$/.exec(word) ?? [];
    const name = written === undefined ? undefined : meant(written, names);
    if (name === undefined) rest.push(word);
    else if (glued !== undefined) values.set(name, glued);
    else if (name.isSwitch) values.set(name, 'True');
    else values.set(name, words[(at += 1)] ?? UNKNOWN_PART);
  }
  return { values, rest };
}

/** What a parameter holds that no word of the call is for. */
function unbound(name: Name, byName: boolean, reader: Reader, frame: Frame): Value | null {
  if (name.isSwitch) return 'False';
  if (name.value !== null) return expandText(name.value, reader, frame);
  return byName ? valueOf(HANDED, reader, frame) : null;
}

/** Gives the parameters of a function the words that it is called with. */
export function bindParameters({ names, byName }: Parameters, reader: Reader, frame: Frame): void {
  const { positional } = frame.shell;
  const words = positional?.slice(1) ?? null;
  const { values, rest } =
    words !== null && byName ? boundByName(words, names) : { values: new Map<Name, Value>(), rest: words ?? [] };
  const open = names.filter((name) => !values.has(name) && !(byName && name.isSwitch));
  open.forEach((name, at) => {
    // A list is written as several words: what is too much belongs to one of them, and the last stands for all.
    const isLast = at === open.length - 1 && rest.length > open.length && byName;
    const word = rest[at];
    if (word !== undefined) values.set(name, isLast ? rest.slice(at) : word);
  });
  for (const name of names) {
    const value = words === null ? UNKNOWN_PART : (values.get(name) ?? unbound(name, byName, reader, frame));
    setVariable(name.variable, value, false, reader, frame.shell);
  }
  if (byName) setVariable(REST, words === null ? UNKNOWN_PART : rest.slice(open.length), false, reader, frame.shell);
}
