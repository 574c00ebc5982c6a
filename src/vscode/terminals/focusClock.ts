export type FocusClock<Thing> = {
  /** It has the focus from now on, and nothing else. */
  readonly enter: (thing: Thing) => void;
  /** Whatever had it has lost it. */
  readonly leave: () => void;
  /** Milliseconds since 1970: now for the one that has it, null for one that never had it. */
  readonly lastFocus: (thing: Thing) => number | null;
  readonly holder: () => Thing | null;
  readonly forget: (thing: Thing) => void;
};

/** Who has the focus and who had it when. */
export function createFocusClock<Thing>(now: () => number): FocusClock<Thing> {
  const left = new Map<Thing, number>();
  let holder: Thing | null = null;
  const leave = (): void => {
    if (holder !== null) left.set(holder, now());
    holder = null;
  };
  return {
    enter(thing) {
      if (holder !== thing) leave();
      holder = thing;
    },
    leave,
    lastFocus: (thing) => (thing === holder ? now() : (left.get(thing) ?? null)),
    holder: () => holder,
    forget(thing) {
      if (holder === thing) holder = null;
      left.delete(thing);
    },
  };
}
