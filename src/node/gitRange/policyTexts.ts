import { dirname, join, relative, resolve, sep } from 'node:path';
import { isAtOrInside } from '../../core/model/filePath';
import { presetNames } from '../../core/policy/presetPolicies';
import { fixedVersion } from '../policies/fixedVersion';
import type { FixedTexts } from '../policies/fixedVersion';
import type { Source } from '../policies/sourceOf';
import { runGit } from '../workingTree/runGit';
import type { GitFailure } from '../workingTree/runGit';
import { objectTexts } from './readSides';

/** Policy files that are read of one commit; more are not loaded from disk either. */
const MOST_FILES = 20;

type Found = { readonly kind: 'found'; readonly source: Source };

function found(source: Source): Found {
  return { kind: 'found', source };
}

/** What stands at a path of a commit: a file's text, nothing, or something that no policy can be read from. */
async function sourceIn(top: string, commit: string, path: string): Promise<Found | GitFailure> {
  const name = relative(top, path).split(sep).join('/');
  const listing = await runGit(top, ['ls-tree', '-z', commit, '--', name]);
  if (listing.kind !== 'output') return listing;
  const [row = ''] = listing.bytes.toString('utf8').split('\0');
  if (row === '') return found({ kind: 'missing' });
  const [mode = '', , object = ''] = row.slice(0, row.indexOf('\t')).split(' ');
  if (!mode.startsWith('100')) return found({ kind: 'unreadable', says: 'this is not a file' });
  const texts = await objectTexts(top, [object]);
  if ('kind' in texts) return texts;
  const text = texts.get(object);
  const source: Source =
    text?.kind === 'text'
      ? { kind: 'text', text: text.text }
      : { kind: 'unreadable', says: 'its text is not in this repository' };
  return found(source);
}

/** The files of the repository that a policy draws in. */
function drawnIn(top: string, file: string, source: Source): readonly string[] {
  const names = fixedVersion(file, 'workspace', source).policy?.extends ?? [];
  return names
    .filter((name) => !presetNames.includes(name) && !name.startsWith('~/'))
    .map((name) => resolve(dirname(file), name))
    .filter((path) => isAtOrInside(path, top));
}

/**
 * The policy of a workspace and all that it extends, as a commit has them; what lies outside of the repository is no
 * part of it. Absolute paths.
 */
export async function policyTexts(top: string, commit: string, file: string): Promise<FixedTexts | GitFailure> {
  const known = new Map<string, Source>();
  const waiting = [file];
  for (let path = waiting.shift(); path !== undefined && known.size < MOST_FILES; path = waiting.shift()) {
    if (known.has(path)) continue;
    const there = await sourceIn(top, commit, path);
    if (there.kind !== 'found') return there;
    known.set(path, there.source);
    waiting.push(...drawnIn(top, path, there.source));
  }
  return (path) => known.get(path) ?? (isAtOrInside(path, top) ? { kind: 'missing' } : null);
}

/** Where the policy of a repository's working tree lies. */
export function policyFileIn(top: string): string {
  return join(top, '.holdpoint', 'policy.yaml');
}
