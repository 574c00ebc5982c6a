import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';
import { projectRoot } from '../../../scripts/editor/places';
import { installVsix } from '../../../scripts/editor/server';
import { packageExtension, vsixPath } from '../../../scripts/package';
import type { ProbeAnswer, ProbeRequest, ProbeTerminal } from './terminalProbeMessages';
import { openWorkbench, statusShows, type Workbench } from './workbench';

export type LineEnd = { readonly exit: number | null; readonly output: string };

export type TerminalBench = {
  readonly bench: Workbench;
  /** Opens a terminal from another extension and gives the process of its shell. */
  readonly open: (options: ProbeTerminal) => Promise<number>;
  readonly execute: (name: string, line: string) => Promise<LineEnd>;
  readonly type: (name: string, text: string, enter?: boolean) => Promise<void>;
  readonly show: (name: string) => Promise<void>;
  readonly closeTerminal: (name: string) => Promise<void>;
  /** Its exit code. */
  readonly task: (line: string, program: string) => Promise<number | null>;
  /** Every line that the editor reported as started, with its terminal, confidence and trust. */
  readonly starts: () => Promise<readonly string[]>;
  /** What the stub of a governed program was called with, oldest first. */
  readonly stubLog: string;
  readonly close: () => Promise<void>;
};

type Wanted = ProbeRequest extends infer One ? (One extends ProbeRequest ? Omit<One, 'id'> : never) : never;

const manifest = {
  name: 'terminal-probe',
  publisher: 'holdpoint-test',
  version: '0.0.1',
  engines: { vscode: '^1.96.0' },
  main: './probe.js',
  activationEvents: ['onStartupFinished'],
  extensionKind: ['workspace'],
};

/** Another extension as a VSIX; `remove` takes away the folder it lies in. */
function packProbe(): { readonly file: string; readonly remove: () => void } {
  const stage = mkdtempSync(join(tmpdir(), 'hp-probe-'));
  writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(stage, 'README.md'), 'Opens terminals for a test.\n');
  buildSync({
    entryPoints: [join(projectRoot, 'test', 'ui', 'support', 'terminalProbe.ts')],
    outfile: join(stage, 'probe.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const file = join(stage, 'probe.vsix');
  const vsce = join(projectRoot, 'node_modules', '.bin', 'vsce');
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '-o', file];
  execFileSync(vsce, args, { cwd: stage, stdio: ['ignore', 'ignore', 'pipe'] });
  const remove = (): void => {
    rmSync(stage, { recursive: true, force: true });
  };
  return { file, remove };
}

/** The test's end of the probe: one question at a time or many, each with its answer. */
function openProbe(path: string): {
  readonly ask: (wanted: Wanted) => Promise<unknown>;
  readonly close: () => void;
} {
  const waiting = new Map<number, (answer: ProbeAnswer) => void>();
  let last = 0;
  let connected: (socket: Socket) => void = () => undefined;
  let probe = new Promise<Socket>((resolve) => (connected = resolve));
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('close', () => {
      probe = new Promise<Socket>((resolve) => (connected = resolve));
    });
    createInterface({ input: socket }).on('line', (line) => {
      // The door: our own probe wrote it.
      const answer = JSON.parse(line) as ProbeAnswer;
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    });
    connected(socket);
  });
  server.listen(path);
  return {
    async ask(wanted) {
      const id = ++last;
      const socket = await probe;
      const answer = await new Promise<ProbeAnswer>((resolve) => {
        waiting.set(id, resolve);
        socket.write(`${JSON.stringify({ ...wanted, id })}\n`);
      });
      if ('failed' in answer) throw new Error(answer.failed);
      return answer.value;
    },
    close: () => {
      void probe.then((socket) => socket.destroy());
      server.close();
    },
  };
}

/** A program of a governed name that writes down how it was called and does nothing else. */
function writeStub(file: string, log: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho "$*" >> '${log}'\n`);
  chmodSync(file, 0o755);
}

/** As login shells set it, and once more by the shells' own files, which so come before what the editor has put there. */
const path = 'export PATH="$HOME/stubs:$PATH"\n';
/** What a Debian user has: bash that keeps no doubles in its history, which changes what the editor is told. */
const bashrc = `${path}HISTCONTROL=ignoreboth\nalias ll='ls -alF'\nPS1='\\u:\\w\\$ '\n`;

function writeShellFiles(home: string): void {
  writeFileSync(join(home, '.bashrc'), bashrc);
  writeFileSync(join(home, '.bash_profile'), '. ~/.bashrc\n');
  writeFileSync(join(home, '.zshrc'), `${path}PS1='%n:%~%# '\n`);
  mkdirSync(join(home, 'config', 'fish'), { recursive: true });
  writeFileSync(join(home, 'config', 'fish', 'config.fish'), 'set -gx PATH $HOME/stubs $PATH\n');
}

/** The product as it ships beside another extension, in a window whose terminals the test opens. */
export async function openTerminalBench(settings: Readonly<Record<string, unknown>> = {}): Promise<TerminalBench> {
  const vsix = existsSync(vsixPath) ? vsixPath : await packageExtension();
  const pack = packProbe();
  const probes: ReturnType<typeof openProbe>[] = [];
  let stubLog = '';
  try {
    const bench = await openWorkbench({
      vsix,
      settings,
      environment: (home) => ({
        TERMINAL_PROBE_SOCKET: `${home}/probe.sock`,
      }),
      prepare: (home) => {
        stubLog = join(home, 'stub.log');
        writeStub(join(home, 'stubs', 'aws'), stubLog);
        writeShellFiles(home);
        installVsix(join(home, 'editor'), pack.file);
        probes.push(openProbe(join(home, 'probe.sock')));
        return Promise.resolve();
      },
    });
    await statusShows(bench.page, 'guarding');
    return { bench, stubLog, ...verbs(given(probes[0]), bench) };
  } finally {
    pack.remove();
  }
}

async function ended(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGHUP');
    for (let tries = 100; tries > 0; tries--) {
      process.kill(pid, 0);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the probe was not opened');
  return value;
}

function verbs(probe: ReturnType<typeof openProbe>, bench: Workbench): Omit<TerminalBench, 'bench' | 'stubLog'> {
  const { ask } = probe;
  const shells: number[] = [];
  return {
    async open(options) {
      const pid = Number(await ask({ do: 'open', options }));
      shells.push(pid);
      return pid;
    },
    // The door: these are what the probe's functions give.
    execute: async (name, line) => (await ask({ do: 'execute', name, line })) as LineEnd,
    type: async (name, text, enter = true) => {
      await ask({ do: 'type', name, text, enter });
    },
    show: async (name) => {
      await ask({ do: 'show', name });
    },
    closeTerminal: async (name) => {
      await ask({ do: 'close', name });
    },
    task: async (line, program) => (await ask({ do: 'task', line, program })) as number | null,
    starts: async () => (await ask({ do: 'starts' })) as readonly string[],
    async close() {
      probe.close();
      // A shell that is told to go writes its history first; into a folder that is taken away otherwise.
      for (const pid of shells) await ended(pid);
      await bench.close();
    },
  };
}
