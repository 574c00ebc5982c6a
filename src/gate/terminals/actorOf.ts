import type { PassLayer } from '../passes';
import type { TerminalView } from '../protocol/terminals';

export type TerminalActor = { readonly kind: 'person' } | { readonly kind: 'agent'; readonly id: string | null };

/** Milliseconds without the focus after which nobody is taken to sit at a terminal. */
const AWAY = 10_000;

/** Whether a person may sit at the terminal, whoever opened it; `now` in milliseconds since 1970. */
export function mayBeTyped(terminal: Pick<TerminalView, 'hidden' | 'lastFocus'> | null, now: number): boolean {
  if (terminal === null || terminal.hidden || terminal.lastFocus === null) return false;
  return now - terminal.lastFocus <= AWAY;
}

const somebody: TerminalActor = { kind: 'agent', id: null };

/**
 * Who acts in a terminal, as far as the terminal tells; in doubt an agent. A `-c` text is what programs write, and a
 * terminal without a face, or that nobody has looked at for a while, has nobody typing into it.
 */
export function actorOf(layer: PassLayer, terminal: TerminalView | null, now: number): TerminalActor {
  if (terminal === null) return somebody;
  if (terminal.agent !== null) return { kind: 'agent', id: terminal.agent };
  return layer !== 'shell' && mayBeTyped(terminal, now) ? { kind: 'person' } : somebody;
}
