import { ownField } from '../core/model/ownField';
import { join } from 'node:path';
import type { Agent, SettingsEdit } from '../core/model/agent';
import type { NonEmpty } from '../core/model/nonEmpty';
import { readText } from '../node/readText';
import { hookEntries } from './hookEntries';
import type { HookEntry } from './hookEntries';

/** What the settings files of one surface say of its hook. */
export type HookStanding = {
  readonly surface: string;
  /** Surfaces that read the same files, this one among them. */
  readonly surfaces: readonly string[];
  /** Absolute. */
  readonly files: readonly string[];
  readonly kind:
    | 'installed'
    /** There, and not as this build installs it. */
    | 'other'
    /** In one of several files that it needs. */
    | 'partly'
    /** A file that cannot be read, or is not what it should be. */
    | 'broken'
    | 'none';
  /** Of what is not as it should be: the file and, for a broken one, why. */
  readonly says: string | null;
  /** What the agent starts, as it stands in the files; only of a hook that is installed. */
  readonly entries: readonly HookEntry[];
};

export type Placement = {
  /** The folder that the edits' paths are below: the home folder, or a workspace's root. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What is started, before the words that name agent and surface: the launcher, or a team's way to each member's. */
  readonly program: NonEmpty<string>;
};

type FileStanding = { readonly path: string; readonly kind: HookStanding['kind']; readonly says: string | null };

/** Where an edit's file is on this machine. */
export function editPath(
  { path, movedBy }: Pick<SettingsEdit, 'path' | 'movedBy'>,
  { root, env }: Pick<Placement, 'root' | 'env'>,
): string {
  const folder = movedBy === undefined ? undefined : ownField(env, movedBy.variable);
  return movedBy === undefined || folder === undefined || folder === '' ? join(root, path) : join(folder, movedBy.path);
}

const withoutMark = (text: string | null): string | null => text?.replace(/^\uFEFF/, '') ?? null;

function fileStanding(edit: SettingsEdit, path: string, command: NonEmpty<string>): FileStanding {
  const text = withoutMark(readText(path));
  try {
    if (text === null || !edit.present(text)) return { path, kind: 'none', says: null };
    const kind = edit.install(text, command) === text ? 'installed' : 'other';
    return { path, kind, says: kind === 'other' ? 'is not as it was installed' : null };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    return { path, kind: 'broken', says: why };
  }
}

function together(files: readonly FileStanding[]): Pick<HookStanding, 'kind' | 'says'> {
  const named = ({ path, says }: FileStanding): string => `\`${path}\` ${says ?? 'does not have its part'}`;
  const worst = (['broken', 'other'] as const).map((kind) => files.find((file) => file.kind === kind));
  const wrong = worst.find((file) => file !== undefined);
  if (wrong !== undefined) return { kind: wrong.kind, says: named(wrong) };
  // A surface without settings of its own there has no hook there.
  if (files.length === 0) return { kind: 'none', says: null };
  const missing = files.find(({ kind }) => kind === 'none');
  if (missing === undefined) return { kind: 'installed', says: null };
  return files.every(({ kind }) => kind === 'none')
    ? { kind: 'none', says: null }
    : { kind: 'partly', says: named(missing) };
}

type Edits = (surface: string) => readonly SettingsEdit[];

function surfaceStanding(agent: Agent, surface: string, edits: Edits, placement: Placement): HookStanding {
  const command = [...placement.program, '--agent', agent.id, '--surface', surface] as const;
  const own = edits(surface).map((edit) => ({ edit, path: editPath(edit, placement) }));
  const files = own.map(({ edit, path }) => fileStanding(edit, path, command));
  const { kind, says } = together(files);
  const entries =
    kind === 'installed'
      ? own.flatMap(({ edit, path }) => hookEntries(edit, path, withoutMark(readText(path)) ?? ''))
      : [];
  return { surface, surfaces: [surface], files: own.map(({ path }) => path), kind, says, entries };
}

/**
 * How the hooks of an agent stand in the files of `edits`, one for each set of files: surfaces that share their files
 * are one installation, the one that the files name. Never throws; nothing is started.
 */
export function hookStandings(agent: Agent, edits: Edits, placement: Placement): readonly HookStanding[] {
  const all = agent.surfaces.map((surface) => surfaceStanding(agent, surface, edits, placement));
  const groups = new Map<string, readonly HookStanding[]>();
  for (const one of all) {
    const key = one.files.join('\0');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const chosen = group.find(({ kind }) => kind === 'installed') ?? group[0];
    return chosen === undefined ? [] : [{ ...chosen, surfaces: group.map(({ surface }) => surface) }];
  });
}
