import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from './paired';

/*
 * How long a review of 1,000 changed files takes in a repository of 20,000, and how much memory at most, beside
 * `git diff --stat` of the same range. Half of the changed files are Terraform, a quarter are templates, a quarter SQL.
 *
 *     tsx bench/review.ts
 */

const ROUNDS = 5;
const FILES = 20_000;
const CHANGED = 1_000;

const cli = resolve(__dirname, '../dist/cli.js');

function terraform(index: number, engine: string): string {
  return `resource "aws_db_instance" "main${index}" {\n  identifier = "shop-${index}"\n  engine     = "${engine}"\n}\n`;
}

function template(index: number, engine: string): string {
  return `AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  Db${index}:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      Engine: ${engine}\n`;
}

function migration(index: number, engine: string): string {
  return `-- for ${engine}\nCREATE TABLE orders_${index} (id bigint PRIMARY KEY, total numeric);\nALTER TABLE shops ADD COLUMN c${index} text;\n`;
}

/** Path and text of one of the files that change. */
function changing(index: number, engine: string): readonly [string, string] {
  const folder = `part${Math.floor(index / 20)}`;
  if (index % 4 < 2) return [`infra/${folder}/f${index}.tf`, terraform(index, engine)];
  return index % 4 === 2
    ? [`stacks/${folder}/f${index}.yaml`, template(index, engine)]
    : [`db/migrations/${folder}/${index}_f.sql`, migration(index, engine)];
}

function write(root: string, path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

function git(root: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function makeRepository(root: string): void {
  git(root, 'init', '-q');
  for (let index = 0; index < FILES - CHANGED; index += 1) {
    write(root, `src/d${index % 200}/f${index}.ts`, `export const f${index} = ${index};\n`);
  }
  for (const engine of ['postgres', 'mysql']) {
    for (let index = 0; index < CHANGED; index += 1) write(root, ...changing(index, engine));
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', engine);
  }
}

type Measured = { readonly milliseconds: number; readonly peakMiB: number };

/** Milliseconds between two looks at the memory. */
const LOOK = 10;

/** The process's own high-water mark, which Linux keeps for as long as it lives. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function measured(root: string, program: string, args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: 'ignore', env: { ...process.env, HOME: root } });
  let peakMiB = 0;
  const timer = setInterval(() => {
    peakMiB = Math.max(peakMiB, peakOf(child.pid ?? 0));
  }, LOOK);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', () => {
      clearInterval(timer);
      done({ milliseconds: performance.now() - started, peakMiB });
    });
  });
}

async function main(): Promise<void> {
  if (!existsSync(cli)) throw new Error('nothing is built; `npm run build` first');
  const root = mkdtempSync(join(tmpdir(), 'hpb-'));
  try {
    makeRepository(root);
    const ours: Measured[] = [];
    const theirs: Measured[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await measured(root, process.execPath, [cli, 'review', 'HEAD~1..HEAD', '--format', 'json']));
      theirs.push(await measured(root, 'git', ['diff', '--stat', 'HEAD~1', 'HEAD']));
    }
    const [review, diff] = [ours, theirs].map((some) => median(some.map(({ milliseconds }) => milliseconds)));
    const peak = Math.max(...ours.map(({ peakMiB }) => peakMiB));
    console.log(
      `review of ${CHANGED} of ${FILES} files: ${(review ?? 0).toFixed(0)} ms, at most ${peak.toFixed(0)} MiB`,
    );
    console.log(`git diff --stat of the same range: ${(diff ?? 0).toFixed(0)} ms`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

void main();
