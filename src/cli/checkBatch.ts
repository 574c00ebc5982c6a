import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Actor, Dialect, Operation } from '../core/model/operation';
import { createLocalHost } from '../node/localHost';
import type { LocalHost } from '../node/localHost';
import { dialectOf } from './dialect';
import { reviewJson } from './format/reviewJson';
import { Misuse, exit } from './verb';
import type { Io } from './verb';

type Row = { readonly operation: Operation; readonly actor: Actor };

/** What a row is that does not say otherwise: the options of the call. */
export type RowDefaults = { readonly cwd: string; readonly dialect: Dialect; readonly actor: Actor };

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

function actorKind(value: unknown, otherwise: Actor['kind']): Actor['kind'] {
  const kind = text(value, 'actor', otherwise);
  if (kind === 'agent' || kind === 'person' || kind === 'pipeline') return kind;
  throw new Misuse('`actor` must be agent, person or pipeline');
}

/** One line of a batch; throws a Misuse that says what is wrong with it. */
function rowOf(line: string, { cwd, dialect, actor }: RowDefaults): Row {
  const parsed: unknown = JSON.parse(line);
  if (typeof parsed !== 'object' || parsed === null) throw new Misuse('a row must be an object');
  const row: Readonly<Record<string, unknown>> = { ...parsed };
  const script = row['command'];
  if (typeof script !== 'string') throw new Misuse('`command` must be a string');
  const attended = row['attended'] ?? actor.attended;
  if (typeof attended !== 'boolean') throw new Misuse('`attended` must be true or false');
  return {
    operation: {
      ...{ kind: 'run', script, session: null, variables: variables(row['env']) },
      dialect: dialectOf(text(row['dialect'], 'dialect', dialect)),
      cwd: resolve(cwd, text(row['cwd'], 'cwd', '.')),
    },
    actor: {
      ...{ session: null, attended },
      kind: actorKind(row['actor'], actor.kind),
      id: text(row['agent'], 'agent', actor.id),
    },
  };
}

/** A row that cannot be read is denied, with the reason: never an allow, and never a line less than asked. */
function refused(error: unknown): string {
  const says = error instanceof Error ? error.message : 'not a row';
  const reasons = [{ rule: 'holdpoint/unreadable-row', from: 'holdpoint', says }];
  return JSON.stringify({ verdict: 'deny', findings: [], unknowns: [], reasons });
}

function answer(host: LocalHost, line: string, defaults: RowDefaults): string {
  let row: Row;
  try {
    row = rowOf(line, defaults);
  } catch (error) {
    return refused(error);
  }
  return reviewJson(host.review({ ...row, session: [], stopped: host.stopped() }));
}

/** `check --batch FILE`: one JSON line in, one JSON line out, in order. Exit 2 when some row could not be read. */
export async function checkBatch(file: string, defaults: RowDefaults, io: Io): Promise<number> {
  const bytes = file === '-' ? await io.stdin() : await readFile(resolve(io.cwd, file)).catch(() => null);
  if (bytes === null) throw new Misuse(`cannot read \`${file}\``);
  const host = await createLocalHost({ env: io.env, workspaces: [], languages: ['bash', 'python', 'javascript'] });
  const answers: string[] = [];
  // PowerShell writes a mark before the first row.
  for (const line of bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')) {
    if (line.trim() !== '') answers.push(answer(host, line, defaults));
  }
  if (answers.length > 0) io.out(`${answers.join('\n')}\n`);
  if (answers.some((one) => one.includes('"rule":"holdpoint/unreadable-row"'))) return exit.misuse;
  return answers.some((one) => !one.startsWith('{"verdict":"allow"')) ? exit.held : exit.clean;
}
