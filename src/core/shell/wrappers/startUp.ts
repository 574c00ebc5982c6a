import { ownField } from '../../model/ownField';
import { UNKNOWN_PART } from '../../model/command';
import { runEmbedded } from '../run/embedded';
import type { Frame } from '../run/frame';
import { fileText } from '../run/inputText';
import { exportedFunctions } from '../run/shell';
import type { WrapperCall } from './wrapper';

/** Files that shells read before anything else, each under the name of its variable. */
const READ_FIRST: Readonly<Record<string, string>> = {
  bash: 'BASH_ENV',
  sh: 'ENV',
  dash: 'ENV',
  ksh: 'ENV',
  mksh: 'ENV',
};

/** A function as the environment carries it: `BASH_FUNC_ls%%=() { …; }`. */
const FUNCTION = /^BASH_FUNC_([^%]+)%%$/;

function variableOf(name: string, { frame, reader }: WrapperCall): string | null {
  const assigned = ownField(frame.assigned, name);
  const value = assigned === undefined ? ownField(frame.shell.exports, name) : assigned;
  return value === undefined ? (reader.options.variables(name) ?? null) : value;
}

/** `BASH_ENV=FILE bash -c …`: the file is read first; its name is expanded, substitutions included. */
function readFirst(call: WrapperCall, frame: Frame): void {
  const name = ownField(READ_FIRST, call.name);
  const path = name === undefined ? null : variableOf(name, call);
  if (name === undefined || path === null || path === '' || path === '/dev/null') return;
  const { reader, head } = call;
  if (!path.includes(UNKNOWN_PART)) runEmbedded(path, head.span, reader, frame);
  const text = /[$`]/.test(path) ? null : fileText(path, reader, call.frame);
  if (text !== null) reader.runText(text, head.span, { ...frame, via: [...frame.via, name], file: text });
  else if (Object.hasOwn(call.frame.assigned, name) || Object.hasOwn(call.frame.shell.exports, name))
    reader.unknown(
      'unreadable',
      'present',
      head.span,
      `the file that \`${name}\` names is run first and cannot be read`,
    );
}

/** Gives a new shell what it has before its first command: functions of the environment, and the file that it reads. */
export function startUp(call: WrapperCall, frame: Frame): Frame {
  for (const [name, body] of exportedFunctions(call.frame.shell)) frame.shell.functions.set(name, body);
  for (const [key, text] of Object.entries(call.frame.assigned)) {
    const name = FUNCTION.exec(key)?.[1];
    if (name !== undefined && text !== null) call.reader.runText(`${name} ${text}`, call.head.span, frame);
  }
  readFirst(call, frame);
  return frame;
}
