import type { Severity } from '../../core/model/finding';
import { severities } from '../../core/model/finding';
import type { Annotation, FileAnnotations } from '../../gate/protocol/annotations';

/** What one line shows: one phrase, the worst, and how many more there are. */
export type LineMark = {
  readonly line: number;
  readonly severity: Severity;
  /** After the line: `▌ replaces aws_db_instance.main · … +2`. */
  readonly text: string;
  /** Worst first; all of them are in the hover. */
  readonly annotations: readonly Annotation[];
  /** What else is said of the same things on other lines, worst first. */
  readonly elsewhere: readonly Annotation[];
};

function markOf(line: number, worstFirst: readonly Annotation[]): readonly LineMark[] {
  const annotations = worstFirst.filter(({ start }) => start.line === line);
  const [worst, ...others] = annotations;
  if (worst === undefined) return [];
  const more = others.length === 0 ? '' : ` +${others.length}`;
  const things = new Set(annotations.map(({ target }) => target));
  const elsewhere = worstFirst.filter(
    ({ start, target }) => start.line !== line && target !== '' && things.has(target),
  );
  return [{ line, severity: worst.severity, text: `▌ ${worst.phrase}${more}`, annotations, elsewhere }];
}

/** The marks of a file, one a line, from the top. Several findings on a line are one mark. */
export function lineMarks({ annotations }: Pick<FileAnnotations, 'annotations'>): readonly LineMark[] {
  const worstFirst = annotations.toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  const lines = [...new Set(annotations.map(({ start }) => start.line))].sort((a, b) => a - b);
  return lines.flatMap((line) => markOf(line, worstFirst));
}

/**
 * Whether marks belong on a document as it is: those of another text wait for their own, which is on its way. `version`
 * is the document's; marks of the file on disk belong on a document without unsaved changes.
 */
export function isOfText(
  file: Pick<FileAnnotations, 'version'>,
  document: { readonly version: number; readonly isDirty: boolean },
): boolean {
  return file.version === null ? !document.isDirty : file.version === document.version;
}
