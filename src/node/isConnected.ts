import { ownField } from '../core/model/ownField';
import { join } from 'node:path';
import type { Agent, SettingsEdit } from '../core/model/agent';
import { readText } from './readText';

/** Where the file of a user's settings stands: a variable may have moved the agent's folder. Absolute. */
export function userFile(home: string, edit: SettingsEdit, env: Readonly<Record<string, string | undefined>>): string {
  const moved = edit.movedBy === undefined ? undefined : ownField(env, edit.movedBy.variable);
  if (edit.movedBy === undefined || moved === undefined || moved === '') return join(home, edit.path);
  return join(moved, edit.movedBy.path);
}

function isPresent(edit: SettingsEdit, text: string | null): boolean {
  try {
    return edit.present(text);
  } catch {
    // A file that cannot be read by us names our hook in no way that could be taken away.
    return false;
  }
}

/** Whether some surface of the agent has Holdpoint's hook in the user's settings. Never throws. */
export function isConnected(
  agent: Agent,
  home: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  const edits = agent.surfaces.flatMap((surface) => agent.settings(surface));
  return edits.some((edit) => isPresent(edit, readText(userFile(home, edit, env))));
}
