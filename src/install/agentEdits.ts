import { isAbsolute, join } from 'node:path';
import type { Agent, SettingsEdit } from '../core/model/agent';
import type { NeverEvents } from '../core/model/neverEvents';
import type { NonEmpty } from '../core/model/nonEmpty';
import type { InstallPorts } from '../shellguard/installPorts';
import { placesOf, platformOf, sharedCommand } from './ground';
import type { Owner } from './owner';
import type { PlacedEdit } from './placedEdit';

/** Where an edit of the user's settings is made on this machine: a variable may move the agent's folder. */
export function userFile(
  { path, movedBy }: Pick<SettingsEdit, 'path' | 'movedBy'>,
  { home, env }: InstallPorts,
): Pick<PlacedEdit, 'path' | 'shown'> {
  const moved = movedBy === undefined ? undefined : env[movedBy.variable];
  const file = movedBy !== undefined && moved !== undefined && isAbsolute(moved) ? join(moved, movedBy.path) : null;
  if (file === null) return { path: join(home, path), shown: `~/${path}` };
  return { path: file, shown: file.startsWith(`${home}/`) ? `~${file.slice(home.length)}` : file };
}

/** The end of every command that an agent is told to start: who asks. */
function named(agent: Agent, surface: string, program: NonEmpty<string>): NonEmpty<string> {
  return [...program, '--agent', agent.id, '--surface', surface];
}

/** The hook of an agent in the user's settings. */
export function hookEdits(agent: Agent, surface: string, ports: InstallPorts): readonly PlacedEdit[] {
  const owner: Owner = { kind: 'hook', agent: agent.id, surface, workspace: null };
  const command = named(agent, surface, [placesOf(ports).launcher]);
  return agent.settings(surface).map((edit) => ({ owner, edit, command, isPublic: false, ...userFile(edit, ports) }));
}

/** The hook of an agent in a workspace's settings; null where the agent reads none from there. */
export function workspaceEdits(agent: Agent, surface: string, root: string): readonly PlacedEdit[] | null {
  const edits = agent.workspaceSettings?.(surface) ?? [];
  if (edits.length === 0) return null;
  const owner: Owner = { kind: 'hook', agent: agent.id, surface, workspace: root };
  const command = named(agent, surface, sharedCommand('hook'));
  return edits.map((edit) => ({
    owner,
    edit: { ...edit, mode: edit.mode ?? 0o644 },
    command,
    isPublic: true,
    path: join(root, edit.path),
    shown: edit.path,
  }));
}

/** The agent's own permission rules. */
export function rulesEdits(agent: Agent, never: NeverEvents, ports: InstallPorts): readonly PlacedEdit[] {
  const owner: Owner = { kind: 'rules', agent: agent.id };
  const command = named(agent, agent.surfaces[0], [placesOf(ports).launcher]);
  const edits = agent.secondLayer?.(never) ?? [];
  return edits.map((edit) => ({ owner, edit, command, isPublic: false, ...userFile(edit, ports) }));
}

/** What the machine's administrator pins for an agent. */
export function pinEdits(agent: Agent, surface: string, ports: InstallPorts): readonly PlacedEdit[] {
  const owner: Owner = { kind: 'pins', agent: agent.id, surface };
  const command = named(agent, surface, [placesOf(ports).launcher]);
  const edits = agent.managed?.(surface, platformOf(ports)) ?? [];
  return edits.map((edit) => ({ owner, edit, command, isPublic: true, path: edit.path, shown: edit.path }));
}
