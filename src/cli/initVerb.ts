import { installGround } from '../shellguard/installGround';
import { init } from './init';
import { version } from './version';
import type { Io, Verb } from './verb';

function run(args: readonly string[], io: Io): Promise<number> {
  const { exitCode, stdout, stderr } = init(args, installGround({ env: io.env, dist: __dirname, version }));
  io.out(stdout);
  io.err(stderr);
  return Promise.resolve(exitCode);
}

export const initVerb: Verb = {
  name: 'init',
  usage: '--agent NAME [--surface NAME] [--remove]',
  summary: "installs the hook in an agent's user settings, or removes it byte for byte",
  run,
};
