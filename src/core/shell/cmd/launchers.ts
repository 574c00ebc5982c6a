import type { Word } from '../../model/command';
import { noteOpenedShell } from '../wrappers/elevation';
import type { Wrapper, WrapperCall } from '../wrappers/wrapper';
import { bare, elsewhere, joined } from '../wrappers/wrapper';
import { runCode } from './hosts';

/** Shells that wait for what is typed when nothing stands behind their name. */
const WAITING = /^(?:cmd|powershell|pwsh)(?:\.exe)?$/i;

/** `runas /user:NAME "PROGRAM …"`: as somebody else, whose shell takes commands that nobody sees. */
const runas: Wrapper = (call) => {
  const line = call.args.find(({ value }) => !value.startsWith('/'));
  if (line === undefined) return null;
  if (WAITING.test(line.value.trim())) {
    noteOpenedShell(call);
    return null;
  }
  return runCode(call, line.value, line);
};

/** The call as it is on another machine. */
function there(call: WrapperCall, host: string): WrapperCall {
  return { ...call, frame: { ...elsewhere(call, host), via: call.frame.via } };
}

/** Options of `psexec` that a value follows. */
const VALUED = /^[-/](?:u|p|n|r|w|a|g)$/i;

/** `psexec [\\HOST] [-s] [-i [SESSION]] PROGRAM …` */
const psexec: Wrapper = (call) => {
  let at = 0;
  let host: string | null = null;
  for (let word = call.args[at]; word !== undefined; word = call.args[at]) {
    const { value } = word;
    const isHost = /^(?:\\\\|\/\/|@)/.test(value);
    if (isHost) host = value.replace(/^[\\/@]+/, '');
    else if (!/^[-/][a-z]/i.test(value)) break;
    at += VALUED.test(value) || (/^[-/]i$/i.test(value) && /^\d+$/.test(call.args[at + 1]?.value ?? '')) ? 2 : 1;
  }
  const words = call.args.slice(at);
  if (words.length === 0) return null;
  return call.reader.start(words, host === null ? bare(call) : { ...elsewhere(call, host), inShell: false });
};

/** `winrs [-r:HOST] [-u:NAME] PROGRAM …`: the rest of the line is read by cmd over there. */
const winrs: Wrapper = (call) => {
  const at = call.args.findIndex(({ value }) => !/^[-/][a-z]/i.test(value));
  const words = at < 0 ? [] : call.args.slice(at);
  const [first] = words;
  const host = call.args
    .map(({ value }) => /^[-/]r(?:emote)?:(.+)$/i.exec(value)?.[1])
    .find((one) => one !== undefined);
  if (first === undefined) return null;
  return runCode(host === undefined ? call : there(call, host), joined(words), first);
};

/** `wmic [/node:HOST] process call create "PROGRAM …"` */
const wmic: Wrapper = (call) => {
  const at = call.args.findIndex(({ value }) => value.toLowerCase() === 'create');
  const line = call.args[at + 1];
  if (line === undefined || call.args[at - 1]?.value.toLowerCase() !== 'call') return null;
  const host = call.args.map(({ value }) => /^\/node:(.+)$/i.exec(value)?.[1]).find((one) => one !== undefined);
  return runCode(host === undefined ? call : there(call, host), line.value, line);
};

/** Starts the words behind the first that `isLast` fits. */
function behind(isLast: (word: Word) => boolean): Wrapper {
  return (call) => {
    const words = call.args.slice(call.args.findIndex(isLast) + 1);
    return words.length === 0 || words.length === call.args.length ? null : call.reader.start(words, bare(call));
  };
}

/** `conhost [--headless] PROGRAM …` */
const conhost: Wrapper = (call) => {
  const words = call.args.filter(({ value }) => !value.startsWith('--'));
  return words.length === 0 ? null : call.reader.start(words, bare(call));
};

function valueOf({ args }: WrapperCall, option: string): Word | undefined {
  const at = args.findIndex(({ value }) => value.toLowerCase() === option);
  return at < 0 ? undefined : args[at + 1];
}

/** `pcalua -a PROGRAM -c WORDS` */
const pcalua: Wrapper = (call) => {
  const program = valueOf(call, '-a');
  const line = `${program?.value ?? ''} ${valueOf(call, '-c')?.value ?? ''}`.trim();
  return program === undefined ? null : runCode(call, line, program);
};

/** Programs of Windows that start the program they are told, by name. */
export const windowsLaunchers: Readonly<Record<string, Wrapper>> = {
  runas,
  psexec,
  psexec64: psexec,
  paexec: psexec,
  winrs,
  wmic,
  conhost,
  pcalua,
  rundll32: behind(({ value }) => /(?:shellexec_rundll\w*|\b(?:openurl|fileprotocolhandler))$/i.test(value)),
};
