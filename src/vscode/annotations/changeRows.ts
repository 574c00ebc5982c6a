import type { Severity } from '../../core/model/finding';
import { severities } from '../../core/model/finding';
import type { Annotation, FileAnnotations } from '../../gate/protocol/annotations';

/** Where a row leads. */
export type RowPlace = {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The file is gone: the place is in its base. */
  readonly deleted: boolean;
};

export type ChangeRow = {
  /** The resource, or the file that was not judged or not seen through. */
  readonly label: string;
  readonly severity: Severity;
  /** What happens to it, without its name where that stands in front. */
  readonly phrase: string;
  readonly tooltip: string;
  readonly place: RowPlace;
  /** The findings of a resource that has several, worst first. */
  readonly children: readonly ChangeRow[];
};

type Placed = { readonly file: FileAnnotations; readonly annotation: Annotation };

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function rowOf({ file, annotation }: Placed): ChangeRow {
  const { target, severity, phrase, rows, start } = annotation;
  return {
    label: target === '' ? baseName(file.path) : target,
    severity,
    phrase,
    tooltip: rows.map(({ label, text }) => `${label}: ${text}`).join('\n'),
    place: { path: file.path, line: start.line, column: start.column, deleted: file.deleted },
    children: [],
  };
}

function missedRow({ path, missed, deleted }: FileAnnotations): readonly ChangeRow[] {
  if (missed === null) return [];
  const place = { path, line: 0, column: 0, deleted };
  const label = baseName(path);
  return [{ label, severity: 'info', phrase: missed, tooltip: `${path}: ${missed}`, place, children: [] }];
}

function worse(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return severities.indexOf(b.severity) - severities.indexOf(a.severity);
}

function folderOf(path: string): string {
  return path.slice(0, path.length - baseName(path).length);
}

/** The findings of the working tree by resource, worst first. Two modules may have a resource of the same name. */
export function changeRows(files: readonly FileAnnotations[]): readonly ChangeRow[] {
  const resources = new Map<string, ChangeRow[]>();
  for (const file of files) {
    for (const annotation of file.annotations) {
      const { target, rule } = annotation;
      const key = target === '' ? `${file.path} ${rule}` : `${folderOf(file.path)} ${target}`;
      resources.set(key, [...(resources.get(key) ?? []), rowOf({ file, annotation })]);
    }
  }
  const grouped = [...resources.values()].flatMap((rows): readonly ChangeRow[] => {
    const sorted = rows.toSorted(worse);
    const [worst, ...others] = sorted;
    if (worst === undefined) return [];
    return [others.length === 0 ? worst : { ...worst, phrase: `${worst.phrase} +${others.length}`, children: sorted }];
  });
  return [...grouped, ...files.flatMap(missedRow)].sort(worse);
}
