import { ownField } from '../../core/model/ownField';
import { dirname, join } from 'node:path';
import { sharedCommand } from '../../agents/settings/sharedCommand';
import type { Agent, HookAnswer } from '../../core/model/agent';
import { readText } from '../../node/readText';
import type { HealthGround } from '../agentsHealth';
import { isAllowOf, isDenyOf } from '../canary/dialect';
import type { Hook } from '../canary/runCanary';
import { hookStandings } from '../hookStanding';
import type { HookStanding } from '../hookStanding';
import type { Act, Attack, AttackPlaces } from './attack';
import { attacks, controls } from './attacks';
import { beforehand } from './beforehand';
import { sample } from './chosen';
import { filledAct } from './filledAct';
import { putAct } from './putAct';
import { scratchHome } from './scratchHome';
import type { ScratchHome } from './scratchHome';
import type { AttackRow, PinRow, ScoreCard } from './scoreCard';

/** How attacks are put; tests give their own. */
export type AttackOptions = Pick<
  HealthGround,
  'agents' | 'env' | 'home' | 'platform' | 'folders' | 'workspace' | 'wanted'
> & {
  readonly node: string;
  /** Milliseconds after which a hook is given up. */
  readonly limit: number;
  readonly nonce: () => string;
  /** Called before each call, with what was done so far. */
  readonly progress: (title: string, done: number, of: number) => void;
};

type Connected = { readonly agent: Agent; readonly standing: HookStanding };

function standingsIn(agent: Agent, scratch: ScratchHome): readonly HookStanding[] {
  const program = [join(scratch.folders.data, 'bin', 'hook')] as const;
  const user = hookStandings(agent, agent.settings, { root: scratch.home, env: scratch.env, program });
  const below = agent.workspaceSettings;
  const own =
    below === undefined
      ? []
      : hookStandings(agent, below, { root: scratch.cwd, env: {}, program: sharedCommand('hook') });
  return [...user, ...own].filter(({ kind, entries }) => kind === 'installed' && entries.length > 0);
}

/** Every settings file in which a hook may stand. A folder that a variable moves is copied to where it usually is. */
function settingsFiles({
  agents,
  home,
  env,
  workspace,
}: AttackOptions): readonly (readonly [from: string, to: string])[] {
  return agents.flatMap((agent) =>
    agent.surfaces.flatMap((surface) => [
      ...agent.settings(surface).map(({ path, movedBy }) => {
        const folder = movedBy === undefined ? undefined : ownField(env, movedBy.variable);
        const from = movedBy === undefined || !folder ? join(home, path) : join(folder, movedBy.path);
        return [from, join(home, path)] as const;
      }),
      ...(workspace === null || workspace === home ? [] : (agent.workspaceSettings?.(surface) ?? [])).map(
        ({ path }) => [join(workspace ?? home, path), join(workspace ?? home, path)] as const,
      ),
    ]),
  );
}

function placesFor({ standing }: Connected, { home, folders }: ScratchHome): AttackPlaces {
  const { data, state, config, run } = folders;
  const [hook = join(home, '.none')] = standing.files;
  return {
    HOME: home,
    HOOK: hook,
    FOLDER: dirname(hook),
    LAUNCHER: join(data, 'bin', 'hook'),
    DATA: data,
    STATE: state,
    CONFIG: config,
    RUN: run,
  };
}

function wordsOf({ stdout, stderr }: HookAnswer): string {
  return (stderr.trim() === '' ? stdout : stderr).replace(/\s+/g, ' ').trim().slice(0, 200);
}

type Put = (act: Act) => Promise<{ readonly answer: HookAnswer | null; readonly says: string }>;

function putter(one: Connected, scratch: ScratchHome, { node, limit, nonce, platform }: AttackOptions): Put {
  const ground = { cwd: scratch.cwd, env: scratch.env, node, platform, limit };
  const [entry] = one.standing.entries;
  return async (act) => {
    if (entry === undefined) return { answer: null, says: 'its settings name nothing that could be started' };
    const hook: Hook = { agent: one.agent, surface: one.standing.surface, entry };
    const started = await putAct(hook, filledAct(act, placesFor(one, scratch), scratch.cwd), nonce(), ground);
    if (started === null) return { answer: null, says: 'its tool calls are not known to this build' };
    if (started.kind === 'failed') return { answer: null, says: started.says };
    return { answer: started.answer, says: wordsOf(started.answer) };
  };
}

async function rowOf({ id, does, act }: Attack, { allow, deny }: Agent, put: Put): Promise<AttackRow> {
  const { answer, says } = await put(act);
  if (answer !== null && isDenyOf(deny, answer)) return { id, does, result: 'held', says };
  const passed = answer !== null && isAllowOf(allow, answer);
  return { id, does, result: passed ? 'missed' : 'unasked', says: passed ? 'let through' : says };
}

function isPinned(agent: Agent, surface: string, { platform }: AttackOptions): boolean | null {
  const pins = agent.managed?.(surface, platform) ?? [];
  if (pins.length === 0) return null;
  return pins.every(({ path, present }) => {
    try {
      return present(readText(path));
    } catch {
      return false;
    }
  });
}

function pinsOf({ agent, standing }: Connected, options: AttackOptions): readonly PinRow[] {
  const pinned = isPinned(agent, standing.surface, options);
  return beforehand
    .filter((file) => file.agent === agent.id)
    .map(({ path, text, pinHolds }) => {
      const result = pinned === null || !pinHolds ? 'no-pin-known' : pinned ? 'pinned' : 'not-pinned';
      return { path, text, result };
    });
}

async function cardOf(
  one: Connected,
  whole: boolean,
  scratch: ScratchHome,
  options: AttackOptions,
): Promise<ScoreCard> {
  const { agent, standing } = one;
  const { surface } = standing;
  const put = putter(one, scratch, options);
  const title = surface === agent.surfaces[0] ? agent.title : `${agent.title} ${surface}`;
  const table = whole ? attacks : sample(attacks, agent.id);
  const rows: AttackRow[] = [];
  for (const attack of table) {
    options.progress(title, rows.length, table.length + controls.length);
    rows.push(await rowOf(attack, agent, put));
  }
  const stopped: string[] = [];
  for (const { id, act } of controls) {
    options.progress(title, rows.length, table.length + controls.length);
    const { answer } = await put(act);
    if (answer === null || !isAllowOf(agent.allow, answer)) stopped.push(id);
  }
  const hardening = isPinned(agent, surface, options) === null ? 'no pin known' : 'holdpoint init --harden';
  return { id: agent.id, surface, title, whole, rows, stopped, pins: pinsOf(one, options), hardening };
}

/**
 * Puts the table of attacks to the hook of every agent that is connected here, in a scratch home, one call after the
 * other. The first agent gets the whole table, and so does every one that was named; the others get a sample. Nothing
 * of a call is run. Throws what the file system throws while the scratch home is made.
 */
export async function runAttacks(options: AttackOptions): Promise<readonly ScoreCard[]> {
  const scratch = scratchHome({ ...options, files: settingsFiles(options) });
  try {
    const wanted = options.agents.filter(({ id }) => options.wanted?.includes(id) ?? true);
    const connected = wanted.flatMap((agent) => standingsIn(agent, scratch).map((standing) => ({ agent, standing })));
    const cards: ScoreCard[] = [];
    for (const [at, one] of connected.entries()) {
      cards.push(await cardOf(one, at === 0 || options.wanted !== null, scratch, options));
    }
    return cards;
  } finally {
    scratch.remove();
  }
}
