import { ownField } from '../core/model/ownField';
import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { sharedCommand } from '../agents/settings/sharedCommand';
import type { Agent, HookFile, SettingsEdit } from '../core/model/agent';
import type { NeverEvents } from '../core/model/neverEvents';
import type { NonEmpty } from '../core/model/nonEmpty';
import type { InstallPorts } from '../shellguard/installPorts';
import { bytesOf } from './files';
import { placesOf, platformOf } from './ground';
import type { Owner } from './owner';
import type { PlacedEdit } from './placedEdit';
import { behindMark, textOf } from './settingsText';

/** Where an edit of the user's settings is made on this machine: a variable may move the agent's folder. */
export function userFile(
  { path, movedBy }: Pick<SettingsEdit, 'path' | 'movedBy'>,
  { home, env }: InstallPorts,
): Pick<PlacedEdit, 'path' | 'shown'> {
  const moved = movedBy === undefined ? undefined : ownField(env, movedBy.variable);
  const file = movedBy !== undefined && moved !== undefined && isAbsolute(moved) ? join(moved, movedBy.path) : null;
  if (file === null) return { path: join(home, path), shown: `~/${path}` };
  return { path: file, shown: file.startsWith(`${home}${sep}`) ? `~${file.slice(home.length)}` : file };
}

/** The end of every command that an agent is told to start: who asks. */
function named(agent: Agent, surface: string, program: NonEmpty<string>): NonEmpty<string> {
  return [...program, '--agent', agent.id, '--surface', surface];
}

/** Who calls a folder by its variable gets its links resolved by the agent; below the home folder it is as it is. */
function spelled(path: string, isMoved: boolean): string {
  if (!isMoved) return path;
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

/** The record in which an agent keeps whom the person trusts, for the hook's file as it will stand there. */
function trustEdits(
  agent: Agent,
  surface: string,
  hooks: readonly PlacedEdit[],
  ports: InstallPorts,
): readonly PlacedEdit[] {
  const trust = agent.trust?.(surface);
  const at = agent.settings(surface).findIndex(({ path }) => path === trust?.of);
  const [hook, moves] = [hooks[at], agent.settings(surface)[at]?.movedBy];
  if (trust === undefined || hook === undefined) return [];
  const isMoved = moves !== undefined && isAbsolute(ownField(ports.env, moves.variable) ?? '');
  const trusted = (): HookFile => {
    const text = textOf(bytesOf(hook.path));
    const path = spelled(hook.path, isMoved);
    return { path, text: hook.edit.install(text === null ? null : behindMark(text), hook.command) };
  };
  const edit: PlacedEdit['edit'] = {
    install: (text) => trust.install(text, trusted()),
    remove: trust.remove,
    present: (text) => trust.present(text, trusted()),
  };
  return [{ ...hook, edit, ...userFile(trust, ports) }];
}

/** The hook of an agent in the user's settings, and the person's trust in it where the agent asks for one. */
export function hookEdits(agent: Agent, surface: string, ports: InstallPorts): readonly PlacedEdit[] {
  const owner: Owner = { kind: 'hook', agent: agent.id, surface, workspace: null };
  const command = named(agent, surface, [placesOf(ports).launcher]);
  const hooks = agent
    .settings(surface)
    .map((edit) => ({ owner, edit, command, isPublic: false, ...userFile(edit, ports) }));
  return [...hooks, ...trustEdits(agent, surface, hooks, ports)];
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
