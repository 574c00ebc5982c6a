import type { Agent } from '../core/model/agent';
import { lastSighting, noteSighting } from '../node/lastSeen';
import type { GateOptions } from './gateOptions';
import { createUnannounced } from './unannounced';
import type { Unannounced } from './unannounced';

type Options = Pick<GateOptions, 'folders' | 'agentById' | 'isConnected'>;

/** When a hook of each surface was last called; the latest first, never called ones last. */
function surfacesSeen(
  { id, surfaces }: Agent,
  state: string,
): readonly (readonly [surface: string, at: number | null])[] {
  const seen = surfaces.map((surface) => [surface, lastSighting(state, 'hook', id, surface)] as const);
  return seen.toSorted(([, a], [, b]) => (b ?? -Infinity) - (a ?? -Infinity) || 0);
}

/** Acts without a hook's call, noted where the doctor looks for them. `now` in milliseconds since 1970. */
export function noticeActs({ folders, agentById, isConnected }: Options, now: () => number): Unannounced {
  const { state } = folders;
  const seenOf = (id: string): ReturnType<typeof surfacesSeen> => {
    const agent = agentById(id);
    return agent === null ? [] : surfacesSeen(agent, state);
  };
  return createUnannounced({
    now,
    lastCalled: (id) => seenOf(id)[0]?.[1] ?? null,
    isConnected: (id) => {
      const agent = agentById(id);
      return agent !== null && isConnected?.(agent) === true;
    },
    note: (id) => {
      // A terminal names the agent only: it is the surface that was used last.
      const surface = seenOf(id)[0]?.[0];
      if (surface !== undefined) noteSighting(state, 'unannounced', id, surface);
    },
    later: (step, milliseconds) => {
      const timer = setTimeout(step, milliseconds);
      timer.unref();
      return () => {
        clearTimeout(timer);
      };
    },
  });
}
