import { homedir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { agentNamed } from '../agents/registry/agentNamed';
import { denial } from '../core/present/denial';
import { questionOf } from '../core/present/questionOf';
import { version } from '../../package.json';
import { isConnected } from '../node/isConnected';
import { platformHere } from '../node/platformHere';
import { takesHookAway } from '../node/takesHookAway';
import { foldersOf } from '../node/state';
import { readFrontNote } from '../shellguard/front/frontNote';
import { guardState } from '../shellguard/guardState';
import { installGround } from '../shellguard/installGround';
import { refreshHookLauncher } from '../shellguard/installHookLauncher';
import { refreshMcpLauncher } from '../shellguard/installMcpLauncher';
import { installTerminalGuard } from '../shellguard/installTerminalGuard';
import { terminalEnvironment } from '../shellguard/terminalEnvironment';
import { shownPath } from '../core/present/shownPath';
import { Gate } from './gate';
import type { EditorMessage, GateMessage } from './protocol';
import type { EnvironmentChange } from './protocol/terminals';

/*
 * The gate's process, forked by the extension with a private channel. It ends when the channel does: a gate without
 * its editor could only ask nobody.
 */

const channel = process.send?.bind(process);

function send(message: GateMessage): void {
  // The editor may go between two lines: what it cannot hear any more is dropped, never thrown.
  if (process.connected) channel?.(message, undefined, undefined, () => undefined);
}

/** Milliseconds after the gate's start: until then the editor and its other extensions want the machine. */
const COMPILES_AFTER = 30_000;

/** The front is compiled beside the gate: it takes some seconds, in which questions are to be answered. */
function compileFrontLater(): void {
  setTimeout(() => {
    const front = new Worker(join(__dirname, 'workerFront.js'));
    front.on('error', trouble);
    front.unref();
  }, COMPILES_AFTER).unref();
}

/**
 * The guard is installed by each gate that starts, so that what an update brings reaches the next terminal; so are the
 * launchers of hooks and of servers of tools where an agent has been given one.
 */
function guardTerminals(window: string): readonly EnvironmentChange[] {
  const ground = installGround({ env: process.env, dist: __dirname, version });
  refreshHookLauncher(ground);
  refreshMcpLauncher(ground);
  if (readFrontNote(foldersOf().state)?.kind === 'due') compileFrontLater();
  // No shell of Windows is guarded.
  if (ground.platform === 'win32') return [];
  const { bin } = installTerminalGuard(ground);
  return terminalEnvironment({ bin, env: process.env, window });
}

const window = process.argv[2];
const ofUser = { home: homedir(), platform: platformHere(), env: process.env };

const gate = new Gate({
  ...(window === undefined ? {} : { window }),
  folders: foldersOf(),
  agentById: agentNamed,
  takesHookAway: (disarming) => {
    const agent = agentNamed(disarming.id);
    return agent !== null && takesHookAway(agent, disarming, ofUser);
  },
  isConnected: (agent) => isConnected(agent, homedir()),
  denial,
  questionOf: (review, asker, operation, workspaces) =>
    questionOf(review, {
      asker,
      operation,
      titleOf: (id) => agentNamed(id)?.title ?? id,
      policyName: (file) => shownPath(file, workspaces, homedir()),
    }),
  spawnEngine: (workspaces) => new Worker(join(__dirname, 'worker.js'), { workerData: { workspaces } }),
  guardTerminals,
  guardState: () => guardState(foldersOf()),
  send,
});

function isEditorMessage(message: unknown): message is EditorMessage {
  return typeof message === 'object' && message !== null && 'kind' in message && typeof message.kind === 'string';
}

function trouble(error: unknown): void {
  send({ kind: 'trouble', says: `the gate failed: ${error instanceof Error ? error.message : String(error)}` });
}

process.on('message', (message: unknown) => {
  if (isEditorMessage(message)) gate.hear(message).catch(trouble);
});
// A fault in one question must not take the others' answers along.
process.on('unhandledRejection', trouble);

function end(): void {
  gate.close();
  setTimeout(() => process.exit(0), 300);
}

process.on('disconnect', end);
process.on('SIGTERM', end);
if (channel === undefined) {
  process.stderr.write('holdpoint: the gate is started by the editor only\n');
  process.exit(2);
}
