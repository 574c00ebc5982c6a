import { lineMap } from '../../core/change/lineMap';
import type { LineMap } from '../../core/change/lineMap';
import type { Review } from '../../core/model/decision';
import type { FileChange } from '../../core/model/operation';
import type { Place } from '../../core/model/place';
import { annotationPhrase, unknownPhrase } from '../../core/present/annotationPhrase';
import { findingRows, shownRows } from '../../core/present/findingRows';
import type { Row } from '../../core/present/findingRows';
import { visible } from '../../core/present/visible';
import { worstFirst } from '../../core/present/worstFirst';
import type { Annotation } from '../protocol/annotations';
import type { Annotated } from './work';

type Spot = Pick<Annotation, 'start' | 'end' | 'gone'>;

/** Finds places of either text in the text as it is now; of a file that is gone, in its base. */
function spotter(files: readonly FileChange[]): (place: Place, file: string) => Spot {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const maps = new Map<string, LineMap>();
  const mapOf = ({ path, before, after }: FileChange): LineMap => {
    const map = maps.get(path) ?? lineMap(before ?? '', after ?? '');
    maps.set(path, map);
    return map;
  };
  return (place, file) => {
    const { start, end } = place;
    const here: Spot = {
      start: { line: start.line, column: start.character },
      end: { line: end.line, column: end.character },
      gone: false,
    };
    const change = byPath.get(file);
    if (place.side !== 'before' || change === undefined || change.after === null) return here;
    const { line, kept } = mapOf(change).of(start.line);
    if (!kept) return { start: { line, column: 0 }, end: { line, column: 0 }, gone: true };
    const shift = line - start.line;
    return { ...here, start: { ...here.start, line }, end: { ...here.end, line: end.line + shift } };
  };
}

type Stated = { readonly file: string; readonly annotation: Annotation };

/**
 * What a review of `files` says, as annotations of each file that it speaks of, worst first. `moreRows` adds to a
 * finding's rows by its index in the review.
 */
export function annotationsOf(
  review: Review,
  files: readonly FileChange[],
  moreRows: (finding: number) => readonly Row[],
): readonly Annotated[] {
  const spot = spotter(files);
  const findings = worstFirst(review.findings).flatMap((finding): readonly Stated[] => {
    const { file } = finding.at;
    if (file === undefined) return [];
    const { severity, rule, target } = finding;
    const rows = shownRows([...findingRows(finding), ...moreRows(review.findings.indexOf(finding))]);
    const phrase = annotationPhrase(finding);
    const { tier } = target.environment;
    const annotation = { rule, severity, ...spot(finding.at, file), target: visible(target.name), phrase, rows, tier };
    return [{ file, annotation }];
  });
  const unknowns = review.unknowns.flatMap((unknown): readonly Stated[] => {
    const { file } = unknown.at;
    if (file === undefined || unknown.stake === 'none') return [];
    const rows = shownRows([{ label: 'Not seen through', text: unknown.says }]);
    const words = { rule: `holdpoint/${unknown.code}`, severity: 'info', target: '', tier: 'unknown' } as const;
    return [{ file, annotation: { ...words, ...spot(unknown.at, file), phrase: unknownPhrase(unknown), rows } }];
  });
  const byFile = new Map<string, Annotation[]>();
  for (const { file, annotation } of [...findings, ...unknowns]) {
    byFile.set(file, [...(byFile.get(file) ?? []), annotation]);
  }
  const gone = new Set(files.filter(({ after }) => after === null).map(({ path }) => path));
  return [...byFile].map(([path, annotations]) => ({ path, annotations, deleted: gone.has(path), missed: null }));
}
