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

/** What an installation wrote down of each settings file: where it is, and the digest of what it left there. */
function installedIn(folder: string): readonly Installed[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name): readonly Installed[] => {
    try {
      const value = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<Installed> | null;
      if (typeof value?.path !== 'string' || typeof value.after !== 'string') return [];
      return [{ path: value.path, after: value.after }];
    } catch {
      return [];
    }
  });
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

/** The agents' settings files that carry the hook, by what the installation left in `folder`. Never throws. */
export function hookFileStates(folder: string, launcher: string, agents: readonly Agent[]): readonly GuardFileState[] {
  return installedIn(folder).map((each) => ({ file: each.path, state: stateOf(each, launcher, agents) }));
}
