import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Neighbour } from '../core/model/analyzer';
import { homeOf } from '../node/homeFolder';
import { createLocalHost } from '../node/localHost';
import type { LocalHost } from '../node/localHost';
import type { FileViews } from '../node/unsavedPorts';
import { workspaceOf } from '../node/workspaceOf';
import { judgedJson } from './format/judgedJson';
import { judge } from './review/judged';
import { namingIn } from './review/naming';
import { readRow } from './review/readRow';
import type { RowFile } from './review/readRow';
import { Misuse, exit } from './verb';
import type { Io } from './verb';

type Answer = { readonly line: string; readonly code: number };

/** A row that cannot be read is denied, with the reason: never an allow, and never a line less than asked. */
function refused(error: unknown): Answer {
  const says = error instanceof Error ? error.message : 'not a row';
  const decision = { verdict: 'deny', because: [{ rule: 'holdpoint/unreadable-row', from: 'holdpoint', says }] };
  return { line: JSON.stringify({ findings: [], unknowns: [], decision }), code: exit.misuse };
}

/** A row says all there is: what lies on this disk beside the paths that it names has nothing to do with it. */
class RowFiles implements FileViews {
  #texts: ReadonlyMap<string, string> = new Map();

  readonly show = (files: readonly RowFile[]): void => {
    this.#texts = new Map(
      files.flatMap(({ change }) => (change.after === null ? [] : [[change.path, change.after] as const])),
    );
  };

  readonly read = (path: string): string | null => this.#texts.get(path) ?? null;

  readonly configurations = (): readonly Neighbour[] =>
    [...this.#texts].flatMap(([path, text]) => (/\.(?:tf|tofu)$/.test(path) ? [{ path, text }] : []));

  /** Only commands take stacks away. */
  readonly templates = (): readonly Neighbour[] => [];

  readonly neighbours = (path: string): readonly Neighbour[] =>
    [...this.#texts].flatMap(([other, text]) =>
      other !== path && dirname(other) === dirname(path) ? [{ path: other, text }] : [],
    );
}

async function judgedRow(host: LocalHost, views: RowFiles, line: string, cwd: string): Promise<Answer> {
  const files = readRow(line, cwd);
  views.show(files);
  const changes = files.map(({ change }) => change);
  const judged = await judge(host, changes, cwd);
  const code = judged.decision.verdict === 'allow' ? exit.clean : exit.held;
  const naming = namingIn(cwd, new Map(files.map(({ path, change }) => [change.path, path])));
  return { line: JSON.stringify(judgedJson(judged, naming)), code };
}

/** Whatever is wrong with one row, and a fault of our own too, is the answer to that row: those behind it are answered. */
async function answer(host: LocalHost, views: RowFiles, line: string, cwd: string): Promise<Answer> {
  try {
    return await judgedRow(host, views, line, cwd);
  } catch (error) {
    return refused(error);
  }
}

/** `review --batch FILE`: one JSON line in, one JSON line out, in order. Exit 2 when some row could not be read. */
export async function reviewBatch(file: string, io: Io): Promise<number> {
  const bytes = file === '-' ? await io.stdin() : await readFile(resolve(io.cwd, file)).catch(() => null);
  if (bytes === null) throw new Misuse(`cannot read \`${file}\``);
  const workspace = workspaceOf(io.cwd, [], homeOf(io.env)) ?? io.cwd;
  const views = new RowFiles();
  const host = await createLocalHost({ env: io.env, workspaces: [workspace], workspace, files: views, languages: [] });
  let worst: number = exit.clean;
  // PowerShell writes a mark before the first row and a carriage return behind each.
  for (const line of bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')) {
    if (line.trim() === '') continue;
    const one = await answer(host, views, line, io.cwd);
    io.out(`${one.line}\n`);
    worst = Math.max(worst, one.code);
  }
  return worst;
}
