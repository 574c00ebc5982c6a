import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEditor } from '../test/built/support/editor';
import type { Editor } from '../test/built/support/editor';
import type { Machine } from '../test/support/machine';
import { median } from './paired';
import type { Figure } from './paired';

/* What annotations cost on a workspace of 20,000 files, measured on the built gate with nothing of it replaced. */

const FOLDERS = 200;
const FILES = 100;
/** Seconds over which processor time is counted, and those given to everything that a start still does. */
const COUNTED = 10;
const SETTLE = 5;

function resource(index: number): string {
  return `resource "aws_sqs_queue" "q${index}" {
  name                       = "queue-${index}"
  visibility_timeout_seconds = ${index}
  delay_seconds              = 5
}
`;
}

/** `lines` lines of configuration, with a database at the end. */
function configuration(lines: number): string {
  const queues = Array.from({ length: Math.floor(lines / 5) - 1 }, (_, index) => resource(index)).join('');
  return `${queues}resource "aws_db_instance" "main" {\n  engine            = "postgres"\n  storage_encrypted = true\n}\n`;
}

/** A repository of 20,000 files with two modules: one of 200 lines and one of 2,000. */
export function largeWorkspace({ workspace, env }: Machine): string {
  const folder = mkdtempSync(join(workspace, 'large-'));
  for (let index = 0; index < FOLDERS; index += 1) {
    const inner = join(folder, 'src', `d${index}`);
    mkdirSync(inner, { recursive: true });
    for (let file = 0; file < FILES; file += 1)
      writeFileSync(join(inner, `f${file}.ts`), `export const a = ${file};\n`);
  }
  for (const lines of [200, 2_000]) {
    mkdirSync(join(folder, `infra${lines}`));
    writeFileSync(join(folder, `infra${lines}`, 'main.tf'), configuration(lines));
  }
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-C', folder, '-c', 'user.name=b', '-c', 'user.email=b@b', ...args], { env, stdio: 'ignore' });
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'base');
  return folder;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** From a changed text to what it would do, beside a question to the gate that needs no engine. */
export async function annotationDelay(editor: Editor, folder: string, lines: number, rounds: number): Promise<Figure> {
  const path = join(folder, `infra${lines}`, 'main.tf');
  const text = configuration(lines);
  const pairs: { readonly subject: number; readonly baseline: number }[] = [];
  editor.send({ kind: 'watch-tree', folders: [folder] });
  for (let round = -4; round < rounds; round += 1) {
    const now = round % 2 === 0 ? text.replace('= true', '= false') : text;
    const baseline = await timed(() => {
      editor.send({ kind: 'read-base', request: round, path });
      return editor.next('base-text');
    });
    const subject = await timed(() => {
      editor.send({ kind: 'buffer', path, text: now, version: round + 10 });
      return editor.next('annotations');
    });
    if (round >= 0) pairs.push({ subject, baseline });
  }
  return {
    name: `annotations of ${lines} lines`,
    against: 'message there and back',
    goal: '50 ms',
    subject: median(pairs.map((pair) => pair.subject)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.subject / pair.baseline)),
  };
}

/** Seconds of processor time that a process and its threads have used; Linux only. */
function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Percent of one processor that each process uses while nothing happens. */
export async function idlePercent(...pids: readonly number[]): Promise<readonly number[]> {
  await pause(SETTLE * 1_000);
  const before = pids.map(processorSeconds);
  await pause(COUNTED * 1_000);
  return pids.map((pid, index) => ((processorSeconds(pid) - (before[index] ?? 0)) / COUNTED) * 100);
}

/** The gate with a watched workspace, beside a Node that only has a clock of one second, as the gate's heartbeat is. */
export async function idleGate(editor: Editor): Promise<string> {
  const clock = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  try {
    const [gate = 0, bare = 0] = await idlePercent(editor.pid, clock.pid ?? 0);
    return `idle gate, 20,000 files            ${gate.toFixed(1).padStart(7)} %    node with a clock ${bare.toFixed(1)} %   goal 0 %`;
  } finally {
    clock.kill();
  }
}

/** All rows of annotations. */
export async function annotationRows(
  machine: Machine,
  rounds: number,
): Promise<{
  readonly figures: readonly Figure[];
  readonly idle: string;
}> {
  const folder = largeWorkspace(machine);
  const editor = await openEditor(machine, [folder]);
  try {
    const figures = [
      await annotationDelay(editor, folder, 200, rounds),
      await annotationDelay(editor, folder, 2_000, rounds),
    ];
    return { figures, idle: await idleGate(editor) };
  } finally {
    await editor.close();
  }
}
