import { randomBytes } from 'node:crypto';
import { agents } from '../agents/index.generated';
import { agentsHealth } from '../health/agentsHealth';
import type { HealthGround } from '../health/agentsHealth';
import { isProtected } from '../health/agentHealth';
import { watchedFiles } from '../health/watchedFiles';
import { wayToGate } from '../health/wayToGate';
import { homeOf } from '../node/homeFolder';
import { foldersOf } from '../node/state';
import { readStopped } from '../node/stopped';
import { platformHere } from '../node/platformHere';
import { workspaceOf } from '../node/workspaceOf';
import { attack } from './doctor/attack';
import { doctorJson } from './format/doctorJson';
import { doctorText } from './format/doctorText';
import { readOptions } from './options';
import { Misuse, exit } from './verb';
import type { Io, Verb } from './verb';

/** Milliseconds for a hook's answer; every adapter's own wait is for a person, whom a canary does not ask. */
const LIMIT = 15_000;
const USUAL_COLUMNS = 100;

type Values = Readonly<Record<string, string | boolean | undefined>>;

const nonce = (): string => randomBytes(16).toString('hex');
const columnsOf = (io: Io): number => io.columns?.() ?? USUAL_COLUMNS;

function groundOf(io: Io, wanted: string | null, files: boolean): HealthGround {
  const home = homeOf(io.env);
  const folders = foldersOf({ env: { ...io.env, HOME: home }, platform: process.platform });
  const canary = {
    node: process.execPath,
    limit: LIMIT,
    nonce,
    monotonic: () => performance.now(),
    isStopped: readStopped(folders.state) !== null,
  };
  return {
    agents,
    env: io.env,
    home,
    platform: platformHere(),
    folders,
    workspace: workspaceOf(io.cwd, [], home) ?? io.cwd,
    wanted: wanted === null ? null : [wanted],
    canary: files ? null : canary,
    versions: !files,
  };
}

function rootsOf({ home, workspace }: HealthGround): readonly string[] {
  return [...new Set([workspace ?? home, home])];
}

function agentIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (agents.some(({ id }) => id === value)) return value;
  throw new Misuse(`no such agent \`${value}\``, `one of ${agents.map(({ id }) => id).join(', ')}`);
}

function attacked(ground: HealthGround, values: Values, io: Io): Promise<number> {
  if (values['files'] === true) throw new Misuse('`--attack` and `--files` are two things', 'one after the other');
  const how = { node: process.execPath, limit: LIMIT, nonce, json: values['json'] === true, columns: columnsOf(io) };
  return attack({ ground, ...how }, io);
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, words } = readOptions(args, {
    agent: { type: 'string' },
    json: { type: 'boolean' },
    files: { type: 'boolean' },
    attack: { type: 'boolean' },
  });
  if (words[0] !== undefined) throw new Misuse(`\`${words[0]}\` is not expected here`);
  const ground = groundOf(io, agentIn(values['agent']), values['files'] === true);
  if (values['attack'] === true) return attacked(ground, values, io);
  const all = await agentsHealth(ground);
  const way = wayToGate(ground.folders.state);
  const look = { now: Date.now(), columns: columnsOf(io), home: ground.home, way };
  io.out(
    values['json'] === true
      ? `${doctorJson(all, watchedFiles(all, ground.folders, rootsOf(ground)), way)}\n`
      : doctorText(all, look),
  );
  return all.every(isProtected) ? exit.clean : exit.held;
}

const help = `proves that the hook of every agent on this machine is alive

  --agent NAME  this agent only, whether it is found here or not
  --files       looks at files only: no canary is put, no agent is asked for its version
  --attack      puts a table of attacks to each hook, in a scratch home, and shows a score card
  --json        the same for programs

A canary is a call that must be denied, put through the very command that the agent starts; nothing of it is run, no
question opens, and it is not recorded as a call of the agent.

Nothing of an attack is run either: the hook only judges it. The first connected agent, or the one that is named, gets
the whole table, every other a sample of it.

exit code: 0 when every agent found is protected (has held every attack), 1 when one is not, 2 for misuse, 3 when Holdpoint failed`;

export const doctor: Verb = {
  name: 'doctor',
  usage: '[--agent NAME] [--files | --attack] [--json]',
  summary: help,
  run,
};
