import { readText } from '../readText';
import { runGit } from '../workingTree/runGit';

/** What somebody wants reviewed. */
export type Asked =
  /** `A..B`, `A...B`, or one commit, which stands for what it changed. */
  | { readonly kind: 'range'; readonly range: string }
  /** `index`: another index than the repository's, as a hook of git is told of one. */
  | { readonly kind: 'staged'; readonly index: string | undefined }
  | { readonly kind: 'disk' };

/** Two states of a repository. Ids are whole. */
export type Sides = {
  /** A commit, or the empty tree. */
  readonly before: string;
  readonly after:
    | { readonly kind: 'commit'; readonly id: string }
    | { readonly kind: 'index'; readonly index: string | undefined }
    | { readonly kind: 'disk' };
  /** The commit whose policy judges: what is reviewed must not soften its own review. Null for what stands on this disk. */
  readonly rules: string | null;
  /** What is reviewed, for a person: `main..HEAD (1a2b3c4 to 5d6e7f8)`. */
  readonly words: string;
  /** What a reader could get wrong about it. */
  readonly note: string | null;
};

/** Why there is nothing to review; `help` is the way out. */
export type Refused = { readonly kind: 'refused'; readonly says: string; readonly help: string | null };

function refused(says: string, help: string | null = null): Refused {
  return { kind: 'refused', says, help };
}

/** What git prints for a question, trimmed; null where it says no. */
async function answer(top: string, args: readonly string[]): Promise<string | null> {
  const output = await runGit(top, args);
  return output.kind === 'output' ? output.bytes.toString('utf8').trim() : null;
}

function commitOf(top: string, name: string): Promise<string | null> {
  return answer(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
}

/** Commits whose parents were not fetched. */
async function shallow(top: string): Promise<ReadonlySet<string>> {
  const path = await answer(top, ['rev-parse', '--path-format=absolute', '--git-path', 'shallow']);
  return new Set((path === null ? '' : (readText(path) ?? '')).split('\n').filter((line) => line !== ''));
}

const deepen = 'fetch what is missing: git fetch --unshallow';

async function missing(top: string, name: string): Promise<Refused> {
  const isShallow = (await shallow(top)).size > 0;
  return refused(`no commit \`${name}\` here`, isShallow ? `this clone is shallow; ${deepen}` : null);
}

/** The tree without files; git knows it without having it. */
async function emptyTree(top: string): Promise<string> {
  return (await answer(top, ['hash-object', '-t', 'tree', '--stdin'])) ?? '';
}

function short(id: string): string {
  return id.slice(0, 7);
}

/** What one commit changed, against its first parent. */
async function oneCommit(top: string, name: string): Promise<Sides | Refused> {
  const id = await commitOf(top, name);
  if (id === null) return missing(top, name);
  const parent = await commitOf(top, `${id}^`);
  if (parent === null && (await shallow(top)).has(id)) {
    return refused(`the parent of \`${name}\` is not in this shallow clone`, deepen);
  }
  const before = parent ?? (await emptyTree(top));
  const called = name.startsWith(short(id)) ? short(id) : `${name} (${short(id)})`;
  const words = `what commit ${called} changed`;
  return { before, after: { kind: 'commit', id }, rules: before, words, note: null };
}

type Ends = { readonly from: string; readonly to: string; readonly sinceParted: boolean };

function endsOf(range: string): Ends | null {
  const dots = range.includes('...') ? '...' : '..';
  const at = range.indexOf(dots);
  if (at < 0) return null;
  const name = (text: string): string => (text === '' ? 'HEAD' : text);
  return {
    from: name(range.slice(0, at)),
    to: name(range.slice(at + dots.length)),
    sinceParted: dots === '...',
  };
}

async function twoCommits(top: string, range: string, ends: Ends): Promise<Sides | Refused> {
  const [from, to] = [await commitOf(top, ends.from), await commitOf(top, ends.to)];
  if (from === null) return missing(top, ends.from);
  if (to === null) return missing(top, ends.to);
  const base = await answer(top, ['merge-base', from, to]);
  const after = { kind: 'commit', id: to } as const;
  if (!ends.sinceParted) {
    const note =
      base === from
        ? null
        : `\`${ends.from}\` has commits that \`${ends.to}\` lacks: what they brought counts as taken away; \`${ends.from}...${ends.to}\` leaves them out`;
    return { before: from, after, rules: from, words: `${range} (${short(from)} to ${short(to)})`, note };
  }
  if (base === null) {
    const isShallow = (await shallow(top)).size > 0;
    const why = isShallow ? 'this clone is shallow and has no merge base of' : 'there is no merge base of';
    return refused(`${why} \`${ends.from}\` and \`${ends.to}\``, isShallow ? deepen : null);
  }
  return { before: base, after, rules: from, words: `${range} (${short(base)} to ${short(to)})`, note: null };
}

/** Finds the two sides of what is asked for in the repository at `top`; never rejects. */
export async function sidesOf(top: string, asked: Asked): Promise<Sides | Refused> {
  const git = await runGit(top, ['rev-parse', '--absolute-git-dir']);
  if (git.kind === 'missing') return refused('git cannot be started');
  if (git.kind === 'refused') return refused(`git does not read this repository: ${git.says}`);
  if (asked.kind === 'range') {
    const ends = endsOf(asked.range);
    return ends === null ? oneCommit(top, asked.range) : twoCommits(top, asked.range, ends);
  }
  const head = await commitOf(top, 'HEAD');
  const since = head === null ? 'before the first commit' : `against HEAD (${short(head)})`;
  const before = head ?? (await emptyTree(top));
  const rest = { before, rules: null, note: null };
  return asked.kind === 'staged'
    ? { ...rest, after: { kind: 'index', index: asked.index }, words: `what is staged, ${since}` }
    : { ...rest, after: { kind: 'disk' }, words: `the working tree, ${since}` };
}
