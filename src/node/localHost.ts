import type { Language } from '../core/model/ports';
import type { Stopped } from '../core/model/request';
import { createCarried } from './carried';
import type { Carried } from './carried';
import { bundledGrammars, createEngineHost } from './engineHost';
import type { EngineHost, HostOptions } from './engineHost';
import type { GrammarFiles } from './grammars';
import { homeOf } from './homeFolder';
import { loadPolicies } from './policies';
import type { FixedTexts } from './policies/fixedVersion';
import { oncePerTurn } from './oncePerTurn';
import { createSessions } from './sessions';
import type { Sessions } from './sessions';
import { foldersOf } from './state';
import type { Folders } from './state';
import { readStopped } from './stopped';

export type LocalHost = EngineHost & {
  readonly folders: Folders;
  readonly sessions: Sessions;
  readonly carried: Carried;
  readonly stopped: () => Stopped | null;
  /** What went wrong with stores, policies and grammars; one line each. */
  readonly notes: () => readonly string[];
};

export type LocalOptions = Pick<HostOptions, 'workspace' | 'files'> & {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Open workspace folders; empty without an editor. */
  readonly workspaces: readonly string[];
  readonly languages: readonly Language[];
  readonly grammars?: string | GrammarFiles;
  /** The workspace's policy as a commit has it, in the place of the one on disk. */
  readonly policy?: FixedTexts | undefined;
};

/** The engine with this user's folders behind it: policies, session memory, carried changes and the kill switch. */
export async function createLocalHost(options: LocalOptions): Promise<LocalHost> {
  const { env, policy } = options;
  const home = homeOf(env);
  const folders = foldersOf({ env, platform: process.platform });
  const notes: string[] = [];
  const note = (says: string): void => {
    if (!notes.includes(says)) notes.push(says);
  };
  const carried = createCarried(folders.state, note);
  const host = await createEngineHost({
    grammars: options.grammars ?? bundledGrammars,
    languages: options.languages,
    folders: options.workspaces,
    home,
    ...(options.workspace === undefined ? {} : { workspace: options.workspace }),
    ...(options.files === undefined ? {} : { files: options.files }),
    carried: carried.below,
    policies: oncePerTurn((workspace) =>
      loadPolicies({ workspace, home, folders, note, ...(policy === undefined ? {} : { fixed: policy }) }),
    ),
  });
  return {
    ...host,
    folders,
    sessions: createSessions(folders.state, note),
    carried,
    stopped: () => readStopped(folders.state),
    notes: () => [...notes, ...host.problems()],
  };
}
