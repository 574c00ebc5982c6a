import { bundledGrammars } from '../node/engineHost';
import type { GrammarFiles } from '../node/grammars';
import { drillPolicies } from './drill/drillPolicies';
import type { Against } from './drill/drillPolicies';
import { bundledDrills, findDrills } from './drill/findDrills';
import { runLive } from './drill/live/runLive';
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

/** The drill's folders are in no workspace, so what is installed judges them by the user's and the organisation's rules. */
function liveAgainst(values: Readonly<Record<string, string | boolean | undefined>>): Against {
  if (againstOf(values).kind === 'in-force') return { kind: 'in-force', workspace: false };
  throw new Misuse('`--live` asks what is installed, which has its own policy', 'leave --policy and --strict out');
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
    live: { type: 'boolean' },
    ask: { type: 'boolean' },
  });
  const note = (says: string): void => {
    io.err(`holdpoint: ${says}\n`);
  };
  const live = values['live'] === true;
  if (!live && values['ask'] === true) throw new Misuse('`--ask` goes with `--live` only');
  const against = live ? liveAgainst(values) : againstOf(values);
  const drills = findDrills(places.drills, words, io.cwd);
  const policies = drillPolicies(against, io, note);
  for (const { file, problems } of policies.problems) {
    for (const problem of problems) note(`${file}:${problem.at.start.line + 1}: ${problem.says}`);
  }
  const played = await playDrills(drills, { policies, grammars: places.grammars, note });
  const json = values['json'] === true;
  if (live) return runLive(played, { io, asks: values['ask'] === true, json });
  const name = named(against);
  io.out(json ? `${drillJson(played, name)}\n` : drillText(played, name, words.length > 0));
  const judged = played.flatMap(({ steps }) => steps.map(({ step, outcome }) => ({ needs: step.needs, outcome })));
  return isClean(judged) ? exit.clean : exit.held;
}

const help = `replays known incidents against the policy; nothing of them is run

  NAME          drills that ship, or files of your own (*.yaml); all that ship when left out
  --policy FILE this policy and the preset it names, in place of those in force here
  --strict      those in force here with the preset \`strict\`
  --live        puts each step to the hooks and the shell guard as they are installed, with real payloads. Only
                questions are put. The record and the sessions of this user will show them. The rules are those of
                the user and the organisation, for a drill's folder is in no workspace. While an editor with
                Holdpoint is open this is refused, since each held step would open a question there
  --ask         with --live: ask all the same. Answer each question with Deny; after Allow the drill says that the
                step was not stopped

exit code: 0 when all covered harm is stopped and harmless steps pass, 1 when not, 2 for misuse, 3 when Holdpoint failed
not covered: no rule knows the tool or the format, so nothing can be said about it`;

export const drill: Verb = {
  name: 'drill',
  usage: '[NAME …] [--policy FILE | --strict] [--json] [--live [--ask]]',
  summary: help,
  run: (args, io) => runDrills(args, io, { drills: bundledDrills, grammars: bundledGrammars }),
};
