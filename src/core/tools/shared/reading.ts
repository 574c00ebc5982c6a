import type { Effect, Observation, Severity, Undo, Unknown } from '../../model/finding';
import { isNonEmpty } from '../../model/nonEmpty';
import { nowhere } from '../../model/place';
import type { ToolReading, ToolRun } from '../../model/toolFamily';

/** A call that needs no opinion. */
export const leftAlone: ToolReading = { runs: [], changes: [], observations: [], unknowns: [] };

export function reading(part: Partial<ToolReading>): ToolReading {
  return { ...leftAlone, ...part };
}

export function joined(parts: readonly ToolReading[]): ToolReading {
  return {
    runs: parts.flatMap((part) => part.runs),
    changes: parts.flatMap((part) => part.changes),
    observations: parts.flatMap((part) => part.observations),
    unknowns: parts.flatMap((part) => part.unknowns),
  };
}

/** The command that does the same; words that the call leaves out are left out there. */
export function sameAs(...words: readonly (string | null | undefined | readonly string[])[]): ToolReading {
  return reading({ runs: runsOf(words) });
}

/** The same in a folder. */
export function sameAsIn(
  cwd: string | null,
  ...words: readonly (string | null | undefined | readonly string[])[]
): ToolReading {
  return reading({ runs: runsOf(words).map((run) => (cwd === null ? run : { ...run, cwd })) });
}

function runsOf(words: readonly (string | null | undefined | readonly string[])[]): readonly ToolRun[] {
  const argv = words.flatMap((word) => (typeof word === 'string' ? [word] : (word ?? [])));
  return isNonEmpty(argv) ? [{ argv }] : [];
}

/** An option with its value; none where the call has no value for it. */
export function option(name: string, value: string | null): readonly string[] {
  return value === null ? [] : name.endsWith('=') ? [`${name}${value}`] : [name, value];
}

type Fact = {
  readonly rule: string;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly undo: Undo;
  readonly type: string;
  readonly name: string;
  readonly says: string;
  readonly lost?: string;
  readonly certainty?: Observation['certainty'];
  readonly reach?: Observation['reach'];
};

/** Names that an agent chose stand in sentences: one line, not endless. */
export function readable(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** An effect for which no command line has a rule. */
export function fact({ type, name, lost, ...rest }: Fact): Observation {
  return {
    stage: 'act',
    reach: 'remote',
    certainty: 'certain',
    signals: name === '' ? [] : [{ kind: 'name', value: name, from: `${type} name` }],
    ...rest,
    target: { type, name: readable(name) },
    at: nowhere,
    ...(lost === undefined ? {} : { impact: { lost, dependants: [] } }),
  };
}

/** A part of the call that decides what it does, and that cannot be read. */
export function unseen(says: string): Unknown {
  return { code: 'dynamic', stake: 'present', at: nowhere, says };
}
