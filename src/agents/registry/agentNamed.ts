import type { Agent } from '../../core/model/agent';
import { agents } from '../index.generated';

/** The adapter with this id, as `--agent` names it. */
export function agentNamed(id: string): Agent | null {
  return agents.find((agent) => agent.id === id) ?? null;
}
