import { realpathSync } from 'node:fs';
import { analyzers } from '../../core/analyze/index.generated';
import { concerns } from '../../core/model/analyzer';
import type { Unknown } from '../../core/model/finding';
import { nowhere } from '../../core/model/place';
import type { GitRange, RangeRules } from '../../node/gitRange';
import { openGitRange } from '../../node/gitRange';
import type { Asked, Refused } from '../../node/gitRange/askedRange';
import type { ReadChange } from '../../node/gitRange/fileChanges';
import type { RawChange } from '../../node/gitRange/rawChanges';
import { createLocalHost } from '../../node/localHost';
import type { LocalHost } from '../../node/localHost';
import { homeFolder } from '../../node/homeFolder';
import type { Io } from '../verb';
import { judge, judgeStated, judgedTogether } from './judged';
import type { Judged } from './judged';
import type { Naming } from './naming';
import { namingIn } from './naming';
import type { Report, Rows } from './report';
import { inOrder, rowsOf } from './report';
import { softenedReview } from './softenedReview';

/** `judged` names files by absolute paths, in the order of the set; the report by those of the repository. */
export type RangeReview = {
  readonly kind: 'reviewed';
  readonly report: Report;
  readonly judged: Judged;
  readonly naming: Naming;
  /** What went wrong with policies and stores; one line each. */
  readonly problems: readonly string[];
};

/** Files that no analyzer reads and that are held at once; nothing that they say depends on another one. */
const PORTION = 500;

function isInfrastructure(path: string): boolean {
  return analyzers.some((analyzer) => analyzer.matches(path));
}

function matters({ path, movedFrom }: RawChange): boolean {
  return isInfrastructure(path) || (movedFrom !== null && isInfrastructure(movedFrom));
}

function unknownOf({ change, missed }: ReadChange): readonly Unknown[] {
  if (missed === null) return [];
  const side = change.after === null ? 'before' : 'after';
  const code = missed.startsWith('is longer') ? 'too-long' : 'unreadable';
  const says = `\`${change.path}\` ${missed}: what it would do is not known`;
  return [{ code, stake: 'possible', at: { ...nowhere, file: change.path, side }, says }];
}

type Part = {
  readonly judged: Judged;
  readonly rows: Rows;
  readonly changed: number;
  /** Of these, what an analyzer read; most YAML is something else. */
  readonly infrastructure: number;
};

function both(one: Part, other: Part): Part {
  return {
    judged: judgedTogether(one.judged, other.judged),
    rows: {
      findings: [...one.rows.findings, ...other.rows.findings],
      unknowns: [...one.rows.unknowns, ...other.rows.unknowns],
    },
    changed: one.changed + other.changed,
    infrastructure: one.infrastructure + other.infrastructure,
  };
}

type Reviewing = { readonly range: GitRange; readonly host: LocalHost; readonly naming: Naming };

/** Reads and judges a part of the changes, and lets go of their texts. */
async function reviewPart(
  { range, host, naming }: Reviewing,
  raw: readonly RawChange[],
  toldOf: boolean,
): Promise<Part | Refused> {
  const read = await range.read(raw);
  if ('kind' in read) return read;
  const changes = read.map(({ change }) => change);
  const judged = await judge(host, changes, range.top, toldOf ? read.flatMap(unknownOf) : []);
  const infrastructure = changes.filter((change) => analyzers.some((analyzer) => concerns(analyzer, change))).length;
  return { judged, rows: rowsOf(judged, changes, naming), changed: changes.length, infrastructure };
}

/** What the range does to its own rules, judged by those before it. */
function ofItsRules({ range, host, naming }: Reviewing, rules: RangeRules | null): Part {
  const judged = judgeStated(host, softenedReview(rules), range.top);
  return { judged, rows: rowsOf(judged, [], naming), changed: 0, infrastructure: 0 };
}

function notesOf({ note, changes }: GitRange, rules: RangeRules | null): readonly string[] {
  const isTouched =
    rules !== null && changes.some(({ path, movedFrom }) => path === rules.file || movedFrom === rules.file);
  const ruled = isTouched ? [`judged by the policy of ${rules.commit.slice(0, 7)}, not by what this makes of it`] : [];
  return [...(note === null ? [] : [note]), ...ruled];
}

function portionsOf(raw: readonly RawChange[]): readonly (readonly RawChange[])[] {
  return Array.from({ length: Math.ceil(raw.length / PORTION) }, (_, part) =>
    raw.slice(part * PORTION, (part + 1) * PORTION),
  );
}

/** Reviews what `asked` differs in: infrastructure as one set, for modules span files, the rest in portions. */
export async function reviewRange(asked: Asked, io: Io): Promise<RangeReview | Refused> {
  const range = await openGitRange(realpathSync.native(io.cwd), asked);
  if ('kind' in range) return range;
  const { top, changes } = range;
  const infrastructure = changes.filter(matters);
  const files = await range.views(infrastructure.map(({ path }) => path));
  if ('kind' in files) return files;
  const rules = await range.rules(io.env['HOME'] ?? homeFolder());
  if (rules !== null && 'kind' in rules) return rules;
  const places = { workspaces: [top], workspace: top, files, policy: rules?.inForce };
  const host = await createLocalHost({ env: io.env, languages: [], ...places });
  const naming = namingIn(top);
  const reviewing = { range, host, naming };
  const known = await reviewPart(reviewing, infrastructure, true);
  if ('kind' in known) return known;
  let all = both(ofItsRules(reviewing, rules), known);
  for (const portion of portionsOf(changes.filter((change) => !matters(change)))) {
    const part = await reviewPart(reviewing, portion, false);
    if ('kind' in part) return part;
    all = both(all, part);
  }
  const { decision, enforced } = all.judged;
  const report: Report = {
    words: range.words,
    notes: notesOf(range, rules),
    changed: all.changed,
    infrastructure: all.infrastructure,
    ...inOrder(all.rows),
    decision,
    enforced,
  };
  return { kind: 'reviewed', report, judged: all.judged, naming, problems: host.notes() };
}
