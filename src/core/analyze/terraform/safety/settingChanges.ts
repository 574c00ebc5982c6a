import type { Observation } from '../../../model/finding';
import type { Place } from '../../../model/place';
import { placeIn } from '../module';
import { judge, judgeNew, type Verdict } from './judge';
import { readingsAt, type Reading } from './readings';
import type { Setting, Verb } from './setting';
import { settingsFor } from './settingsFor';
import type { Tree } from './tree';
import { sentenceOf, stated, type Mood } from './wording';

/** The new reading's place, or where the value that reaches it is written, or the place of what is gone. */
function placeOfVerdict(was: Tree | null, is: Tree, verdict: Verdict): Place {
  const old: Reading['field'] = verdict.was?.field ?? null;
  const now = verdict.is?.field ?? null;
  if (now !== null) {
    const elsewhere = old?.written === now.written ? now.from[0] : undefined;
    return elsewhere ?? placeIn(is.resource.source, now.span);
  }
  if (old !== null && was !== null) return placeIn(was.resource.source, old.span);
  return placeIn(is.resource.source, is.resource.block.header);
}

/** What is off altogether is not shortened. */
function verbOf(setting: Setting, verdict: Verdict): Verb {
  if (setting.verb === 'shortens' && verdict.off) return 'turns-off';
  return setting.verb === 'changes' && verdict.is === null ? 'removes' : setting.verb;
}

function observationOf(setting: Setting, was: Tree | null, is: Tree, verdict: Verdict): Observation {
  const { address } = is.resource;
  const mood: Mood = verdict.certainty === 'possible' ? 'may' : was === null ? 'new' : 'sure';
  const name = (setting.path.at(-1) ?? '').replace(/^\w*=/, '');
  return stated({
    kind: setting.code ?? 'log',
    ...(setting.severity === undefined ? {} : { severity: setting.severity }),
    mood,
    resource: is.resource,
    at: placeOfVerdict(was, is, verdict),
    says: `${sentenceOf(verbOf(setting, verdict), mood, address, setting.what, name)}${verdict.extent}`,
  });
}

/** Every setting of the tables that is less safe in `is` than in `was`; `was` is null for what is new. */
export function settingChanges(was: Tree | null, is: Tree): readonly Observation[] {
  return settingsFor(was, is).flatMap((setting) => {
    const now = readingsAt(is.root, setting.path);
    const verdict = was === null ? judgeNew(setting, now) : judge(setting, readingsAt(was.root, setting.path), now);
    return verdict === null ? [] : [observationOf(setting, was, is, verdict)];
  });
}
