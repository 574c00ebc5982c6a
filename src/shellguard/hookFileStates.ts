import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Agent, SettingsEdit } from '../core/model/agent';
import type { NonEmpty } from '../core/model/nonEmpty';
import { sha256 } from './guardManifest';
import type { GuardFileState } from './guardManifest';

/** The words that an agent's settings start the hook with. */
export function hookCommandOf(launcher: string, agent: Agent, surface: string): NonEmpty<string> {
  return [launcher, '--agent', agent.id, '--surface', surface];
}

type Installed = { readonly path: string; readonly after: string };

function entryIn(file: string): Installed | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Installed> | null;
    return typeof value?.path === 'string' && typeof value.after === 'string'
      ? { path: value.path, after: value.after }
      : null;
  } catch {
    return null;
  }
}

/** What an installation wrote down, one file for each file of settings that it changed. */
function ledgerFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [join(folder, name)] : []));
  } catch {
    return [];
  }
}

type Candidate = { readonly edit: Pick<SettingsEdit, 'install' | 'present'>; readonly command: NonEmpty<string> };

/** Every edit that may have been made in this file. */
function candidates(path: string, launcher: string, agents: readonly Agent[]): readonly Candidate[] {
  const named = path.replaceAll('\\', '/');
  return agents.flatMap((agent) =>
    agent.surfaces.flatMap((surface) => {
      const edits = [...agent.settings(surface), ...(agent.workspaceSettings?.(surface) ?? [])];
      const own = edits.filter((edit) =>
        [edit.path, edit.movedBy?.path ?? edit.path].some((end) => named.endsWith(`/${end}`)),
      );
      return own.map((edit) => ({ edit, command: hookCommandOf(launcher, agent, surface) }));
    }),
  );
}

/** Of settings that people write in too only our part counts: it is whole when installing it again would change nothing. */
function partState(text: string, all: readonly Candidate[]): GuardFileState['state'] {
  const bare = text.replace('\uFEFF', '');
  const present = all.filter(({ edit }) => edit.present(bare));
  if (present.length === 0) return 'missing';
  return present.some(({ edit, command }) => edit.install(bare, command) === bare) ? 'intact' : 'changed';
}

function stateOf({ path, after }: Installed, launcher: string, agents: readonly Agent[]): GuardFileState['state'] {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return 'missing';
  try {
    const bytes = readFileSync(path);
    if (sha256(bytes) === after) return 'intact';
    return partState(bytes.toString('utf8'), candidates(path, launcher, agents));
  } catch {
    return 'changed';
  }
}

/**
 * The agents' settings files that carry the hook, by what the installation left in `folder`; what it wrote down and
 * nobody can read any more stands for itself, since nobody knows then which settings to look at. Never throws.
 */
export function hookFileStates(folder: string, launcher: string, agents: readonly Agent[]): readonly GuardFileState[] {
  return ledgerFiles(folder).map((file) => {
    const each = entryIn(file);
    return each === null
      ? { file, state: 'changed' as const }
      : { file: each.path, state: stateOf(each, launcher, agents) };
  });
}
