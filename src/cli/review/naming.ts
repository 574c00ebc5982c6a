import { isInside } from '../../core/model/filePath';
import type { Finding, Unknown } from '../../core/model/finding';
import type { Place } from '../../core/model/place';

/** How files are called in a report. */
export type Naming = {
  /** An absolute path. */
  readonly path: (path: string) => string;
  /** A sentence that names files. */
  readonly text: (text: string) => string;
};

/** By the path from `folder`, whatever machine it is read on; `own` are names that somebody else chose. */
export function namingIn(folder: string, own: ReadonlyMap<string, string> = new Map()): Naming {
  const start = folder === '/' ? '/' : `${folder}/`;
  return {
    path: (path) => own.get(path) ?? (isInside(path, folder) ? path.slice(start.length) : path),
    text: (text) => (start === '/' ? text : text.replaceAll(start, '')),
  };
}

function named<T extends { readonly at: Place; readonly says: string }>(one: T, naming: Naming): T {
  const { file } = one.at;
  const at = file === undefined ? one.at : { ...one.at, file: naming.path(file) };
  return { ...one, at, says: naming.text(one.says) };
}

export function namedFinding(finding: Finding, naming: Naming): Finding {
  const { target } = finding;
  const evidence = target.environment.evidence.map((one) => naming.text(one));
  const environment = { ...target.environment, evidence };
  return { ...named(finding, naming), target: { ...target, name: naming.text(target.name), environment } };
}

export function namedUnknown(unknown: Unknown, naming: Naming): Unknown {
  return named(unknown, naming);
}
