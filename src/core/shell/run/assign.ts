import { commandOf, textPart } from '../syntax/build';
import type { Assignment, WordSyntax } from '../syntax/tree';
import { UNKNOWN_PART } from '../../model/command';
import { evaluate } from './arithmetic';
import { runEmbedded } from './embedded';
import { expandText, expandWord } from './expand';
import type { Frame } from './frame';
import type { GivenItem } from './keyedLists';
import { isMap, keysOf, setItem, setItems } from './keyedLists';
import type { Reader } from './reader';
import type { Value } from './shell';
import { firstText, setVariable, shapeOf, valueOf } from './variables';

/** `a[$(ls)]=x`: the shell computes with what stands between the brackets. */
function runSubscript(text: string, { value }: Assignment, reader: Reader, frame: Frame): void {
  const span = value?.span ?? frame.syntax?.span ?? frame.place;
  runEmbedded(text, span ?? { start: 0, end: 0 }, reader, frame);
}

/** `[KEY]=VALUE` in a list. */
const hasKey = ({ raw }: WordSyntax): boolean => /^\[[^\]]*\]\+?=/.test(raw);

function isKeyed(name: string, items: readonly WordSyntax[], { shell }: Frame): boolean {
  return isMap(name, shell) || keysOf(name, shell) !== null || items.some(hasKey);
}

/** What a list is given: `[KEY]=VALUE`, plain items, and in zsh, of a map, keys and values in turn. */
function givenItems(items: readonly WordSyntax[], name: string, reader: Reader, frame: Frame): readonly GivenItem[] {
  const given = items.flatMap((item): readonly GivenItem[] => {
    const key = /^\[([^\]]*)\]\+?=/.exec(item.raw)?.[1];
    if (key === undefined) return expandWord(item, reader, frame).map(({ word }) => ({ key: null, value: word.value }));
    const text = expandText(item, reader, frame);
    return [{ key, value: text.slice(text.indexOf(']=') + 2) }];
  });
  if (!isMap(name, frame.shell) || given.some(({ key }) => key !== null)) return given;
  return given.flatMap(({ value }, index) =>
    index % 2 === 0 ? [{ key: value, value: given[index + 1]?.value ?? '' }] : [],
  );
}

/** A value as its variable keeps it, by what `declare -i`, `-l` or `-u` said of it. */
export function shaped(name: string, value: Value, reader: Reader, frame: Frame): Value {
  const shape = shapeOf(name, frame.shell);
  if (shape === null || typeof value !== 'string' || value.includes(UNKNOWN_PART)) return value;
  if (shape !== 'number') return shape === 'upper' ? value.toUpperCase() : value.toLowerCase();
  const number = evaluate(value, reader, frame);
  return number === null ? UNKNOWN_PART : String(number);
}

/** The lists of aliases and functions themselves. */
function defineBy(list: string, name: string, text: string, { shell, syntax, place }: Frame): void {
  const isZsh = shell.dialect === 'zsh';
  if (list === 'BASH_ALIASES') shell.aliases.set(name, { text, line: -1, anywhere: false });
  else if (isZsh && /^d?(?:galiases|aliases)$/.test(list))
    shell.aliases.set(name, { text, line: syntax?.line ?? 0, anywhere: list === 'galiases' });
  else if (isZsh && list === 'functions') {
    const span = syntax?.span ?? place ?? { start: 0, end: 0 };
    const word = (value: string): WordSyntax => ({ parts: [textPart(value)], raw: value, span });
    shell.functions.set(name, commandOf([word('eval'), word(text)], span));
  }
}

/** zsh: `a[2]=(x y)` puts items in the place of one, none to take it out. */
function setStretch(name: string, subscript: string, items: readonly WordSyntax[], reader: Reader, frame: Frame): void {
  const given = items.flatMap((item) => expandWord(item, reader, frame)).map(({ word }) => word.value);
  const held = valueOf(name, reader, frame);
  const at = /^[1-9]\d*$/.test(subscript) ? Number(subscript) - 1 : NaN;
  const isPlain = held !== null && typeof held !== 'string' && at < held.length && !isKeyed(name, items, frame);
  const value = isPlain ? [...held.slice(0, at), ...given, ...held.slice(at + 1)] : UNKNOWN_PART;
  setVariable(name, value, false, reader, frame.shell);
}

/** `a[KEY]=b` */
function assignItem(assignment: Assignment, subscript: string, reader: Reader, frame: Frame): void {
  const { name, append, value, items } = assignment;
  runSubscript(subscript, assignment, reader, frame);
  const text = value === null ? '' : expandText(value, reader, frame);
  defineBy(name, subscript, text, frame);
  if (items !== null && frame.shell.dialect === 'zsh') setStretch(name, subscript, items, reader, frame);
  else setItem(name, subscript, text, append, reader, frame);
}

/** `a=b`, `a+=b`, `a=(…)`: gives the value and sets it. */
export function assign(assignment: Assignment, exported: boolean, reader: Reader, frame: Frame): void {
  const { name, append, subscript, value, items } = assignment;
  if (subscript !== null) {
    assignItem(assignment, subscript, reader, frame);
    return;
  }
  if (items !== null && isKeyed(name, items, frame)) {
    setItems(name, givenItems(items, name, reader, frame), append, reader, frame);
    return;
  }
  const before = append ? valueOf(name, reader, frame) : null;
  let after: Value = '';
  if (items !== null) {
    const list = items.flatMap((item) => expandWord(item, reader, frame)).map(({ word }) => word.value);
    // A plain value is the first of the list it becomes.
    after = before === null ? list : [...(typeof before === 'string' ? [before] : before), ...list];
  } else if (value !== null) {
    const text = expandText(value, reader, frame);
    after = before === null ? text : firstText(before) + text;
  }
  setVariable(name, shaped(name, after, reader, frame), exported, reader, frame.shell);
}
