import type { Word } from '../../model/command';
import { fileText, inputText } from '../run/inputText';
import type { OptionGrammar, Parsed } from './optionGrammar';
import { parseOptions } from './optionGrammar';
import { noteLoaded } from './startingOptions';
import type { Wrapper, WrapperCall } from './wrapper';
import { childShell, elsewhere, isUnknownText, joined } from './wrapper';

const sshOptions: OptionGrammar = { short: 'BbcDEeFIiJLlmOopPQRSWw', long: [] };

/** Of those who call themselves otherwise; to autossh `-M` is the port by which it watches. */
const grammars: ReadonlyMap<string, OptionGrammar> = new Map(
  Object.entries({
    autossh: { ...sshOptions, short: `${sshOptions.short}M` },
    plink: {
      short: '',
      long: 'P l pw pwfile i load D L R m hostkey proxycmd sshlog sshrawlog sercfg nc loghost'.split(' '),
      oneDash: true,
    },
  }),
);

/** Settings whose value is a line for the shell here, run before or beside the connection. */
const localLine = /^\s*(?:ProxyCommand|LocalCommand|KnownHostsCommand)(?:\s*=\s*|\s+)([^]+)$/i;

function runLocalLine(call: WrapperCall, setting: string, word: Word): void {
  const [, line] = localLine.exec(setting) ?? [];
  if (line === undefined || /^none\s*$/i.test(line)) return;
  noteLoaded(call, { ...word, value: line });
  call.reader.runText(line, word.span, childShell(call, ['sh']));
}

/** `RemoteCommand=LINE`: what is run over there where no words say so. */
const remoteLine = /^\s*RemoteCommand(?:\s*=\s*|\s+)([^]+)$/i;

function remoteLineIn(options: Parsed['options']): Word | null {
  for (const { name, value } of options) {
    const line = name === '-o' && value !== null ? remoteLine.exec(value.value)?.[1] : undefined;
    if (line !== undefined && value !== null && !/^none\s*$/i.test(line)) return { ...value, value: line };
  }
  return null;
}

/** What options, and a file of settings that stands in for the person's own, have the shell here run. */
function runLocalLines(call: WrapperCall, options: Parsed['options']): void {
  for (const { name, value } of options) {
    if (value === null) continue;
    if (name === '-o') runLocalLine(call, value.value, value);
    const text = name === '-F' && !value.dynamic ? fileText(value.value, call.reader, call.frame) : null;
    for (const line of text?.split('\n') ?? []) runLocalLine(call, line, value);
  }
}

/** `scp -o ProxyCommand=LINE …`: the program itself stays a command. */
export const withSshSettings: Wrapper = (call) => {
  runLocalLines(call, parseOptions(call.args, { short: 'BbcDFiIJlmoOpPRSWX', long: [] }).options);
  return null;
};

/** Public hosts of repositories: whoever knocks there gets no shell, only git. */
const OF_REPOSITORIES =
  /^git@(?:(?:ssh\.)?github\.com|(?:altssh\.)?gitlab\.com|(?:altssh\.)?bitbucket\.org|codeberg\.org|git\.sr\.ht)$/i;

/** Nothing over there is started: `-N` only forwards, the others tell or steer something here. */
function opensNothing(options: Parsed['options']): boolean {
  return options.some(({ name }) => /^-[NVGQO]$/.test(name));
}

/** `ssh [OPTIONS] [USER@]HOST [OPTIONS] COMMAND …`: a line for the shell over there. */
export const ssh: Wrapper = (call) => {
  const grammar = grammars.get(call.name) ?? sshOptions;
  const before = parseOptions(call.args, grammar);
  const [host, ...others] = before.rest;
  if (host === undefined) return null;
  const behind = parseOptions(others, grammar);
  const options = [...before.options, ...behind.options];
  runLocalLines(call, options);
  if (opensNothing(options)) return null;
  const words = behind.rest;
  const address = host.value.replace(/^ssh:\/\//, '');
  const name = address.replace(/^[^@]*@/, '');
  const frame = elsewhere(call, name);
  const [first] = words;
  if (first !== undefined) return call.reader.runText(joined(words), first.span, frame);
  const line = remoteLineIn(options);
  if (line !== null) call.reader.runText(line.value, line.span, frame);
  const text = inputText(call.reader, call.frame);
  if (text === null || (isUnknownText(text) && OF_REPOSITORIES.test(address))) return null;
  call.reader.runText(text, call.head.span, { ...frame, input: { kind: 'none' } });
  return null;
};
