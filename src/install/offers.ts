import { sharedPowershell } from '../agents/settings/sharedCommand';
import type { Agent } from '../core/model/agent';
import { hookEdits, pinEdits, rulesEdits, workspaceEdits } from './agentEdits';
import { seenOnWindows } from '../shellguard/seenOnWindows';
import { leftAlone, mcpEdits } from './mcp/mcpEdits';
import { editsOfOwner } from './offer';
import type { Installation, Offer } from './offer';
import type { PlacedEdit } from './placedEdit';

/** What a person has to know of a surface besides. */
const notes: Readonly<Record<string, string>> = {
  'kiro ide': 'the file serves the IDE and the V3 engine; for the V2 engine add --surface v2',
  'kiro v2': 'the V2 engine runs the hooks of the selected agent only, so `holdpoint` is the default agent now',
  'claude-code cli': 'versions before `onFailure` was known run a tool whose hook crashes; 2.1.328 blocks it',
};

function pathsOf(agent: Agent, surface: string): string {
  return agent
    .settings(surface)
    .map(({ path }) => path)
    .join(' ');
}

/** Surfaces that read other files than this one does, and so are not connected with it. */
function othersOf(agent: Agent, surface: string): readonly string[] {
  const own = pathsOf(agent, surface);
  const others = agent.surfaces.filter((other) => pathsOf(agent, other) !== own);
  if (others.length === 0) return [];
  const names = others.map((other) => `--surface ${other}`).join(', ');
  return [`other ways to run it have settings of their own: init --agent ${agent.id} ${names}`];
}

/** The hook of an agent in the user's settings, and the agent's own rules beside it. */
export function agentOffer(agent: Agent, surface: string, { ports, never }: Installation): Offer {
  const note = notes[`${agent.id} ${surface}`];
  return {
    title: agent.title,
    done: `${agent.title} asks Holdpoint before every tool call`,
    undone: `${agent.title} no longer asks Holdpoint`,
    edits: [...hookEdits(agent, surface, ports), ...rulesEdits(agent, never, ports)],
    notes: [
      ...(note === undefined ? othersOf(agent, surface) : [note]),
      ...(ports.platform === 'win32' ? [`on Windows ${seenOnWindows}`] : []),
    ],
    after: [],
  };
}

/**
 * The hook in a workspace's settings; null where the agent reads none from there, or, on Windows, none that names a
 * command of its own for Windows beside the one for other systems.
 */
export function workspaceOffer(agent: Agent, surface: string, root: string, platform: string): Offer | null {
  const edits = workspaceEdits(agent, surface, root);
  if (edits === null || (platform === 'win32' && !edits.every(worksOnWindows))) return null;
  return {
    title: `${agent.title} in this workspace`,
    done: `${agent.title} asks Holdpoint before every tool call in this workspace`,
    undone: `${agent.title} no longer asks Holdpoint because of this workspace`,
    edits,
    notes: ['whoever has not installed Holdpoint is refused every call here, with a line that says so'],
    after: [],
  };
}

function worksOnWindows({ edit, command }: PlacedEdit): boolean {
  const powershell = sharedPowershell(command);
  return powershell !== null && edit.install(null, command).includes(JSON.stringify(powershell));
}

/** The pins of the machine's administrator for an agent; null where none are known to work. */
export function pinsOffer(agent: Agent, surface: string, { ports }: Installation): Offer | null {
  const edits = pinEdits(agent, surface, ports);
  if (edits.length === 0) return null;
  return {
    title: `${agent.title}, pinned for this machine`,
    done: `neither a repository nor ${agent.title} itself can switch the hook off`,
    undone: `${agent.title} is no longer pinned`,
    edits,
    notes: [],
    after: [],
  };
}

/**
 * Servers of tools, of the user or of one workspace, behind Holdpoint; null where there are none to put there. On Windows
 * a team's file would start a shell that is not there, and an editor's runtime is no Node without a variable of its own.
 */
export function mcpOffer(workspace: string | null, { ports, ledger }: Installation): Offer | null {
  if (ports.platform === 'win32' && (workspace !== null || ports.isElectron)) return null;
  const edits = mcpEdits(workspace, ports, ledger);
  if (edits.length === 0) return null;
  return {
    title: workspace === null ? 'MCP servers' : 'MCP servers of this workspace',
    done: 'MCP servers are started through `holdpoint mcp`',
    undone: 'MCP servers are started as they were before',
    edits,
    notes: leftAlone(edits, workspace),
    after: [],
  };
}

/** Everything that was ever installed, as one removal. */
export function everything(installation: Installation, agents: readonly Agent[]): Offer {
  const { ports, ledger, never } = installation;
  const written = ledger
    .entries()
    .flatMap(({ path, owners }) =>
      owners.flatMap((owner) => editsOfOwner(owner, installation)).filter((edit) => edit.path === path),
    );
  const known = new Set(written.map(({ path }) => path));
  // What an installation left whose ledger is lost.
  const others = agents.flatMap((agent) => [
    ...agent.surfaces.flatMap((surface) => hookEdits(agent, surface, ports)),
    ...rulesEdits(agent, never, ports),
  ]);
  return {
    title: 'everything',
    done: '',
    undone: 'no agent asks Holdpoint any more',
    edits: [...written, ...others.filter(({ path }) => !known.has(path))],
    notes: [],
    after: ['the line of `holdpoint shell-init`, where there is one, does nothing from now on'],
  };
}
