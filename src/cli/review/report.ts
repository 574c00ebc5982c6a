import { lineMap } from '../../core/change/lineMap';
import type { Decision, Reason } from '../../core/model/decision';
import type { Finding, Unknown } from '../../core/model/finding';
import type { FileChange } from '../../core/model/operation';
import type { Place, Position } from '../../core/model/place';
import { worstFirst } from '../../core/present/worstFirst';
import type { Judged } from './judged';
import type { Naming } from './naming';
import { namedFinding, namedUnknown } from './naming';

/** A place in a file as the after side has it; lines and UTF-16 columns are 0-based. */
export type Spot = {
  /** From the top of the repository, `/` separated. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** What stood there is gone; the spot is the nearest line that is left, or one of a file that is gone. */
  readonly gone: boolean;
};

/** The line that a finding stands on, of the side that says it; `line` is its own number there. */
export type Source = { readonly side: 'before' | 'after'; readonly line: number; readonly text: string };

export type FindingRow = {
  readonly finding: Finding;
  readonly spot: Spot | null;
  /** Null where there is none, and where it would show a secret. */
  readonly source: Source | null;
  /** What the policies hold it for, strictest first. */
  readonly held: readonly Reason[];
};

export type UnknownRow = { readonly unknown: Unknown; readonly spot: Spot | null; readonly held: readonly Reason[] };

/** All that a report says. `findings` are worst first. */
export type Report = {
  readonly words: string;
  readonly notes: readonly string[];
  /** Files that differ, and those of them that infrastructure is written in. */
  readonly changed: number;
  readonly infrastructure: number;
  readonly findings: readonly FindingRow[];
  readonly unknowns: readonly UnknownRow[];
  readonly decision: Decision;
  readonly enforced: boolean;
};

/** What one judged part of a set says, with places in words of the repository. */
export type Rows = { readonly findings: readonly FindingRow[]; readonly unknowns: readonly UnknownRow[] };

/** UTF-16 units of a line that are kept; a line of a minified file is no help to anybody. */
const LONGEST_LINE = 2_000;

const start: Position = { line: 0, character: 0 };

type Sides = { readonly change: FileChange; readonly map: () => ReturnType<typeof lineMap> };

function sidesOf(changes: readonly FileChange[]): ReadonlyMap<string, Sides> {
  const sides = changes.flatMap((change): readonly (readonly [string, Sides])[] => {
    let made: ReturnType<typeof lineMap> | null = null;
    const map = (): ReturnType<typeof lineMap> => (made ??= lineMap(change.before ?? '', change.after ?? ''));
    const one = { change, map };
    return change.movedFrom === undefined
      ? [[change.path, one]]
      : [
          [change.movedFrom, one],
          [change.path, one],
        ];
  });
  return new Map(sides);
}

function spotOf(at: Place, sides: Sides | undefined, naming: Naming): Spot | null {
  if (at.file === undefined) return null;
  if (sides === undefined) return { file: naming.path(at.file), start: at.start, end: at.end, gone: false };
  const { change, map } = sides;
  const file = naming.path(change.path);
  if (change.after === null) return { file, start: at.start, end: at.end, gone: true };
  if (at.side !== 'before') return { file, start: at.start, end: at.end, gone: false };
  const { line, kept } = map().of(at.start.line);
  if (!kept) return { file, start: { ...start, line }, end: { ...start, line }, gone: true };
  const end = { ...at.end, line: at.end.line + line - at.start.line };
  return { file, start: { ...at.start, line }, end, gone: false };
}

/** Whether a credential stands on the line of a finding. */
function showsSecret({ rule, code }: Finding): boolean {
  return rule.startsWith('secrets/') || code === 'SE01' || code === 'CF07';
}

function lineOf({ file, side = 'after', start }: Place): string {
  return `${side} ${start.line} ${file ?? ''}`;
}

/** Lines that are not repeated, whatever else is said of them. */
function secretLines(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter(showsSecret).map(({ at }) => lineOf(at)));
}

function sourceOf({ at }: Finding, sides: Sides | undefined, secret: ReadonlySet<string>): Source | null {
  if (sides === undefined || at.file === undefined || secret.has(lineOf(at))) return null;
  const side = at.side ?? 'after';
  const text = (side === 'before' ? sides.change.before : sides.change.after)?.split('\n')[at.start.line];
  if (text === undefined || text.trim() === '') return null;
  return { side, line: at.start.line, text: text.replace(/\r$/, '').slice(0, LONGEST_LINE) };
}

/** What is said of unknown places holds for every place; where the place is known, that is the better reason. */
function heldBy(finding: Finding, reasons: readonly Reason[]): readonly Reason[] {
  const isVague = ({ rule }: Reason): boolean =>
    finding.target.environment.tier !== 'unknown' && rule.endsWith('-in-an-unknown-place');
  return [...reasons.filter((reason) => !isVague(reason)), ...reasons.filter(isVague)];
}

/** The findings and unknowns of a judged set in their places, in the order of the set. */
export function rowsOf({ findings, unknowns, decision }: Judged, changes: readonly FileChange[], naming: Naming): Rows {
  const sides = sidesOf(changes);
  const secret = secretLines(findings);
  const around = ({ file }: Place): Sides | undefined => (file === undefined ? undefined : sides.get(file));
  const reasons = decision.verdict === 'allow' ? [] : decision.because;
  return {
    findings: findings.map((finding, index) => ({
      finding: namedFinding(finding, naming),
      spot: spotOf(finding.at, around(finding.at), naming),
      source: sourceOf(finding, around(finding.at), secret),
      held: heldBy(
        finding,
        reasons.filter((reason) => reason.finding === index),
      ),
    })),
    unknowns: unknowns.map((unknown, index) => ({
      unknown: namedUnknown(unknown, naming),
      spot: spotOf(unknown.at, around(unknown.at), naming),
      held: reasons.filter((reason) => reason.unknown === index),
    })),
  };
}

function byPlace(a: { readonly spot: Spot | null }, b: { readonly spot: Spot | null }): number {
  const [one, other] = [a.spot?.file ?? '', b.spot?.file ?? ''];
  return one === other ? (a.spot?.start.line ?? 0) - (b.spot?.start.line ?? 0) : one < other ? -1 : 1;
}

/** Worst first, then by place; what nothing hangs on is left out of the unknowns. */
export function inOrder({ findings, unknowns }: Rows): Rows {
  const rows = new Map(findings.toSorted(byPlace).map((row) => [row.finding, row]));
  return {
    findings: worstFirst([...rows.keys()]).flatMap((finding) => rows.get(finding) ?? []),
    unknowns: unknowns.filter(({ unknown }) => unknown.stake !== 'none').toSorted(byPlace),
  };
}
