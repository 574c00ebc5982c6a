import { parseArgs } from 'node:util';
import { agents } from '../../agents/index.generated';
import type { Agent } from '../../core/model/agent';
import { readOptions } from '../options';
import { Misuse } from '../verb';

/** An agent by name, and the one of its surfaces that is meant. */
export type AskedAgent = { readonly agent: Agent; readonly surface: string };

export type Asked = {
  /** Those that were named; empty means those that are found. */
  readonly agents: readonly AskedAgent[];
  readonly what: 'agents' | 'mcp' | 'pins';
  readonly scope: 'user' | 'workspace';
  readonly remove: boolean;
  readonly yes: boolean;
  readonly dryRun: boolean;
};

const options = {
  agent: { type: 'string', multiple: true },
  surface: { type: 'string' },
  workspace: { type: 'boolean' },
  mcp: { type: 'boolean' },
  harden: { type: 'boolean' },
  remove: { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  'dry-run': { type: 'boolean' },
} as const;

function agentNamed(id: string): Agent {
  const agent = agents.find((each) => each.id === id);
  if (agent === undefined) {
    throw new Misuse(`no such agent \`${id}\``, `one of ${agents.map((each) => each.id).join(', ')}`);
  }
  return agent;
}

/** The surface that was named, which one agent alone can have; else the agent's first. */
function withSurface(agent: Agent, surface: string | undefined): AskedAgent {
  const { title, surfaces } = agent;
  if (surface === undefined) return { agent, surface: surfaces[0] };
  if (!surfaces.includes(surface)) {
    throw new Misuse(`${title} has no surface \`${surface}\``, `one of ${surfaces.join(', ')}`);
  }
  return { agent, surface };
}

type Values = {
  readonly agent?: readonly string[];
  readonly surface?: string;
  readonly workspace?: boolean;
  readonly mcp?: boolean;
  readonly harden?: boolean;
};

/** What cannot be meant together. */
function check({ agent = [], surface, mcp, harden, workspace }: Values): void {
  if (mcp === true && harden === true) throw new Misuse('`--mcp` and `--harden` are two things', 'one after the other');
  if (mcp === true && agent.length > 0) throw new Misuse('`--mcp` is about every agent', 'leave `--agent` out');
  if (harden === true && workspace === true)
    throw new Misuse('pins are for the whole machine', 'leave `--workspace` out');
  if (surface !== undefined && agent.length !== 1) throw new Misuse('whose surface?', 'name one agent with `--agent`');
}

/** The arguments of `holdpoint init`. Throws `Misuse`. */
export function askedIn(args: readonly string[]): Asked {
  const { words } = readOptions(args, options);
  const { values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { agent: names = [], surface, mcp, harden, workspace } = values;
  if (words[0] !== undefined) throw new Misuse(`\`${words[0]}\` is not expected here`, '--agent NAME names an agent');
  check(values);
  return {
    agents: [...new Set(names)].map((name) => withSurface(agentNamed(name), surface)),
    what: mcp === true ? 'mcp' : harden === true ? 'pins' : 'agents',
    scope: workspace === true ? 'workspace' : 'user',
    remove: values.remove === true,
    yes: values.yes === true,
    dryRun: values['dry-run'] === true,
  };
}
