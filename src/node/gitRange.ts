import { dirname, extname } from 'node:path';
import type { Neighbour } from '../core/model/analyzer';
import { filePorts } from './filePorts';
import type { Asked, Refused, Sides } from './gitRange/askedRange';
import { sidesOf } from './gitRange/askedRange';
import { fileChanges } from './gitRange/fileChanges';
import type { ReadChange } from './gitRange/fileChanges';
import { folderFiles } from './gitRange/folderFiles';
import { movedOnDisk } from './gitRange/movedOnDisk';
import { policyFileIn, policyTexts } from './gitRange/policyTexts';
import { rawChanges } from './gitRange/rawChanges';
import type { RawChange } from './gitRange/rawChanges';
import { readSides } from './gitRange/readSides';
import type { FixedTexts } from './policies/fixedVersion';
import { softened } from './policies/softened';
import type { FileViews } from './unsavedPorts';
import { repositoryAround } from './workingTree/repositoryAround';
import type { GitFailure } from './workingTree/runGit';

/** The rules that a range of commits is judged by. */
export type RangeRules = {
  /** Of the commit that the range starts from; whatever the range itself makes of them. */
  readonly inForce: FixedTexts;
  /** The commit that they are of. */
  readonly commit: string;
  /** The workspace's policy file, absolute. */
  readonly file: string;
  /** What the range would let pass once it is merged, in words. */
  readonly softened: readonly string[];
};

/** What differs between two states of a repository. All asynchronous; nothing rejects, nothing is written. */
export type GitRange = {
  /** The folder of the working tree; absolute, links resolved. */
  readonly top: string;
  readonly words: string;
  readonly note: string | null;
  readonly changes: readonly RawChange[];
  /** Texts are held by whoever asks; ask for a part at a time. */
  readonly read: (changes: readonly RawChange[]) => Promise<readonly ReadChange[] | Refused>;
  /** How files stand on the after side, those in the folders of `paths` at hand. */
  readonly views: (paths: readonly string[]) => Promise<FileViews | Refused>;
  /** Null for what stands on this disk: it is judged by the policy that a person has accepted here. */
  readonly rules: (home: string) => Promise<RangeRules | Refused | null>;
};

function refusal({ says }: GitFailure): Refused {
  return {
    kind: 'refused',
    says: `git does not say what changed: ${says === '' ? 'no answer in time' : says}`,
    help: null,
  };
}

function viewsOf(folders: ReadonlyMap<string, readonly Neighbour[]>): FileViews {
  return {
    read: (path) => folders.get(dirname(path))?.find((file) => file.path === path)?.text ?? null,
    neighbours: (path) =>
      (folders.get(dirname(path)) ?? []).filter((file) => file.path !== path && extname(file.path) === extname(path)),
  };
}

async function rulesOf(top: string, sides: Sides, home: string): Promise<RangeRules | Refused | null> {
  const { before, after, rules: commit } = sides;
  if (commit === null || after.kind !== 'commit') return null;
  const file = policyFileIn(top);
  const inForce = await policyTexts(top, commit, file);
  if ('kind' in inForce) return refusal(inForce);
  const earlier = await policyTexts(top, before, file);
  if ('kind' in earlier) return refusal(earlier);
  const later = await policyTexts(top, after.id, file);
  if ('kind' in later) return refusal(later);
  return { inForce, commit, file, softened: softened(file, home, earlier, later) };
}

/** Opens the repository around a folder, links resolved, and finds what `asked` differs in. */
export async function openGitRange(folder: string, asked: Asked): Promise<GitRange | Refused> {
  const top = repositoryAround(folder);
  if (top === null) {
    const help = 'run it inside a repository, or give texts: holdpoint review --batch FILE';
    return { kind: 'refused', says: `\`${folder}\` is in no git repository`, help };
  }
  const sides = await sidesOf(top, asked);
  if ('kind' in sides) return sides;
  const raw = await rawChanges(top, sides);
  if ('kind' in raw) return refusal(raw);
  return {
    top,
    words: sides.words,
    note: sides.note,
    changes: sides.after.kind === 'disk' ? await movedOnDisk(raw) : raw,
    read: async (changes) => {
      const read = await readSides(top, changes);
      return 'kind' in read ? refusal(read) : fileChanges(read);
    },
    views: async (paths) => {
      if (sides.after.kind === 'disk') return filePorts;
      const folders = await folderFiles(top, sides.after, paths);
      return 'kind' in folders ? refusal(folders) : viewsOf(folders);
    },
    rules: (home) => rulesOf(top, sides, home),
  };
}
