import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { editorNode, serverMain } from './places';

/** Quiet and offline: nothing here asks the network or puts itself in front of Holdpoint. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Dark Modern',
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
};

export type ServerOptions = {
  /** Holds the server's data, its extensions, and the user's settings. */
  readonly data: string;
  readonly vsix: string | null;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Added to this process's environment; tests put a HOME and XDG folders of their own here. */
  readonly environment?: Readonly<Record<string, string>>;
  /** For suites inside the extension host only: it allows test payloads and hides notifications. */
  readonly testDriver?: boolean;
};

export type EditorServer = {
  readonly port: number;
  readonly log: () => string;
  /** The address of the workbench on a folder. */
  readonly address: (folder: string, payload?: readonly (readonly [string, string])[]) => string;
  readonly stop: () => Promise<void>;
};

const startMilliseconds = 30_000;
const stopMilliseconds = 3_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no free port'));
        else resolve(address.port);
      });
    });
  });
}

function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  const folder = join(data, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

function folders(data: string): readonly string[] {
  return ['--server-data-dir', data, '--extensions-dir', join(data, 'ext'), '--accept-server-license-terms'];
}

export function installVsix(data: string, vsix: string): void {
  const args = [serverMain, ...folders(data), '--install-extension', vsix, '--force'];
  execFileSync(editorNode, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended already.
  }
}

function stopServer(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const kill = setTimeout(() => {
      endGroup(child, 'SIGKILL');
    }, stopMilliseconds);
    child.once('exit', () => {
      clearTimeout(kill);
      // Helpers of the server (watchers, terminals) may outlive it for some seconds.
      endGroup(child, 'SIGKILL');
      resolve();
    });
    if (child.exitCode !== null) child.emit('exit');
    endGroup(child, 'SIGTERM');
  });
}

async function listening(child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + startMilliseconds;
  while (!log().includes('listening on')) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`the editor's server did not start\n${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Starts the server build with its own data folder on a free port of the loopback address. */
export async function startServer(options: ServerOptions): Promise<EditorServer> {
  const { data, vsix, settings = {}, environment = {}, testDriver = false } = options;
  writeSettings(data, settings);
  if (vsix !== null) installVsix(data, vsix);
  const port = await freePort();
  const args = [
    ...[serverMain, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...folders(data),
    ...['--user-data-dir', join(data, 'data'), '--telemetry-level', 'off'],
    ...['--disable-workspace-trust', '--disable-getting-started-override'],
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(editorNode, args, {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let log = '';
  const keep = (text: Buffer): void => {
    log += text.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  try {
    await listening(child, () => log);
  } catch (error) {
    endGroup(child, 'SIGKILL');
    throw error;
  }
  return {
    port,
    log: () => log,
    address: (folder, payload = []) => {
      const test = payload.length === 0 ? '' : `&payload=${encodeURIComponent(JSON.stringify(payload))}`;
      return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}${test}`;
    },
    stop: () => stopServer(child),
  };
}
