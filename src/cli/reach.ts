import { resolve } from 'node:path';
import { reachNow } from '../core/engine/reachNow';
import type { Reach } from '../core/model/reach';
import { reachText } from '../core/present/reachText';
import { homeOf } from '../node/homeFolder';
import { createLocalHost } from '../node/localHost';
import { reachMachine } from '../node/reach/reachMachine';
import { reachJson } from './format/reachJson';
import { readOptions } from './options';
import { Misuse, exit } from './verb';
import type { Io, Verb } from './verb';

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, words } = readOptions(args, { json: { type: 'boolean' }, cwd: { type: 'string' } });
  if (words.length > 0) throw new Misuse(`\`${words.join(' ')}\` is one word too many`, 'holdpoint reach [--json]');
  const cwd = resolve(io.cwd, String(values['cwd'] ?? '.'));
  const home = homeOf(io.env);
  const host = await createLocalHost({ env: io.env, workspaces: [], languages: [] });
  const definitions = host.policiesFor(cwd).set.policies.flatMap((policy) => policy.environments);
  const place = { home, cwd, workspaces: [], env: io.env, platform: process.platform, now: Date.now() };
  const { machine, notes } = reachMachine(place);
  const { rows } = reachNow(machine, definitions);
  const reach: Reach = { rows, notes };
  io.out(values['json'] === true ? `${reachJson(reach, home)}\n` : reachText(reach, home));
  for (const problem of host.notes()) io.err(`holdpoint: ${problem}\n`);
  return exit.clean;
}

export const reach: Verb = {
  name: 'reach',
  usage: '[--json] [--cwd DIR]',
  summary: 'what an agent’s shell could use now: identities, keys and places; secrets are never shown',
  run,
};
