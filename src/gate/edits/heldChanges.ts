import type { Opened } from '../../node/state';
import type { HeldChange } from '../../recovery/heldChange';
import type { HeldStore, Side } from '../../recovery/heldStore';
import { textOf } from '../../recovery/textOf';
import type { EditGateMessage, HeldChangeView } from '../protocol/edits';

/** The changes that the store keeps, as this gate's window sees them. */
export type HeldChanges = {
  readonly add: (change: Omit<HeldChange, 'id'>, bytesOf: (digest: string) => string) => Promise<Opened<HeldChange>>;
  readonly update: (change: HeldChange, patch: Pick<HeldChange, 'state' | 'says'>) => void;
  readonly remove: (id: string) => void;
  readonly get: (id: string) => HeldChange | null;
  readonly find: (fits: (change: HeldChange) => boolean) => HeldChange | null;
  readonly bytes: (id: string, side: Side) => string;
  /** The question that is put about it now. */
  readonly asked: (id: string, hold: number | null) => void;
  /** Reads the store anew. */
  readonly load: () => readonly HeldChange[];
  readonly tell: () => void;
};

export type HeldChangesOptions = {
  readonly store: HeldStore;
  readonly send: (message: EditGateMessage) => void;
  readonly trouble: (says: string) => void;
  /** Whether a path belongs to this window. */
  readonly isHere: (path: string) => boolean;
};

const MOST_SHOWN = 200;

function firstDifference(before: string | null, after: string | null): number | null {
  if (after === null) return null;
  const old = (before ?? '').split('\n');
  const now = after.split('\n');
  const line = now.findIndex((text, index) => text !== old[index]);
  return line < 0 ? Math.max(0, now.length - 1) : line;
}

/** What is over is shown while the session lasts in which it happened. */
function shownState({ state }: HeldChange, isOfNow: boolean): HeldChangeView['state'] | null {
  if (state === 'taking' || state === 'kept') return null;
  return state === 'put-back' && !isOfNow ? null : state;
}

/** How the changes are told to the editor; `ofNow` are those that this gate did something with. */
function createViews(
  store: HeldStore,
  holds: ReadonlyMap<string, number>,
  ofNow: ReadonlySet<string>,
): (change: HeldChange) => readonly HeldChangeView[] {
  const lines = new Map<string, number | null>();

  function lineOf({ id }: HeldChange): number | null {
    const known = lines.get(id);
    if (known !== undefined) return known;
    const line = firstDifference(textOf(store.bytes(id, 'before')), textOf(store.bytes(id, 'after')));
    lines.set(id, line);
    return line;
  }

  return (change) => {
    const { id, path, agent, at, says } = change;
    const state = shownState(change, ofNow.has(id));
    if (state === null) return [];
    const hold = holds.get(id) ?? null;
    return [{ id, path, agent: agent?.title ?? null, at, hold, state, says, line: lineOf(change) }];
  };
}

export function createHeldChanges({ store, send, trouble, isHere }: HeldChangesOptions): HeldChanges {
  const all = new Map<string, HeldChange>();
  const holds = new Map<string, number>();
  const ofNow = new Set<string>();
  const viewOf = createViews(store, holds, ofNow);

  const tell = (): void => {
    const changes = [...all.values()].toSorted((a, b) => b.at - a.at).flatMap(viewOf);
    send({ kind: 'held-changes', changes: changes.slice(0, MOST_SHOWN) });
  };

  return {
    async add(change, bytesOf) {
      const added = await store.add(change, bytesOf);
      if (added.kind === 'open') {
        all.set(added.value.id, added.value);
        ofNow.add(added.value.id);
        tell();
      }
      return added;
    },
    update(change, patch) {
      const next = { ...change, ...patch };
      const failed = store.update(next);
      if (failed !== null) trouble(failed);
      all.set(change.id, next);
      ofNow.add(change.id);
      tell();
    },
    remove(id) {
      store.remove(id);
      all.delete(id);
      tell();
    },
    get: (id) => all.get(id) ?? null,
    find: (fits) => [...all.values()].find(fits) ?? null,
    bytes: store.bytes,
    asked(id, hold) {
      if (hold === null) holds.delete(id);
      else holds.set(id, hold);
      tell();
    },
    load() {
      for (const change of store.list()) if (isHere(change.path)) all.set(change.id, change);
      return [...all.values()];
    },
    tell,
  };
}
