import type { InstallPorts } from '../shellguard/installPorts';
import { findAgents } from './findAgents';
import { openInstallation, planOffer } from './offer';
import type { Installation, Offer } from './offer';
import { agentOffer, mcpOffer } from './offers';

/** How something that can be connected stands. */
export type Standing =
  | { readonly kind: 'connected' }
  | { readonly kind: 'open' }
  /** Its settings cannot be edited; one line. */
  | { readonly kind: 'trouble'; readonly says: string };

export type Connection = {
  readonly offer: Offer;
  readonly standing: Standing;
  /** What tells that it is here. */
  readonly traces: readonly string[];
};

function standingOf(offer: Offer, installation: Installation): Standing {
  try {
    const { changes } = planOffer(offer, installation);
    return { kind: changes.every(({ isDone }) => isDone) ? 'connected' : 'open' };
  } catch (error) {
    return { kind: 'trouble', says: error instanceof Error ? error.message : 'unknown fault' };
  }
}

/** Everything that can be connected on this machine, and how it stands. Nothing is written. */
export function connectionsHere(
  ports: InstallPorts,
  workspace: string | null,
): { readonly installation: Installation; readonly connections: readonly Connection[] } {
  const installation = openInstallation(ports);
  const agents = findAgents(ports, workspace).map(({ agent, traces }) => ({
    offer: agentOffer(agent, agent.surfaces[0], installation),
    traces,
  }));
  const mcp = mcpOffer(null, installation);
  const all = mcp === null ? agents : [...agents, { offer: mcp, traces: mcp.edits.map(({ shown }) => shown) }];
  return {
    installation,
    connections: all.map((one) => ({ ...one, standing: standingOf(one.offer, installation) })),
  };
}
