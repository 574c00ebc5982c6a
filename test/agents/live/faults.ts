import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { foldersOf } from '../../../src/node/state';
import { agentNamed } from '../../../src/agents/registry/agentNamed';
import { launcherBehind } from '../../../src/shellguard/front/buildFront';
import type { Ground, LiveAgent } from './liveAgent';

/** Breaks an installation; what it returns ends what outlives the home. */
export type Fault = (ground: Ground, agent: LiveAgent) => Promise<() => void | Promise<void>>;

function foldersIn({ home }: Ground): { readonly data: string; readonly run: string; readonly launcher: string } {
  const { data, run } = foldersOf({ env: { HOME: home }, platform: process.platform });
  return { data, run, launcher: join(data, 'bin', 'hook') };
}

const at =
  (change: (ground: Ground) => void): Fault =>
  (ground) => {
    change(ground);
    return Promise.resolve(() => undefined);
  };

/** Writes over a file that was installed read-only, and keeps its permissions. */
function replaced(path: string, text: string, mode: number): void {
  rmSync(path);
  writeFileSync(path, text);
  chmodSync(path, mode);
}

/** The program that judges where there is no gate, with a text of ours in its place. */
const runtimeOf = (text: string): Fault =>
  at((ground) => {
    replaced(realpathSync(join(foldersIn(ground).data, 'runtime', 'current', 'dist', 'cli.js')), text, 0o444);
  });

/** The launcher as a script: where a compiled front has its name it stands behind that. */
function scriptIn(ground: Ground): string {
  const { launcher } = foldersIn(ground);
  const behind = launcherBehind(launcher);
  return existsSync(behind) ? behind : launcher;
}

/** The launcher, changed; it must have changed, or the fault would prove nothing. */
const launcherOf = (change: (text: string) => string): Fault =>
  at((ground) => {
    const launcher = scriptIn(ground);
    const text = readFileSync(launcher, 'utf8');
    const now = change(text);
    if (now === text) throw new Error('the launcher has nothing that this fault could break');
    replaced(launcher, now, 0o555);
  });

/** Every runtime that the launcher knows is gone: those in its text, and the one that is written down beside it. */
const nodeMissing: Fault = async (ground, agent) => {
  const without = (text: string): string => text.replaceAll(/\/[^\s'"]*\/node(?=['"\s]|$)/g, '/nowhere/node');
  const known = `${foldersIn(ground).launcher}.node`;
  if (existsSync(known)) replaced(known, without(readFileSync(known, 'utf8')), 0o444);
  return launcherOf(without)(ground, agent);
};

/** A gate in the address book, at this socket. */
function announce(run: string, socket: string): void {
  mkdirSync(join(run, 'gates'), { recursive: true, mode: 0o700 });
  chmodSync(run, 0o700);
  const address = { id: 'double', pid: process.pid, mark: '', started: Date.now(), editor: 'double', folders: [] };
  const entry = { ...address, socket, credential: 'ab'.repeat(16), lastFocus: Date.now() };
  writeFileSync(join(run, 'gates', 'double.json'), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
}

/** A gate that takes every question and answers none; `first` is what it says before it falls silent. */
const silentGate =
  (first: string): Fault =>
  async (ground) => {
    const { run } = foldersIn(ground);
    const socket = join(run, 'double.sock');
    mkdirSync(dirname(socket), { recursive: true, mode: 0o700 });
    const open = new Set<Socket>();
    const server = createServer((connection) => {
      open.add(connection);
      connection.on('error', () => undefined);
      connection.resume();
      connection.write(first);
    });
    await new Promise<void>((listens) => server.listen(socket, listens));
    announce(run, socket);
    return () => {
      for (const connection of open) connection.destroy();
      server.close();
    };
  };

/** An entry of the address book whose gate was killed: the socket's file is there and nobody listens. */
const goneGate: Fault = async (ground, agent) => {
  const close = await silentGate('')(ground, agent);
  const { run } = foldersIn(ground);
  // The server takes its file along when it closes, but not a second name of it.
  linkSync(join(run, 'double.sock'), join(run, 'gone.sock'));
  await close();
  announce(run, join(run, 'gone.sock'));
  return () => undefined;
};

/** Asks the agent to wait for three seconds and no longer, in the files in which it was asked for more. */
function shortened({ home }: Ground, { id }: LiveAgent): void {
  const agent = agentNamed(id);
  const paths = agent === null ? [] : agent.settings(agent.surfaces[0]).map(({ path }) => join(home, path));
  for (const path of paths.filter((each) => existsSync(each))) {
    const text = readFileSync(path, 'utf8');
    const shorter = text
      .replace(
        /("timeout(?:Sec)?": *)(\d+)/g,
        (_, name: string, time: string) => name + (Number(time) > 5_000 ? '3000' : '3'),
      )
      .replace(/, \d{5,}\);/g, ', 3000);');
    if (shorter !== text) writeFileSync(path, shorter);
  }
}

export const faults = {
  none: at(() => undefined),
  runtimeThrows: runtimeOf('throw new Error("broken");\n'),
  runtimeKilled: runtimeOf('process.kill(process.pid, "SIGKILL");\n'),
  launcherFrozen: runtimeOf('process.kill(process.ppid, "SIGSTOP"); setInterval(() => undefined, 1_000_000);\n'),
  launcherKilled: runtimeOf('process.kill(process.ppid, "SIGKILL");\n'),
  runtimeFrozen: runtimeOf('setInterval(() => undefined, 1_000_000);\n'),
  runtimeMissing: at((ground) => {
    rmSync(join(foldersIn(ground).data, 'runtime'), { recursive: true });
  }),
  nodeMissing,
  interpreterMissing: launcherOf((text) => text.replace(/^#!\S+/, '#!/nowhere/perl')),
  launcherMissing: at((ground) => {
    rmSync(foldersIn(ground).launcher);
  }),
  gateGone: goneGate,
  gateFrozen: silentGate(''),
  gateFrozenAsking: silentGate('wait\n'),
} as const;

/** A launcher that does not even end: the agent's own time-out, cut short, is what is left. */
export const late: Fault = (ground, agent) => {
  shortened(ground, agent);
  return faults.launcherFrozen(ground, agent);
};
