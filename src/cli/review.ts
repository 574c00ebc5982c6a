import { reviewBatch } from './reviewBatch';
import { readOptions } from './options';
import { Misuse } from './verb';
import type { Io, Verb } from './verb';

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, words } = readOptions(args, { batch: { type: 'string' } });
  if (typeof values['batch'] === 'string') return reviewBatch(values['batch'], io);
  throw new Misuse(`\`${words.join(' ')}\` cannot be reviewed yet`, 'holdpoint review --batch FILE|-');
}

export const review: Verb = {
  name: 'review',
  usage: '--batch FILE|-',
  summary: 'what a change would do, on the lines that say it; nothing is run',
  run,
};
