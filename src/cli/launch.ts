import { isNonEmpty } from '../core/model/nonEmpty';
import { placesOnly } from '../node/variables';
import { judgeTerminalAlone } from './judgeTerminalAlone';
import { Misuse } from './verb';
import type { Io, Verb } from './verb';

/** All words are the program's own: none is an option of ours. */
async function run(args: readonly string[], io: Io): Promise<number> {
  const [program, ...argv] = args[0] === '--' ? args.slice(1) : args;
  const words = argv[0] === '' ? [program ?? '', ...argv.slice(1)] : argv;
  if (program === undefined || !isNonEmpty(words))
    throw new Misuse('no program to judge', 'launch PROGRAM ARGV0 ARG …');
  const operation = { kind: 'run', argv: words, cwd: io.cwd, session: null, variables: placesOnly(io.env) } as const;
  return judgeTerminalAlone(operation, 'launcher', io);
}

export const launch: Verb = {
  name: 'launch',
  usage: 'PROGRAM ARGV0 ARG …',
  summary: 'judges the start of a program without an editor: 0 starts it, 126 does not',
  run,
};
