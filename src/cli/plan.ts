import { resolve } from 'node:path';
import type { Actor } from '../core/model/operation';
import { createLocalHost } from '../node/localHost';
import { placesOnly } from '../node/variables';
import { reviewJson } from './format/reviewJson';
import { reviewText } from './format/reviewText';
import { readOptions } from './options';
import { Misuse, exit } from './verb';
import type { Io, Verb } from './verb';

/** What is judged is what an agent with a person there would be asked about. */
const actor: Actor = { kind: 'agent', id: 'agent', session: null, attended: true };

const HELP = 'terraform show -json tfplan, the saved plan itself, pulumi preview --json, or a described change set';

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, words } = readOptions(args, { json: { type: 'boolean' }, cwd: { type: 'string' } });
  const [file, ...others] = words;
  if (file === undefined || others.length > 0) throw new Misuse('one plan file is wanted', 'holdpoint plan FILE');
  const cwd = resolve(io.cwd, String(values['cwd'] ?? '.'));
  const host = await createLocalHost({ env: io.env, workspaces: [], languages: [] });
  const path = resolve(io.cwd, file);
  const variables = placesOnly(io.env);
  const review = host.plan({ path, cwd, variables, actor, session: [], stopped: host.stopped() });
  if (review.summary === null)
    throw new Misuse(`\`${file}\` is not a plan that can be read, or is larger than 64 MiB`, HELP);
  const { summary } = review;
  io.out(values['json'] === true ? `${reviewJson(review, { summary })}\n` : `plan: ${summary}\n${reviewText(review)}`);
  for (const problem of host.notes()) io.err(`holdpoint: ${problem}\n`);
  return review.decision.verdict === 'allow' ? exit.clean : exit.held;
}

export const plan: Verb = {
  name: 'plan',
  usage: '[--json] [--cwd DIR] FILE',
  summary: 'what carrying out a plan would do, and what would be asked about it; nothing is run',
  run,
};
