import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Actor, Dialect, Operation } from '../core/model/operation';
import { createLocalHost } from '../node/localHost';
import type { LocalHost } from '../node/localHost';
import { reviewJson } from './format/reviewJson';
import { Misuse, exit } from './verb';
import type { Io } from './verb';

type Row = { readonly operation: Operation; readonly actor: Actor };

const dialects: ReadonlySet<string> = new Set<Dialect>(['bash', 'zsh', 'fish', 'sh', 'powershell', 'cmd']);

function isDialect(name: string): name is Dialect {
  return dialects.has(name);
}

function text(value: unknown, name: string, otherwise: string): string {
  if (value === undefined) return otherwise;
  if (typeof value !== 'string') throw new Misuse(`\`${name}\` must be a string`);
  return value;
}

function variables(value: unknown): Record<string, string> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null) throw new Misuse('`env` must be an object of strings');
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, text(one, `env.${name}`, '')]));
}

function actorKind(value: unknown): Actor['kind'] {
  const kind = text(value, 'actor', 'agent');
  if (kind === 'agent' || kind === 'person' || kind === 'pipeline') return kind;
  throw new Misuse('`actor` must be agent, person or pipeline');
}

/** One line of a batch; throws a Misuse that says what is wrong with it. */
function rowOf(line: string, io: Io): Row {
  const parsed: unknown = JSON.parse(line);
  if (typeof parsed !== 'object' || parsed === null) throw new Misuse('a row must be an object');
  const row: Readonly<Record<string, unknown>> = { ...parsed };
  const script = row['command'];
  if (typeof script !== 'string') throw new Misuse('`command` must be a string');
  const dialect = text(row['dialect'], 'dialect', 'bash');
  if (!isDialect(dialect)) throw new Misuse(`no such dialect \`${dialect}\``);
  const attended = row['attended'] ?? true;
  if (typeof attended !== 'boolean') throw new Misuse('`attended` must be true or false');
  const cwd = resolve(io.cwd, text(row['cwd'], 'cwd', '.'));
  return {
    operation: { kind: 'run', script, dialect, cwd, session: null, variables: variables(row['env']) },
    actor: { kind: actorKind(row['actor']), id: text(row['agent'], 'agent', 'agent'), session: null, attended },
  };
}

/** A row that cannot be read is denied, with the reason: never an allow, and never a line less than asked. */
function refused(error: unknown): string {
  const says = error instanceof Error ? error.message : 'not a row';
  const reasons = [{ rule: 'holdpoint/unreadable-row', from: 'holdpoint', says }];
  return JSON.stringify({ verdict: 'deny', findings: [], unknowns: [], reasons });
}

function answer(host: LocalHost, line: string, io: Io): string {
  let row: Row;
  try {
    row = rowOf(line, io);
  } catch (error) {
    return refused(error);
  }
  return reviewJson(host.review({ ...row, session: [], stopped: host.stopped() }));
}

/** `check --batch FILE`: one JSON line in, one JSON line out, in order. Exit 2 when some row could not be read. */
export async function checkBatch(file: string, io: Io): Promise<number> {
  const bytes = file === '-' ? await io.stdin() : await readFile(resolve(io.cwd, file)).catch(() => null);
  if (bytes === null) throw new Misuse(`cannot read \`${file}\``);
  const host = await createLocalHost({ env: io.env, workspaces: [], languages: ['bash', 'python', 'javascript'] });
  const answers: string[] = [];
  for (const line of bytes.toString('utf8').split('\n')) {
    if (line.trim() !== '') answers.push(answer(host, line, io));
  }
  if (answers.length > 0) io.out(`${answers.join('\n')}\n`);
  if (answers.some((one) => one.includes('"rule":"holdpoint/unreadable-row"'))) return exit.misuse;
  return answers.some((one) => !one.startsWith('{"verdict":"allow"')) ? exit.held : exit.clean;
}
