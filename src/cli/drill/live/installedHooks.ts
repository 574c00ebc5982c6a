import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agents } from '../../../agents/index.generated';
import type { Agent, SettingsEdit } from '../../../core/model/agent';
import type { NonEmpty } from '../../../core/model/nonEmpty';

export type InstalledHook = {
  readonly agent: Agent;
  readonly surface: string;
  /** The launcher and its arguments, as the settings name them. */
  readonly command: NonEmpty<string>;
  readonly state:
    /** As `holdpoint init` writes it. */ 'installed' /** There, and not as this build writes it. */ | 'other' | 'none';
};

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

/**
 * Nothing of a settings file is ever started: it is compared with what an installation of this launcher would write,
 * and that is what is started then.
 */
function stateOf(edit: SettingsEdit, home: string, command: NonEmpty<string>): InstalledHook['state'] {
  const text = textAt(join(home, edit.path));
  if (text === null) return 'none';
  try {
    if (!edit.present(text)) return 'none';
    return edit.install(text, command) === text ? 'installed' : 'other';
  } catch {
    // Settings that cannot be read: whether the hook stands in them is not known.
    return 'other';
  }
}

/** A hook of two files that stands in one of them is not installed as it should be. */
function together(states: readonly InstalledHook['state'][]): InstalledHook['state'] {
  const [first = 'none'] = states;
  return states.every((state) => state === first) ? first : 'other';
}

/**
 * The hooks in the agents' settings below `home`, one for each surface. Surfaces that share a settings file are one
 * installation: the one that it names.
 */
export function installedHooks(home: string, launcher: string): readonly InstalledHook[] {
  return agents.flatMap((agent) => {
    const found = agent.surfaces.map((surface) => {
      const command = [launcher, '--agent', agent.id, '--surface', surface] as const;
      const edits = agent.settings(surface);
      const paths = edits.map(({ path }) => path).join(' ');
      return { agent, surface, command, paths, state: together(edits.map((edit) => stateOf(edit, home, command))) };
    });
    return found.filter((one, at) => {
      const shared = found.filter(({ paths }) => paths === one.paths);
      const named = shared.find(({ state }) => state === 'installed') ?? shared[0];
      return named === found[at];
    });
  });
}
