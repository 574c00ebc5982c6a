import type { WrapperCall } from '../wrappers/wrapper';
import { partMatches } from './manifests/globNames';

/** More files than this are no list that a person keeps; reading on would cost more than it tells. */
const MOST_PATHS = 100;
/** What is fetched, built or kept by version control is no part of a workspace. */
const NOT_ENTERED: ReadonlySet<string> = new Set(['node_modules', 'vendor', 'target', 'dist', 'build']);

/** One level deeper by a part of a pattern: the folders themselves and those one below them for a double star. */
function below(folders: readonly string[], part: string, call: WrapperCall): readonly string[] {
  const { reader } = call;
  if (!part.includes('*')) return folders.map((folder) => `${folder}/${part}`);
  const matches = (name: string): boolean => partMatches(part, name) && !name.startsWith('.') && !NOT_ENTERED.has(name);
  const found = folders.flatMap((folder) =>
    reader.spend(3)
      ? reader.options
          .names(folder === '' ? '/' : folder)
          .filter(matches)
          .map((name) => `${folder}/${name}`)
      : [],
  );
  return (part === '**' ? [...folders, ...found] : found).slice(0, MOST_PATHS);
}

/** Paths below a folder that fit a pattern with stars, as they stand there now; the pattern's own path without any. */
export function matchingPaths(pattern: string, folder: string, call: WrapperCall): readonly string[] {
  const isAbsolute = pattern.startsWith('/');
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  return parts.reduce<readonly string[]>((paths, part) => below(paths, part, call), [isAbsolute ? '' : folder]);
}
