import type { Analyzed, AnalyzedChange, Analyzer } from '../model/analyzer';
import type { Observation, Unknown } from '../model/finding';
import type { FileChange } from '../model/operation';
import { nowhere } from '../model/place';
import { hazardsIn, mayDestroy, type Hazard } from './deployScripts/hazards';
import { damagedIn, isScript, scriptTexts } from './deployScripts/scriptTexts';
import { byPlace } from './shared/byPlace';
import { withoutConflictMarkers } from './shared/conflictMarkers';
import { createPlaces } from './shared/createPlaces';
import { LONGEST_TEXT } from './shared/longestText';

function hazardsOf(path: string, source: string | null): readonly Hazard[] {
  if (source === null || source.length > LONGEST_TEXT || !mayDestroy.test(source)) return [];
  // To a shell the marker of a conflict would be a text that is handed to the next line.
  const { text } = withoutConflictMarkers(source);
  return scriptTexts(path, text).flatMap(({ start, end }) =>
    hazardsIn(text.slice(start, end)).map(({ name, at }) => ({ name, at: start + at })),
  );
}

/** Those of the new hazards of which there were fewer before; the last ones of a kind count as the new ones. */
function gained(before: readonly Hazard[], after: readonly Hazard[]): readonly Hazard[] {
  const left = new Map<string, number>();
  for (const { name } of before) left.set(name, (left.get(name) ?? 0) + 1);
  return after.filter(({ name }) => {
    const known = left.get(name) ?? 0;
    left.set(name, known - 1);
    return known <= 0;
  });
}

function observations({ path, movedFrom, before, after }: FileChange): readonly Observation[] {
  const fresh = gained(hazardsOf(movedFrom ?? path, before), hazardsOf(path, after));
  const placeOf = createPlaces(after ?? '', path, 'after');
  return fresh.map(({ name, at }) => ({
    rule: 'scripts/unattended-apply',
    code: 'TF06',
    effect: 'execute',
    stage: 'write',
    severity: 'high',
    undo: 'costly',
    reach: 'remote',
    certainty: 'expected',
    signals: [],
    target: { type: 'script', name: path },
    at: placeOf({ start: at, end: at + name.length }),
    says: `Runs \`${name}\` without a person whenever ${path.slice(path.lastIndexOf('/') + 1)} runs`,
    saferWay: 'plan first, and apply the plan that was looked at',
  }));
}

/** What of a script that may destroy something cannot be read. */
function unknowns({ path, after }: FileChange): readonly Unknown[] {
  if (after === null || !mayDestroy.test(after)) return [];
  if (after.length > LONGEST_TEXT) {
    const at = { ...nowhere, file: path, side: 'after' } as const;
    return [{ code: 'too-long', stake: 'possible', at, says: `\`${path}\` is too long to be read` }];
  }
  const [damaged] = damagedIn(path, after);
  if (damaged === undefined) return [];
  const says = `\`${path}\` is not whole: what it runs is partly not known`;
  return [{ code: 'unparsed', stake: 'possible', at: createPlaces(after, path, 'after')(damaged), says }];
}

function analyze({ files }: AnalyzedChange): Analyzed {
  return { observations: files.flatMap(observations).sort(byPlace), unknowns: files.flatMap(unknowns) };
}

/** Pipelines, task files and shell scripts that begin to destroy, or to apply without a plan that somebody saw. */
export const deployScripts: Analyzer = {
  program: 'terraform',
  matches: isScript,
  mayConcern: (text) => mayDestroy.test(text),
  analyze,
};
