import type { Analyzed, AnalyzedChange, Analyzer, Neighbour } from '../model/analyzer';
import { folderOf } from '../model/filePath';
import type { Observation, Unknown } from '../model/finding';
import type { FileChange } from '../model/operation';
import { nowhere } from '../model/place';
import { byPlace } from './shared/byPlace';
import { LONGEST_TEXT } from './shared/longestText';
import type { Danger } from './sqlMigrations/danger';
import { dialectOf } from './sqlMigrations/dialectOf';
import { beyond, broughtBy, rewritten } from './sqlMigrations/history';
import { judgeFile, type Background, type JudgedFile } from './sqlMigrations/judgeFile';
import { linesOf, placeOn, type Lines } from './sqlMigrations/lines';
import { compareVersions, roleOf, runsAgain } from './sqlMigrations/migrationPath';
import { securedIn } from './sqlMigrations/securedIn';

function matches(path: string): boolean {
  return /\.sql$/i.test(path);
}

/** The other files of the folder as they will be; what the change says wins. */
function siblingsOf(path: string, change: AnalyzedChange): readonly Neighbour[] {
  const folder = folderOf(path);
  const changed = new Map(change.files.map((file) => [file.path, file.after]));
  const around = [...change.neighbours(`${folder}/_.sql`), ...change.neighbours(`${folder}/_.sum`)];
  const rest = around.filter((file) => folderOf(file.path) === folder && !changed.has(file.path));
  const own = [...changed].flatMap(([at, text]) =>
    text === null || folderOf(at) !== folder ? [] : [{ path: at, text }],
  );
  return [...rest, ...own].filter((file) => file.path !== path && roleOf(file.path, file.text) !== 'back');
}

/** Earlier files are read only where what they say decides: the type of a column, a check that was made before. */
function olderOf(path: string, text: string, siblings: readonly Neighbour[]): readonly Neighbour[] {
  if (!/\b(?:TYPE|MODIFY|CHANGE|NOT\s+NULL|ALTER\s+COLUMN)\b/i.test(text) || !/\bALTER\s+TABLE\b/i.test(text))
    return [];
  const older = siblings.filter((file) => compareVersions(file.path, path) < 0 && matches(file.path));
  let left = LONGEST_TEXT / 4;
  return older
    .sort((a, b) => compareVersions(a.path, b.path) || (a.path < b.path ? -1 : 1))
    .filter((file) => (left -= file.text.length) > 0);
}

function backgroundOf(file: FileChange, change: AnalyzedChange, siblings: readonly Neighbour[]): Background {
  const { path } = file;
  const text = file.after ?? file.before ?? '';
  const supabase = /(?:^|\/)supabase\//.test(path);
  return {
    spoken: dialectOf(path, text, change.neighbours),
    supabase,
    secured: new Set(supabase ? siblings.flatMap((sibling) => securedIn(sibling.text)) : []),
    older: olderOf(path, text, siblings),
  };
}

function observationOf(danger: Danger, lines: Lines, path: string): Observation {
  const { code, type, name, lost, saferWay, span, ...rest } = danger;
  return {
    ...rest,
    ...(code === undefined ? {} : { code }),
    ...(saferWay === undefined ? {} : { saferWay }),
    ...(lost === undefined ? {} : { impact: { lost, dependants: [] } }),
    ...{ stage: 'write', reach: 'remote', target: { type, name }, signals: [] },
    at: placeOn(lines, span, path, 'after'),
  };
}

function unknownsOf(path: string, lines: Lines, after: JudgedFile, before: JudgedFile): readonly Unknown[] {
  const unseen = beyond(after.unclear, before.unclear).map(({ span, says }): Unknown => ({
    code: 'dynamic',
    stake: 'possible',
    at: placeOn(lines, span, path, 'after'),
    says,
  }));
  const gap = after.gaps[0];
  if (gap === undefined) return unseen;
  const at = placeOn(lines, { start: gap.offset, end: gap.offset }, path, 'after');
  return [...unseen, { code: 'unparsed', stake: 'possible', at, says: `\`${path}\` is not whole: ${gap.says}` }];
}

const NOTHING: JudgedFile = { found: [], unclear: [], gaps: [], statements: [] };
const SILENT: Analyzed = { observations: [], unknowns: [] };

function tooLong(path: string): Analyzed {
  const at = { ...nowhere, file: path, side: 'after' } as const;
  return {
    ...SILENT,
    unknowns: [{ code: 'too-long', stake: 'possible', at, says: `\`${path}\` is too long to be read` }],
  };
}

/** What stands in a file that is there afterwards, beside what stood in it before. */
function written(file: FileChange, text: string, before: JudgedFile, after: JudgedFile): Analyzed {
  const lines = linesOf(text);
  const dangers = broughtBy(after.found, before.found);
  return {
    observations: dangers.map(({ danger }) => observationOf(danger, lines, file.path)),
    unknowns: unknownsOf(file.path, lines, after, before),
  };
}

function judged(file: FileChange, change: AnalyzedChange, isKept: boolean): Analyzed {
  const siblings = siblingsOf(file.path, change);
  const background = backgroundOf(file, change, siblings);
  const before = file.before === null ? NOTHING : judgeFile(file.before, background);
  const after = file.after === null ? null : judgeFile(file.after, background);
  const past = isKept ? rewritten(file, { before, after, siblings }) : null;
  const found = file.after === null || after === null ? SILENT : written(file, file.after, before, after);
  return { ...found, observations: past === null ? found.observations : [...found.observations, past] };
}

function analyzeFile(file: FileChange, change: AnalyzedChange): Analyzed {
  const texts = [file.before ?? '', file.after ?? ''];
  if (texts.some((text) => text.length > LONGEST_TEXT)) return tooLong(file.path);
  const role = roleOf(file.path, file.after ?? file.before ?? '');
  if (role === 'back' || role === 'dump') return SILENT;
  return judged(file, change, role === 'migration' && !runsAgain(file.path));
}

function analyze(change: AnalyzedChange): Analyzed {
  const files = change.files.filter((file) => matches(file.path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const parts = files.map((file) => analyzeFile(file, change));
  return {
    observations: parts.flatMap(({ observations }) => observations).sort(byPlace),
    unknowns: parts.flatMap(({ unknowns }) => unknowns),
  };
}

/** SQL that a deploy sends to a database: migrations of whatever tool, and scripts. */
export const sqlMigrations: Analyzer = { program: 'psql', matches, analyze };
