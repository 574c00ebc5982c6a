import { installGround } from '../shellguard/installGround';
import { init } from './init';
import { personHere } from './init/consent';
import { version } from './version';
import type { Io, Verb } from './verb';

function run(args: readonly string[], io: Io): Promise<number> {
  const ports = installGround({ env: io.env, dist: __dirname, version, mayCompile: true });
  const { exitCode, stdout, stderr } = init(args, ports, { cwd: io.cwd, person: personHere() });
  io.out(stdout);
  io.err(stderr);
  return Promise.resolve(exitCode);
}

export const initVerb: Verb = {
  name: 'init',
  usage: '[--agent NAME]… [--surface NAME] [--workspace] [--mcp | --harden] [--remove] [--yes | --dry-run]',
  summary: 'finds the agents here and connects them, showing each change before it is written; --remove takes it back',
  run,
};
