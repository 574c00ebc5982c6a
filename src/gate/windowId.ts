/** What terminals call a window by: 8 hex digits. */
export function isWindowName(text: string): boolean {
  return /^[0-9a-f]{8}$/.test(text);
}

/**
 * The id of a gate: its window's name, which stays the same over reloads and gates that died, and a part of its own.
 * Terminals carry the name only, since a change of their environment makes the editor mark them as stale.
 */
export function gateIdOf(window: string | undefined, own: string): string {
  return window !== undefined && isWindowName(window) ? `${window}-${own}` : own;
}

/** Whether a gate is one of the window that a terminal names. */
export function isOfWindow(id: string, window: string | null | undefined): boolean {
  return id === window || (window !== null && window !== undefined && window !== '' && id.startsWith(`${window}-`));
}
