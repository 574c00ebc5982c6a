import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, evaluates, prints, removes, runs, tells, writes, type Deed } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import type { Invocation } from './shared/sourceOf';
import { held, text, wordOf, type Value } from './shared/value';

const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });

/** `System.cmd("ls", ["-l"], into: …)`: the options behind the words are not the program's. */
const starts: Deed = (call) => runs(true)({ ...call, args: call.args.slice(0, 2) });

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /#[^\n]*/y,
    name: /:?[A-Za-z_]\w*[?!]?(?:\.[A-Za-z_]\w*[?!]?)*/y,
    variable: null,
    inserts: /#\{([^}]*)\}/y,
    singleEscapes: true,
    backticks: false,
    quotes: /~([A-Za-z])["'([{<|/]/y,
    patterns: false,
  },
  joins: '<>',
  member: '.',
  lines: true,
  assigns: ['='],
  functions: {
    ...all('System.cmd MuonTrap.cmd', starts),
    ...all('System.shell :os.cmd', ({ args }) => [{ kind: 'script', text: wordOf(args[0]), keeps: true }]),
    ...all('Port.open :erlang.open_port', ({ args }) =>
      args[0]?.kind === 'list' ? [{ kind: 'script', text: wordOf(args[0].items[1]) }] : [],
    ),
    ...all('File.rm_rf File.rm_rf! :file.del_dir_r', removes('-r', '-f')),
    ...all('File.rm File.rm! :file.delete', removes('-f')),
    ...all('File.rmdir File.rmdir!', tells('rmdir', '--')),
    ...all('File.rename File.rename!', tells('mv', '--')),
    ...all('File.cp File.cp! File.cp_r File.cp_r!', tells('cp', '--')),
    ...all('File.write File.write! :file.write_file', writes),
    ...all('IO.puts IO.inspect IO.write', prints),
    ...all('Code.eval_string Code.eval_quoted', evaluates),
  },
  results: {
    ...{ 'File.read': fileHeld, 'File.read!': fileHeld, 'File.stream!': fileHeld },
    ...{ 'System.user_home!': (_, home) => text(home), 'System.user_home': (_, home) => text(home) },
    'System.get_env': ([name]) =>
      name === undefined ? held({ kind: 'environment' }) : held({ kind: 'variable', name: wordOf(name) }),
    'Path.expand': ([path], home) => text(wordOf(path).replace(/^~(?=\/|$)/, home)),
  },
  environment: /^(?!)/,
};

const INVOCATION: Invocation = {
  codeLetters: 'e',
  codeOptions: ['--eval', '--rpc-eval'],
  valued: ['-r', '-S', '-pa', '-pz', '--name', '--sname', '--cookie', '--app', '--config', '--env', '--require'],
  ends: ['-v', '--version', '-h', '--help'],
  codeVerbs: ['eval'],
  many: true,
};

/** Elixir from the command line: `elixir -e`, `mix run -e`, `mix eval`, a here-document, a file. */
export const elixir: CodeReader = {
  programs: ['elixir', 'iex', 'mix'],
  documentation: ['https://hexdocs.pm/elixir/System.html', 'https://hexdocs.pm/mix/Mix.Tasks.Run.html'],
  review: (command, options) => {
    const [verb, ...args] = command.args;
    const isTask = command.program === 'mix' && verb?.value !== 'eval';
    if (isTask && verb?.value !== 'run') return null;
    return reviewScanned(isTask ? { ...command, args } : command, options, INVOCATION, (code) =>
      scannedActs(code, LANGUAGE, options),
    );
  },
};
