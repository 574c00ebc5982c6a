import type { Script } from '../model/command';
import type { Unknown } from '../model/finding';
import type { SessionFact } from '../model/session';
import { placeOf } from '../model/place';
import { alsoCmd } from './cmd/alsoCmd';
import { readCmd } from './cmd/readCmd';
import { alsoPowershell, cmdletsNamed } from './powershell/alsoPowershell';
import { readPowershell } from './powershell/readPowershell';
import type { ReadOptions } from './readOptions';
import { createReader } from './run/createReader';
import { readDefinitions } from './run/readDefinitions';
import type { Reader } from './run/reader';
import { newFrame } from './run/frame';
import { mentions } from './run/mentions';
import { LONGEST } from './run/reader';
import type { Shell } from './run/shell';
import { newShell } from './run/shell';

function only(unknown: Omit<Unknown, 'at'>, text: string): Script {
  const at = placeOf(text.slice(0, 1000), { start: 0, end: Math.min(text.length, 1000) });
  return { commands: [], unknowns: [{ ...unknown, at }], session: [] };
}

/** What the script leaves behind in its shell. */
function sessionFacts(shell: Shell, cwd: string): readonly SessionFact[] {
  const variables = Object.entries(shell.exports).map(([name, value]) => ({ kind: 'variable' as const, name, value }));
  if (shell.cwd === null || shell.cwd === cwd) return variables;
  return [...variables, { kind: 'folder', path: shell.cwd }];
}

/** Runs the operation's own text by the reader of its dialect. */
function run(text: string, reader: Reader, shell: Shell): void {
  const frame = newFrame(shell, reader.options.input);
  if (reader.options.dialect === 'powershell') reader.run(readPowershell(text, null), frame);
  else if (reader.options.dialect === 'cmd') reader.run(readCmd(text, null), frame);
  else reader.runText(text, null, frame);
}

/** A part that is not understood has a stake when the script names a program that matters. */
function weighed(unknowns: readonly Unknown[], text: string, options: ReadOptions): readonly Unknown[] {
  if (!unknowns.some((unknown) => unknown.code === 'unparsed')) return unknowns;
  const stake = mentions(text, options.governed) ? 'present' : 'possible';
  return unknowns.map((unknown) =>
    unknown.code === 'unparsed' && unknown.stake === 'possible' ? { ...unknown, stake } : unknown,
  );
}

/** With what the text would start if it were PowerShell's or cmd.exe's, where it looks like that. */
function allRead(read: Pick<Script, 'commands' | 'unknowns'>, text: string, options: ReadOptions): typeof read {
  const isOwn = options.dialect === 'powershell';
  const named = cmdletsNamed(read, isOwn);
  if (options.dialect === 'cmd') return named;
  return alsoCmd(isOwn ? named : alsoPowershell(named, text, options), text, options);
}

/** Every command that a script would start, as far as it can be told without running it. Never throws. */
export function readScript(text: string, options: ReadOptions): Script {
  if (text.length > LONGEST)
    return only({ code: 'too-long', stake: 'present', says: 'the script is too long to read' }, text);
  const { reader, script } = createReader(options, text);
  const shell = newShell(options.cwd, options.dialect);
  const { definitions = '' } = options;
  const notUnderstood = definitions === '' ? [] : readDefinitions(definitions, text, shell, options);
  run(text, reader, shell);
  const read = script();
  const { commands, unknowns } = allRead(read, text, options);
  const all = weighed([...unknowns, ...notUnderstood], `${text}\n${definitions}`, options);
  const { written } = read;
  const left = written === undefined ? {} : { written };
  return { commands, unknowns: all, session: sessionFacts(shell, options.cwd), ...left };
}
