import { resolve } from 'node:path';
import { userInfo } from 'node:os';
import type { Actor, Dialect, Operation } from '../core/model/operation';
import { isNonEmpty } from '../core/model/nonEmpty';
import { createLocalHost } from '../node/localHost';
import { placesOnly } from '../node/variables';
import { checkBatch } from './checkBatch';
import { dialectOf } from './dialect';
import { readOptions } from './options';
import { reviewJson } from './format/reviewJson';
import { reviewText } from './format/reviewText';
import { Misuse, exit } from './verb';
import type { Io, Verb } from './verb';

/** One word is a command line as typed; several are an argv, so that `check -- rm -rf 'a b'` means what it says. */
function operationOf(words: readonly string[], cwd: string, dialect: Dialect, io: Io): Operation {
  const base = { kind: 'run', cwd, session: null, variables: placesOnly(io.env) } as const;
  const [only] = words;
  if (words.length === 1 && only !== undefined) return { ...base, script: only, dialect };
  if (!isNonEmpty(words)) throw new Misuse('no command to check', 'holdpoint check -- COMMAND …');
  return { ...base, argv: words };
}

function actorOf(person: boolean, agent: string, attended: boolean): Actor {
  return { kind: person ? 'person' : 'agent', id: person ? userInfo().username : agent, session: null, attended };
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, words } = readOptions(args, {
    json: { type: 'boolean' },
    batch: { type: 'string' },
    agent: { type: 'string' },
    person: { type: 'boolean' },
    unattended: { type: 'boolean' },
    cwd: { type: 'string' },
    dialect: { type: 'string' },
  });
  const cwd = resolve(io.cwd, String(values['cwd'] ?? '.'));
  const dialect = dialectOf(String(values['dialect'] ?? 'bash'));
  const actor = actorOf(values['person'] === true, String(values['agent'] ?? 'agent'), values['unattended'] !== true);
  if (typeof values['batch'] === 'string') return checkBatch(values['batch'], { cwd, dialect, actor }, io);
  const operation = operationOf(words, cwd, dialect, io);
  const host = await createLocalHost({ env: io.env, workspaces: [], languages: [] });
  const review = await host.reviewLoading({ operation, actor, session: [], stopped: host.stopped() });
  io.out(values['json'] === true ? `${reviewJson(review)}\n` : reviewText(review));
  for (const problem of host.notes()) io.err(`holdpoint: ${problem}\n`);
  return review.decision.verdict === 'allow' ? exit.clean : exit.held;
}

export const check: Verb = {
  name: 'check',
  usage: '[--json] [--cwd DIR] [--dialect NAME] [--agent NAME | --person] [--unattended] -- COMMAND … | --batch FILE|-',
  summary: 'the verdict on one command, with findings and reasons; nothing is run',
  run,
};
