import { existsSync } from 'node:fs';
import { agents } from '../agents/index.generated';
import { cmdProgram } from '../agents/settings/windowsLine';
import { findAgents } from '../install/findAgents';
import { openInstallation } from '../install/offer';
import type { Installation, Offer } from '../install/offer';
import { agentOffer, everything, mcpOffer, pinsOffer, workspaceOffer } from '../install/offers';
import { workspaceOf } from '../node/workspaceOf';
import { unnameable } from '../shellguard/cmdText';
import type { InstallPorts } from '../shellguard/installPorts';
import { askedIn } from './init/asked';
import type { Asked, AskedAgent } from './init/asked';
import { settleAll } from './init/asking';
import type { Consent, Told } from './init/asking';
import type { Person } from './init/consent';
import { exit } from './verb';

export type InitResult = Told;

/** Who starts it, and where. */
export type Caller = {
  /** Absolute; the workspace is the one around it. */
  readonly cwd: string;
  /** Null where nobody can be asked. */
  readonly person: Person | null;
};

const nobody: Caller = { cwd: '/', person: null };

/** Offers that there are, and a line for each agent that has none. */
type Offered = { readonly offers: readonly Offer[]; readonly refused: readonly string[] };

function offered(wanted: readonly AskedAgent[], of: (one: AskedAgent) => Offer | null, says: string): Offered {
  const all = wanted.map((one) => ({ one, offer: of(one) }));
  return {
    offers: all.flatMap(({ offer }) => offer ?? []),
    refused: all.flatMap(({ one, offer }) => (offer === null ? [`${one.agent.title} ${says}`] : [])),
  };
}

/** A team's hooks. */
function sharedOffers(wanted: readonly AskedAgent[], workspace: string, platform: string): Offered {
  const where = platform === 'win32' ? 'a workspace that starts on Windows' : 'a workspace';
  const says = `reads no hook from ${where}: leave \`--workspace\` out`;
  return offered(wanted, ({ agent, surface }) => workspaceOffer(agent, surface, workspace, platform), says);
}

function agentsOf(asked: Asked, workspace: string, { ports }: Installation): readonly AskedAgent[] {
  if (asked.agents.length > 0) return asked.agents;
  return findAgents(ports, workspace).map(({ agent }) => ({ agent, surface: agent.surfaces[0] }));
}

function offersOf(asked: Asked, workspace: string, installation: Installation): Offered {
  const isShared = asked.scope === 'workspace';
  const mcp = mcpOffer(isShared ? workspace : null, installation);
  if (asked.what === 'mcp') return { offers: mcp === null ? [] : [mcp], refused: [] };
  if (asked.remove && asked.what === 'agents' && asked.agents.length === 0 && !isShared) {
    return { offers: [everything(installation, agents)], refused: [] };
  }
  const wanted = agentsOf(asked, workspace, installation);
  if (asked.what === 'pins') {
    return offered(wanted, ({ agent, surface }) => pinsOffer(agent, surface, installation), 'has nothing to pin here');
  }
  if (isShared) {
    return sharedOffers(wanted, workspace, installation.ports.platform);
  }
  const hooks = wanted.map(({ agent, surface }) => agentOffer(agent, surface, installation));
  const isAll = asked.agents.length === 0 && mcp !== null;
  return { offers: isAll ? [...hooks, mcp] : hooks, refused: [] };
}

/** A named agent is a word of its own where nobody can be asked; what is only found waits for one. */
function consentOf(asked: Asked, person: Person | null): Consent {
  if (asked.dryRun) return { kind: 'none', because: 'dry-run' };
  if (asked.yes) return { kind: 'given', showing: true };
  if (person !== null) return { kind: 'asked', person };
  const isNamed = asked.agents.length > 0 && asked.what === 'agents';
  return isNamed ? { kind: 'given', showing: false } : { kind: 'none', because: 'nobody' };
}

function failed(says: string): InitResult {
  return { exitCode: exit.failed, stdout: '', stderr: `holdpoint: ${says}\n` };
}

function nothingFound({ what, remove }: Asked): InitResult {
  const help = remove ? '' : '; `--agent NAME` names one';
  const says = what === 'mcp' ? 'no configuration of MCP servers is here' : `no agent was found here${help}`;
  return { exitCode: exit.clean, stdout: `${says}\n`, stderr: '' };
}

/** What stands in the way on Windows; a batch file, which the launcher is there, would take a server's words apart. */
function onWindows({ what, scope, remove }: Asked, { home }: InstallPorts): string | null {
  if (what === 'mcp' && scope === 'workspace')
    return 'on Windows the entries of a workspace stay as they are (docs/mcp.md): leave `--workspace` out';
  if (remove || what === 'mcp') return null;
  const sign = unnameable(home);
  if (sign !== null) return `the folder \`${home}\` has a \`${sign}\`, which cmd.exe takes for its own`;
  return existsSync(cmdProgram) ? null : `\`${cmdProgram}\` is missing, which starts the hook`;
}

/** Why nothing can be done here at all; null where it can. */
function hindrance(asked: Asked, ports: InstallPorts): string | null {
  const { what } = asked;
  const { platform, env } = ports;
  if (platform === 'win32') return onWindows(asked, ports);
  return what === 'pins' && env['SUDO_USER'] !== undefined
    ? 'run this as yourself: it prints what needs an administrator, for your own hooks'
    : null;
}

function settled(asked: Asked, ports: InstallPorts, { cwd, person }: Caller): InitResult {
  const installation = openInstallation(ports);
  const { offers, refused } = offersOf(asked, workspaceOf(cwd, [], ports.home) ?? cwd, installation);
  if (offers.length === 0 && refused.length === 0) return nothingFound(asked);
  const { remove } = asked;
  const done = settleAll(offers, { installation, consent: consentOf(asked, person), remove });
  // Agents that were only found need not have it.
  if (asked.agents.length === 0 || refused.length === 0) return done;
  const also = refused.map((says) => `holdpoint: ${says}\n`).join('');
  return { ...done, stderr: also + done.stderr, exitCode: exit.failed };
}

/**
 * `holdpoint init`: finds the agents, shows what would change, asks, writes. Throws `Misuse` for wrong arguments only.
 */
export function init(args: readonly string[], ports: InstallPorts, caller: Caller = nobody): InitResult {
  const asked = askedIn(args);
  const why = hindrance(asked, ports);
  if (why !== null) return failed(why);
  try {
    return settled(asked, ports, caller);
  } catch (error) {
    return failed(error instanceof Error ? error.message : 'unknown fault');
  }
}
