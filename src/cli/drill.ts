import { bundledGrammars } from '../node/engineHost';
import type { GrammarFiles } from '../node/grammars';
import { drillPolicies } from './drill/drillPolicies';
import type { Against } from './drill/drillPolicies';
import { bundledDrills, findDrills } from './drill/findDrills';
import { isClean } from './drill/outcome';
import { playDrills } from './drill/playDrills';
import { drillJson } from './format/drillJson';
import { drillText } from './format/drillText';
import { readOptions } from './options';
import { Misuse, exit } from './verb';
import type { Io, Verb } from './verb';

/** Where things are; tests have theirs elsewhere. */
export type DrillPlaces = { readonly drills: string; readonly grammars: string | GrammarFiles };

function againstOf(values: Readonly<Record<string, string | boolean | undefined>>): Against {
  const file = values['policy'];
  const strict = values['strict'] === true;
  if (typeof file !== 'string') return strict ? { kind: 'strict' } : { kind: 'in-force', workspace: true };
  if (strict) throw new Misuse('`--policy` and `--strict` do not go together');
  return { kind: 'file', file };
}

function named(against: Against): string {
  switch (against.kind) {
    case 'in-force':
      return 'the policy in force here';
    case 'file':
      return `\`${against.file}\``;
    case 'strict':
      return 'the policy in force here, made strict';
  }
}

/** The verb with its places; exit 0 when clean, 1 when something had to be stopped and passed or the other way round. */
export async function runDrills(args: readonly string[], io: Io, places: DrillPlaces): Promise<number> {
  const { values, words } = readOptions(args, {
    policy: { type: 'string' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const note = (says: string): void => {
    io.err(`holdpoint: ${says}\n`);
  };
  const against = againstOf(values);
  const drills = findDrills(places.drills, words, io.cwd);
  const policies = drillPolicies(against, io, note);
  for (const { file, problems } of policies.problems) {
    for (const problem of problems) note(`${file}:${problem.at.start.line + 1}: ${problem.says}`);
  }
  const played = await playDrills(drills, { policies, grammars: places.grammars, note });
  const name = named(against);
  io.out(values['json'] === true ? `${drillJson(played, name)}\n` : drillText(played, name, words.length > 0));
  const judged = played.flatMap(({ steps }) => steps.map(({ step, outcome }) => ({ needs: step.needs, outcome })));
  return isClean(judged) ? exit.clean : exit.held;
}

export const drill: Verb = {
  name: 'drill',
  usage: '[NAME …] [--policy FILE | --strict] [--json]',
  summary: 'replays known incidents against the policy; nothing of them is run',
  run: (args, io) => runDrills(args, io, { drills: bundledDrills, grammars: bundledGrammars }),
};
