import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Span } from '../../model/place';
import { assign, shaped } from './assign';
import type { Builtin } from './builtin';
import type { Frame } from './frame';
import { declareMap, unsetItem } from './keyedLists';
import { shadow } from './locals';
import type { Reader } from './reader';
import { runVariable } from './runVariables';
import { exportFunction } from './shell';
import { declareCase, declareInteger, firstText, referTo, setVariable, valueOf } from './variables';

type Declaring = { readonly exported: boolean; readonly lists: readonly string[] };

function declareWord(text: string, { exported, lists }: Declaring, reader: Reader, frame: Frame): void {
  const [, name, sign, value = ''] = /^(\w+)(\+?=)?([^]*)$/.exec(text) ?? [];
  if (name === undefined || lists.includes(name)) return;
  const before = sign === '=' ? '' : firstText(valueOf(name, reader, frame));
  if (sign !== undefined) setVariable(name, shaped(name, before + value, reader, frame), exported, reader, frame.shell);
  else if (exported && before !== UNKNOWN_PART) setVariable(name, before, true, reader, frame.shell);
}

function assignedBy({ value, span }: Word): [name: string, text: string, span: Span] {
  const [, name = '', text = ''] = /^(\w+)=([^]*)$/.exec(value) ?? [];
  return [name, text, span];
}

const nameIn = ({ value }: Word): string => /^\w*/.exec(value)?.[0] ?? '';

/** What a variable will be: a map, a number, in one case only. */
function shapeAs(name: string, command: string, options: string, reader: Reader, frame: Frame): void {
  if (/-\w*A/.test(options)) declareMap(name, reader, frame);
  if (command === 'integer' || /-\w*i/.test(options)) declareInteger(name, frame.shell);
  const [, letter] = /-\w*([lu])/.exec(options) ?? [];
  if (letter !== undefined) declareCase(name, letter === 'u' ? 'upper' : 'lower', frame.shell);
}

/** What the variables will be, and whether they are the function's own. */
function shape(args: readonly Word[], options: string, reader: Reader, frame: Frame): void {
  const command = frame.syntax?.words[0]?.raw ?? '';
  const isOwn = command === 'local' || (/^(?:declare|typeset|integer)$/.test(command) && !/-\w*g/.test(options));
  for (const name of args.map(nameIn).filter((one) => one !== '')) {
    if (isOwn) shadow(name, frame);
    shapeAs(name, command, options, reader, frame);
  }
}

/** `export -f f`, `declare -p`, `declare -n a=b`: nothing that gives a variable its value. */
function declaresOther(args: readonly Word[], options: string, exportsAlways: boolean, { shell }: Frame): boolean {
  const isOfFunctions = /-\w*f/.test(options);
  if (exportsAlways && isOfFunctions) for (const { value } of args) exportFunction(shell, value);
  if (isOfFunctions || /-\w*[Fp]/.test(options)) return true;
  if (exportsAlways || !/-\w*n/.test(options)) return false;
  for (const word of args) {
    const [name, other] = assignedBy(word);
    if (name !== '') referTo(name, other, shell);
  }
  return true;
}

/** `export A=b C`, `declare -x A`, `local A=b`; a list's items come from how it is written. */
export function declare(exportsAlways: boolean): Builtin {
  return (args, reader, frame) => {
    const options = args.map((arg) => arg.value).filter((value) => /^-/.test(value));
    if (declaresOther(args, options.join(' '), exportsAlways, frame)) return;
    shape(args, options.join(' '), reader, frame);
    const takesBack = exportsAlways && options.some((option) => /^-\w*n/.test(option));
    const exported = !takesBack && (exportsAlways || options.some((option) => /^-\w*x/.test(option)));
    const written = (frame.syntax?.words ?? []).flatMap((word) => word.assignment ?? []);
    const lists = written.filter((one) => one.items !== null);
    for (const assignment of lists) assign(assignment, exported, reader, frame);
    const declaring = { exported, lists: lists.map((one) => one.name) };
    for (const { value } of args) declareWord(value, declaring, reader, frame);
    if (exported)
      args.forEach((word) => {
        runVariable(...assignedBy(word), reader, frame);
      });
  };
}

export const unset: Builtin = (args, reader, frame) => {
  const ofFunctions = args.some((arg) => arg.value === '-f');
  for (const { value } of args) {
    const [, list, key] = /^(\w+)\[([^\]]*)\]$/.exec(value) ?? [];
    if (list !== undefined && key !== undefined) unsetItem(list, key, reader, frame);
    if (!/^\w+$/.test(value)) continue;
    if (!ofFunctions) setVariable(value, null, false, reader, frame.shell);
    frame.shell.functions.set(value, null);
  }
};
