import type { AgentHealth } from '../../health/agentHealth';
import { healthAnswer } from '../../health/healthWords';
import type { WayToGate } from '../../health/wayToGate';

/**
 * The health of the agents for programs, as docs/doctor.md describes it. A change of a key's meaning raises `version`;
 * keys may be added. Times are ISO dates. `watched` are the files whose change calls for another look, absolute.
 */
export function doctorJson(all: readonly AgentHealth[], watched: readonly string[], way: WayToGate | null): string {
  const agents = all.map(({ lastSeen, ...health }) => ({
    ...health,
    lastSeen: lastSeen === null ? null : new Date(lastSeen).toISOString(),
  }));
  return JSON.stringify({ version: 1, answer: healthAnswer(all), agents, watched, way }, null, 2);
}
