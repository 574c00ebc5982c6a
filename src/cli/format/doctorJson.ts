import type { AgentHealth } from '../../health/agentHealth';
import { healthAnswer } from '../../health/healthWords';

/**
 * The health of the agents for programs, as docs/doctor.md describes it. A change of a key's meaning raises `version`;
 * keys may be added. Times are ISO dates.
 */
export function doctorJson(all: readonly AgentHealth[]): string {
  const agents = all.map(({ lastSeen, ...health }) => ({
    ...health,
    lastSeen: lastSeen === null ? null : new Date(lastSeen).toISOString(),
  }));
  return JSON.stringify({ version: 1, answer: healthAnswer(all), agents }, null, 2);
}
