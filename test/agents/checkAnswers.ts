import assert from 'node:assert/strict';
import type { Agent } from '../../src/core/model/agent';
import { ports } from './support';

/** That a payload is answered, and not as a call that changes nothing. */
export function checkNoYes(agent: Agent, payload: string): void {
  const call = agent.read(payload, agent.surfaces[0], ports);
  if (call.kind === 'call') assert.ok(call.operations.length > 0, 'a call that changes nothing');
  else assert.match(call.says, /^[^A-Z\n][^\n]*[^.\n]$/);
}
