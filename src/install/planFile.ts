import { bytesOf, digestOf, modeOf } from './files';
import { fileChange } from './fileChange';
import type { FileChange } from './fileChange';
import type { Entry, Ledger } from './ledger';
import { isSameParty } from './owner';
import type { Owner } from './owner';
import type { PlacedEdit } from './placedEdit';
import { behindMark, bytesFrom, markedAs, textOf } from './settingsText';

type Now = {
  readonly bytes: Buffer | null;
  /** With its byte order mark. */
  readonly whole: string | null;
  readonly text: string | null;
  readonly entry: Entry | null;
  /** Nobody has touched the file since the installation. */
  readonly isOurs: boolean;
};

/** The edits of an owner in one file, as they stand there. */
export type EditsOf = (owner: Owner) => readonly PlacedEdit[];

/** Edits of one file: the first is among those that the person asked for. */
export type OneFile = readonly [PlacedEdit, ...PlacedEdit[]];

/** Calls `work`; what it throws gets the file's name in front. */
function named<T>({ shown }: PlacedEdit, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const says = error instanceof Error ? error.message : 'unknown fault';
    throw new Error(`cannot edit \`${shown}\`: ${says}; nothing was changed`, { cause: error });
  }
}

function nowOf(path: string, ledger: Ledger): Now {
  const bytes = bytesOf(path);
  const whole = textOf(bytes);
  const entry = ledger.get(path);
  const isOurs = entry !== null && entry.after === digestOf(bytes);
  return { bytes, whole, text: whole === null ? null : behindMark(whole), entry, isOurs };
}

/** The edits of others in this file that stay in it. */
function staying(entry: Entry | null, [first, ...more]: OneFile, editsOf: EditsOf): readonly PlacedEdit[] {
  const owners = (entry?.owners ?? []).filter((one) => ![first, ...more].some(({ owner }) => isSameParty(one, owner)));
  return owners.flatMap(editsOf).filter(({ path }) => path === first.path);
}

type Composed = { readonly text: string | null; readonly taken: readonly PlacedEdit[] };

/** An edit that undoes what one before it did is left out: two agents read the same file, and one entry serves both. */
function composed(text: string | null, edits: readonly PlacedEdit[]): Composed {
  return edits.reduce<Composed>(
    (done, one) => {
      const next = one.edit.install(done.text, one.command);
      const isBearable = done.taken.every(({ edit, command }) => edit.install(next, command) === next);
      return isBearable ? { text: next, taken: [...done.taken, one] } : done;
    },
    { text, taken: [] },
  );
}

function without(text: string | null, edits: readonly PlacedEdit[]): string | null {
  return edits.reduce((now, { edit }) => (now !== null && edit.present(now) ? edit.remove(now) : now), text);
}

/** What the file goes back to: the bytes of before, or, when a person edited it since, those without our entries. */
function bareOf(now: Now, edits: readonly PlacedEdit[]): Pick<Entry, 'before' | 'mode'> {
  if (now.isOurs && now.entry !== null) return { before: now.entry.before, mode: now.entry.mode };
  const bare = without(now.text, edits);
  const bytes = bare === now.text ? now.bytes : bytesFrom(markedAs(now.whole, bare));
  return { before: bytes?.toString('base64') ?? null, mode: now.entry?.mode ?? null };
}

/** Works out the installation of these edits into their file. Throws one plain line for a file that cannot be edited. */
export function planInstall(edits: OneFile, ledger: Ledger, editsOf: EditsOf): FileChange {
  const [first] = edits;
  const { path, shown } = first;
  return named(first, () => {
    const now = nowOf(path, ledger);
    const others = staying(now.entry, edits, editsOf);
    const { text, taken } = composed(now.text, [...others, ...edits]);
    const after = markedAs(now.whole, text);
    const { isPublic } = first;
    const mode = taken.find(({ edit }) => edit.mode !== undefined)?.edit.mode ?? (isPublic ? 0o644 : null);
    const bare = bareOf(now, taken);
    const changed = { path, shown, before: now.whole, after, now: now.bytes, mode, isPublic };
    const isSame = after === now.whole;
    const isServed = edits.every((edit) => !taken.includes(edit));
    return fileChange(
      {
        ...changed,
        says: isSame
          ? `${isServed ? 'serves already' : 'already there'}: ${shown}`
          : `${now.bytes === null ? 'created' : 'changed'} ${shown}`,
        entry: {
          path,
          before: bare.before,
          mode: bare.mode ?? (mode === null ? null : modeOf(path)),
          after: digestOf(bytesFrom(after)),
          folders: [],
          owners: [...others, ...edits].map(({ owner }) => owner),
        },
      },
      ledger,
    );
  });
}

function restored(first: PlacedEdit, now: Now, entry: Entry, ledger: Ledger): FileChange {
  const { path, shown } = first;
  const before = entry.before === null ? null : Buffer.from(entry.before, 'base64');
  const says = `${before === null ? 'removed' : 'restored'} ${shown}`;
  const wanted = { path, shown, says, before: now.whole, after: textOf(before), now: now.bytes };
  return fileChange({ ...wanted, mode: entry.mode, isPublic: first.isPublic, entry: null }, ledger);
}

/** Works out the removal: the old bytes when nobody touched the file since, else only our entries go. */
export function planRemoval(edits: OneFile, ledger: Ledger, editsOf: EditsOf): FileChange {
  const [first] = edits;
  const { path, shown } = first;
  return named(first, () => {
    const now = nowOf(path, ledger);
    const { entry, isOurs } = now;
    const others = staying(entry, edits, editsOf);
    if (entry !== null && isOurs && others.length === 0) return restored(first, now, entry, ledger);
    const wanted = { path, shown, before: now.whole, now: now.bytes, mode: null, isPublic: first.isPublic };
    const bare = without(now.text, edits);
    const { text } = composed(bare, others);
    const after = markedAs(now.whole, text);
    const stays: Entry | null =
      entry === null || others.length === 0
        ? null
        : {
            ...entry,
            ...bareOf(now, [...edits, ...others]),
            after: digestOf(bytesFrom(after)),
            owners: others.map(({ owner }) => owner),
          };
    const took = `took the hook out of ${shown}${isOurs ? '' : ', which was edited since'}; the rest stays`;
    const says = after === now.whole ? `nothing to remove: ${shown}` : took;
    return fileChange({ ...wanted, after, says, entry: stays }, ledger);
  });
}
