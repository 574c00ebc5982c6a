import type { Touch } from '../model/finding';
import { baseName, folderOf } from '../model/filePath';
import { pathPacks } from '../paths/index.generated';
import type { Gathered } from './gathered';
import { nothingGathered } from './gathered';
import type { Scope } from './scope';
import { located } from './scope';
import { standIn } from './standIn';

export type TouchTexts = { readonly before: string | null; readonly after: string | null };

/** The same touch at its real path, when a link leads elsewhere. */
function withRealPaths(scope: Scope, touches: readonly Touch[]): readonly Touch[] {
  return touches.flatMap((touch) => {
    const real = scope.ports.realPath(touch.path);
    return real === touch.path ? [touch] : [touch, { ...touch, path: real }];
  });
}

/** What touched paths mean by where they are; `texts` gives both sides where an edit tells them. */
export function reviewTouches(
  scope: Scope,
  touches: readonly Touch[],
  texts: (path: string) => TouchTexts | null,
  left: (path: string) => string | null = () => null,
): Gathered {
  const all = withRealPaths(scope, touches);
  const findings = all.flatMap((touch) => {
    if (touch.placeOnly === true) return [];
    const folder = folderOf(touch.path);
    const surroundings = scope.ports.surroundings(scope.cwd, scope.variables);
    const context = { surroundings, texts: texts(touch.path), left: left(touch.path) };
    const observations = pathPacks.flatMap((pack) => pack.review(touch, context));
    return located(scope, standIn(baseName(touch.path).endsWith('.tf') ? 'terraform' : '', folder), observations);
  });
  return { ...nothingGathered, findings, touches: all };
}
