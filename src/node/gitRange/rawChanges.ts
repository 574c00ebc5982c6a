import { join } from 'node:path';
import { withoutFilters } from '../workingTree/changedPaths';
import { runGit } from '../workingTree/runGit';
import type { GitFailure } from '../workingTree/runGit';
import type { Sides } from './askedRange';

/** What stands at a path: its kind by git's mode, and its object; null where the content is on disk alone. */
export type Entry = {
  readonly kind: 'file' | 'link' | 'submodule';
  readonly object: string | null;
};

/** One path that differs. Paths are absolute. */
export type RawChange = {
  readonly path: string;
  /** Where it stood before it was moved. */
  readonly movedFrom: string | null;
  readonly before: Entry | null;
  readonly after: Entry | null;
  /** A merge has left it with several versions. */
  readonly inConflict: boolean;
};

const none = /^0+$/;

function entryOf(mode: string, object: string): Entry | null {
  if (none.test(mode)) return null;
  const kind = mode === '160000' ? 'submodule' : mode === '120000' ? 'link' : 'file';
  return { kind, object: none.test(object) ? null : object };
}

type Row = { readonly change: RawChange; readonly length: number };

/** `:100644 100644 OLD NEW M` and a path, or of a move `… R090` and two; `length` counts the fields. */
function readRow(top: string, [head = '', one = '', two = '']: readonly string[]): Row {
  const [was = '', is = '', old = '', now = '', status = ''] = head.slice(1).split(' ');
  const isMoved = status.startsWith('R');
  const change: RawChange = {
    path: join(top, isMoved ? two : one),
    movedFrom: isMoved ? join(top, one) : null,
    before: entryOf(was, old),
    after: entryOf(is, now),
    inConflict: status.startsWith('U'),
  };
  return { change, length: isMoved ? 3 : 2 };
}

/** What `--raw -z` prints; a path in conflict may come twice. */
export function readRawChanges(top: string, bytes: Buffer): readonly RawChange[] {
  const fields = bytes.toString('utf8').split('\0');
  const changes = new Map<string, RawChange>();
  for (let at = 0; at + 1 < fields.length;) {
    const { change, length } = readRow(top, fields.slice(at, at + 3));
    const inConflict = change.inConflict || changes.get(change.path)?.inConflict === true;
    changes.set(change.path, { ...change, inConflict });
    at += length;
  }
  return [...changes.values()];
}

async function untracked(top: string): Promise<readonly RawChange[] | GitFailure> {
  const output = await runGit(top, ['ls-files', '-z', '--others', '--exclude-standard']);
  if (output.kind !== 'output') return output;
  const names = output.bytes.toString('utf8').split('\0');
  // A folder stands for another repository inside this one.
  const files = names.filter((name) => name !== '' && !name.endsWith('/'));
  const after = { kind: 'file', object: null } as const;
  return files.map((name) => ({ path: join(top, name), movedFrom: null, before: null, after, inConflict: false }));
}

/*
 * Plumbing alone: it heeds no diff driver, and `dirty` keeps it from starting git inside submodules, whose
 * configuration is text that somebody else wrote too.
 */
const raw = ['-r', '-z', '--raw', '-M', '-l2000', '--no-abbrev', '--no-ext-diff', '--no-textconv'];

/** Every path that differs between the two sides, moves found out; files that were only touched may be among them. */
export async function rawChanges(top: string, sides: Sides): Promise<readonly RawChange[] | GitFailure> {
  const { before, after } = sides;
  if (after.kind === 'commit') {
    const output = await runGit(top, ['diff-tree', ...raw, before, after.id]);
    return output.kind === 'output' ? readRawChanges(top, output.bytes) : output;
  }
  const options = [...raw.slice(1), '--ignore-submodules=dirty'];
  if (after.kind === 'index') {
    const output = await runGit(top, ['diff-index', '--cached', ...options, before], { index: after.index });
    return output.kind === 'output' ? readRawChanges(top, output.bytes) : output;
  }
  const output = await runGit(top, ['diff-index', ...options, before], { settings: await withoutFilters(top) });
  if (output.kind !== 'output') return output;
  const others = await untracked(top);
  return 'kind' in others ? others : [...readRawChanges(top, output.bytes), ...others];
}
