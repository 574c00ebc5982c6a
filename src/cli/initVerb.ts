import { homedir } from 'node:os';
import { init } from './init';
import { version } from './version';
import type { Io, Verb } from './verb';

/** The installation, with this process as its ground. */
function run(args: readonly string[], io: Io): Promise<number> {
  const { exitCode, stdout, stderr } = init(args, {
    env: io.env,
    home: io.env['HOME'] ?? homedir(),
    platform: process.platform,
    node: process.execPath,
    isElectron: process.versions['electron'] !== undefined,
    dist: __dirname,
    version,
  });
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
