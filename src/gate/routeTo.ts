import { isAtOrInside } from '../core/model/filePath';
import type { Address } from './addressBook';
import { isOfWindow } from './windowId';

export type Place = {
  /** The window that the asker's terminal names; null without one. */
  readonly window: string | null;
  /** Where it happens: the edited files, else the working folder. Real, absolute paths. */
  readonly paths: readonly string[];
};

export type Route = { readonly gate: Address; /** No window has the folder open. */ readonly foreign: boolean };

/** Length of the longest folder of the gate that holds one of the paths; 0 when none does. */
function reach({ folders }: Address, paths: readonly string[]): number {
  const holding = folders.filter((folder) => paths.some((path) => isAtOrInside(path, folder)));
  return Math.max(0, ...holding.map((folder) => folder.length));
}

/**
 * Which window's gate takes a question: the one that the terminal names; else the one with the longest folder around
 * it; else the one that had the focus last, which must name the foreign folder. Null when there is none.
 */
export function routeTo(gates: readonly Address[], { window, paths }: Place): Route | null {
  const reachOf = new Map(gates.map((gate) => [gate, reach(gate, paths)]));
  const foreign = ![...reachOf.values()].some((length) => length > 0);
  // After a reload there may be two for a moment, the old one on its way out.
  const [named] = gates
    .filter(({ id }) => isOfWindow(id, window))
    .toSorted((a, b) => b.lastFocus - a.lastFocus || b.started - a.started);
  if (named !== undefined) return { gate: named, foreign };
  const [best] = gates.toSorted(
    (a, b) =>
      (reachOf.get(b) ?? 0) - (reachOf.get(a) ?? 0) ||
      b.lastFocus - a.lastFocus ||
      b.started - a.started ||
      (a.id < b.id ? -1 : 1),
  );
  return best === undefined ? null : { gate: best, foreign };
}
