import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { disarmedFor } from '../core/disarming/disarmedIn';
import { sharedCommand } from '../agents/settings/sharedCommand';
import type { Agent, Platform, SettingsEdit } from '../core/model/agent';
import { isAtOrInside } from '../core/model/filePath';
import { lastSighting } from '../node/lastSeen';
import { readSettings, readText } from '../node/readText';
import type { Folders } from '../node/state';
import { takesHookAway } from '../node/takesHookAway';
import { guardState } from '../shellguard/guardState';
import { hookLauncherPath } from '../shellguard/hookLauncherPath';
import { pathIn, programNamed } from '../shellguard/whereInstalled';
import type { AgentHealth, CanaryResult } from './agentHealth';
import { approvalWarnings } from './approvalWarnings';
import type { CanaryOptions } from './canary/runCanary';
import { runCanary } from './canary/runCanary';
import { editPath, hookStandings } from './hookStanding';
import type { HookStanding } from './hookStanding';
import { installedPaths } from './installedPaths';
import { judgeHealth, worstFirst } from './judgeHealth';
import type { HealthFacts } from './judgeHealth';
import { versionOf } from './versionOf';

/** This user's machine; tests give their own. */
export type HealthGround = {
  readonly agents: readonly Agent[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly home: string;
  readonly platform: Platform;
  readonly folders: Folders;
  /** The workspace whose own settings count too; absolute, or null for none. */
  readonly workspace: string | null;
  /** Only these ids, whether they are found here or not; null for every agent that is. */
  readonly wanted: readonly string[] | null;
  /** How canaries are put; null for a look at files alone. */
  readonly canary: Omit<CanaryOptions, 'cwd' | 'env' | 'platform'> | null;
  /** Whether agents may be asked for their versions. */
  readonly versions: boolean;
};

/** The launcher and what it falls back to, as their digests tell. */
function launcherState({ state, data }: Folders, agents: readonly Agent[]): HealthFacts['launcher'] {
  const launcher = hookLauncherPath(data);
  if (!existsSync(launcher)) return 'missing';
  const noted = guardState({ state, data, agents }).filter(
    ({ file }) => file === launcher || isAtOrInside(file, join(data, 'runtime')),
  );
  if (noted.length === 0) return 'unknown';
  return noted.every((one) => one.state === 'intact') ? 'intact' : 'changed';
}

/** Whether the agent obeys its hook; null for one that asks for no trust. */
function trustOf(agent: Agent, { surface, files }: HookStanding, { env, home }: HealthGround): boolean | null {
  const trust = agent.trust?.(surface);
  if (trust === undefined) return null;
  const at = agent.settings(surface).findIndex(({ path }) => path === trust.of);
  const path = files[at] ?? files[0] ?? '';
  const text = readText(path);
  try {
    return text !== null && trust.present(readText(editPath(trust, { root: home, env })), { path, text });
  } catch {
    return false;
  }
}

function pinsOf(agent: Agent, surface: string, platform: Platform): AgentHealth['pins'] {
  const edits = agent.managed?.(surface, platform) ?? [];
  if (edits.length === 0) return 'none-known';
  try {
    return edits.every((edit) => edit.present(readText(edit.path))) ? 'pinned' : 'open';
  } catch {
    return 'open';
  }
}

/** Settings of the workspace and of the user that take the hook away. */
function disarmedBy(agent: Agent, ground: HealthGround): HealthFacts['disarmed'] {
  const { home, workspace } = ground;
  const found = disarmedFor([workspace ?? home], home, readSettings).filter(({ id }) => id === agent.id);
  return found.filter((one) => takesHookAway(agent, one, ground));
}

type Found = { readonly agent: Agent; readonly program: string | null; readonly isTraced: boolean };

function find(agent: Agent, { env, home, folders, platform }: HealthGround): Found {
  const except = join(folders.data, 'bin', 'shims');
  const program = programNamed(agent.traces.programs, { path: pathIn(env), home, except, platform });
  const isTraced = program !== null || agent.traces.paths.some((path) => existsSync(join(home, path)));
  return { agent, program, isTraced };
}

const none = { kind: 'not-asked', says: 'no hook is installed that could be asked' } as const;

async function canaryFor(agent: Agent, standing: HookStanding, ground: HealthGround): Promise<CanaryResult> {
  if (ground.canary === null) return { kind: 'not-asked', says: 'no canary was wanted' };
  const { env, home, platform } = ground;
  if (standing.kind === 'installed' && standing.entries.length === 0) {
    return { kind: 'lets-through', says: 'its settings name nothing that could be started' };
  }
  let worst: CanaryResult = none;
  for (const entry of standing.entries) {
    const hook = { agent, surface: standing.surface, entry };
    const result = await runCanary(hook, { ...ground.canary, cwd: home, env, platform });
    if (result.kind !== 'answered' && result.kind !== 'not-asked') return result;
    if (worst.kind !== 'answered') worst = result;
  }
  return worst;
}

type Standing = HookStanding & { readonly scope: 'user' | 'workspace' };

function standingsOf(agent: Agent, ground: HealthGround): readonly Standing[] {
  const { env, home, folders, workspace, platform } = ground;
  const launcher = hookLauncherPath(folders.data, platform);
  const user = hookStandings(agent, agent.settings, { root: home, env, program: [launcher] });
  const below = (surface: string): readonly SettingsEdit[] => agent.workspaceSettings?.(surface) ?? [];
  const own =
    workspace === null || workspace === home || agent.workspaceSettings === undefined
      ? []
      : hookStandings(agent, below, { root: workspace, env: {}, program: sharedCommand('hook') });
  return user.map((standing) => {
    const theirs = own.find(({ surfaces, kind }) => kind === 'installed' && surfaces.includes(standing.surface));
    if (standing.kind !== 'none' || theirs === undefined) return { ...standing, scope: 'user' };
    return { ...theirs, scope: 'workspace' };
  });
}

/** A surface that nobody connected is a row only where it is the agent's first and no other is connected. */
function isWorthARow(standing: Standing, all: readonly Standing[], connected: ReadonlySet<string>): boolean {
  const counts = (one: Standing): boolean => one.kind !== 'none' || one.files.some((file) => connected.has(file));
  return counts(standing) || (standing === all[0] && !all.some(counts));
}

/** When it was seen through any of the surfaces that share its files. */
function lastOf(what: 'hook' | 'unannounced', agent: Agent, surfaces: readonly string[], state: string): number | null {
  const times = surfaces.flatMap((surface) => lastSighting(state, what, agent.id, surface) ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

async function healthOf(
  { agent, program }: Found,
  standing: Standing,
  ground: HealthGround,
  connected: ReadonlySet<string>,
): Promise<AgentHealth> {
  const { surface, surfaces, files, kind, scope } = standing;
  const [canary, version] = await Promise.all([
    canaryFor(agent, standing, ground),
    ground.versions && program !== null ? versionOf(program, ground.env) : null,
  ]);
  const lastSeen = lastOf('hook', agent, surfaces, ground.folders.state);
  const judged = judgeHealth({
    id: agent.id,
    surface,
    hook: kind,
    says: standing.says,
    wasConnected: files.some((file) => connected.has(file)),
    trusted: kind === 'installed' ? trustOf(agent, standing, ground) : null,
    disarmed: disarmedBy(agent, ground),
    launcher: launcherState(ground.folders, ground.agents),
    canary,
    lastSeen,
    actedUnseen: lastOf('unannounced', agent, surfaces, ground.folders.state),
  });
  return {
    id: agent.id,
    surface,
    title: surface === agent.surfaces[0] ? agent.title : `${agent.title} ${surface}`,
    ...judged,
    version,
    hook: kind === 'installed' ? scope : kind === 'none' ? 'none' : 'other',
    files,
    canary,
    lastSeen,
    notCovered: agent.notCovered(surface, ground.platform),
    pins: pinsOf(agent, surface, ground.platform),
    warnings: approvalWarnings(agent.id, ground),
  };
}

/** How every agent of this machine stands, worst first. Never throws; canaries apart, nothing but files is looked at. */
export async function agentsHealth(ground: HealthGround): Promise<readonly AgentHealth[]> {
  const connected = installedPaths(ground.folders.state);
  const wanted = ground.agents.filter(({ id }) => ground.wanted?.includes(id) ?? true);
  const rows = wanted.flatMap((agent) => {
    const found = find(agent, ground);
    const all = standingsOf(agent, ground);
    const isHere = ground.wanted !== null || found.isTraced || all.some(({ kind }) => kind !== 'none');
    return isHere ? all.filter((one) => isWorthARow(one, all, connected)).map((standing) => ({ found, standing })) : [];
  });
  const all = await Promise.all(rows.map(({ found, standing }) => healthOf(found, standing, ground, connected)));
  return worstFirst(all);
}
