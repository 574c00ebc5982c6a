import { foldersOf } from '../node/state';
import { pullStop, readStopped } from '../node/stopped';
import { readOptions } from './options';
import { exit } from './verb';
import type { Io, Verb } from './verb';

async function run(args: readonly string[], io: Io): Promise<number> {
  const { words } = readOptions(args, {});
  const because = words.length > 0 ? words.join(' ') : 'holdpoint stop';
  const { state } = foldersOf({ env: io.env, platform: process.platform });
  const failed = pullStop(state, { since: Date.now(), because });
  if (failed !== null) {
    io.err(`holdpoint: ${failed}\n`);
    return exit.failed;
  }
  const since = new Date(readStopped(state)?.since ?? Date.now()).toISOString();
  io.out(`all agents are stopped since ${since}; resume in the editor: "Holdpoint: Resume Agents"\n`);
  return Promise.resolve(exit.clean);
}

export const stop: Verb = {
  name: 'stop',
  usage: '[BECAUSE …]',
  summary: 'denies every act of every agent until the editor resumes; there is no verb that resumes',
  run,
};
