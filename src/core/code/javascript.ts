import type { CodeReader } from '../model/codeReader';
import type { Command } from '../model/command';
import { javascriptActs } from './javascript/acts';
import { reviewCode, type CodeLanguage } from './shared/review';

const LANGUAGE: CodeLanguage = {
  language: 'javascript',
  invocation: {
    codeLetters: 'ep',
    codeOptions: ['--eval', '--print'],
    valued: [
      '-r',
      '--require',
      '--import',
      '--loader',
      '--experimental-loader',
      '-C',
      '--conditions',
      '--env-file',
      '--title',
    ],
    ends: [
      ...['-v', '-V', '--version', '-h', '--help', '--v8-options', '--completion-bash'],
      ...['--test', '--run', '-c', '--check'],
    ],
    codeVerbs: ['eval'],
  },
  prints: /^(?:-[a-zA-Z]*p[a-zA-Z]*|--print(?:=.*)?)$/,
  risky:
    /\b(child_process|fs|fs-extra|rimraf|del|aws-sdk|AWS|execa|zx|shelljs|cross-spawn|Bun|bun|Deno|eval|Function|vm|fetch|require|import|process|axios|got|https?|console|getBuiltinModule|globalThis|set(?:Timeout|Interval)|exec\w*|spawn\w*|rm\w*|unlink\w*)\b/,
  acts: javascriptActs,
};

/** `deno run [OPTIONS] -`, `bun run -`: the program is read from the input. */
function withoutVerb(command: Command): Command {
  const [verb, ...args] = command.args;
  const readsInput = verb?.value === 'run' && args.some(({ value }) => value === '-');
  return readsInput ? { ...command, args } : command;
}

/** JavaScript from the command line: `-e`, `-p`, a here-document, a file. */
export const javascript: CodeReader = {
  programs: ['node', 'nodejs', 'bun', 'deno', 'tsx', 'ts-node', 'esno'],
  documentation: [
    'https://nodejs.org/api/cli.html',
    'https://nodejs.org/api/child_process.html',
    'https://nodejs.org/api/fs.html',
  ],
  review: (command, options) => reviewCode(withoutVerb(command), options, LANGUAGE),
};
