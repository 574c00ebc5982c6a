import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HookAnswer } from '../../core/model/agent';
import { answerBytes } from '../../gate/wire';
import type { AgentAnswers } from '../answers';
import { trialGate } from './trialGate';

/** Two programs that are to do the same, both with `run` as the only folder of gates, and without a command line. */
export type Tried = {
  readonly front: string;
  readonly launcher: string;
  readonly perl: string;
  readonly answers: readonly AgentAnswers[];
};

/** Milliseconds at best, of a call that the gate says yes to. */
export type Trial =
  | { readonly kind: 'same'; readonly front: number; readonly launcher: number }
  | { readonly kind: 'other'; readonly says: string };

const LIMIT = 10_000;
/** Rounds of the measurement. */
const FEW = 9;
const MANY = 45;

/** A folder with an empty address book, for `frontText` and `launcherText`; short, because paths of sockets are. */
export function trialFolder(): string {
  const run = mkdtempSync(join(tmpdir(), 'hp-'));
  mkdirSync(join(run, 'gates'), { mode: 0o700 });
  return run;
}

const hex = (bytes: Buffer): string => bytes.toString('hex');
const saying = (answer: HookAnswer): string => `say ${hex(answerBytes(answer))}`;

type Case = { readonly situation: string; readonly args: readonly string[]; readonly call: string };

/** What a gate can say besides a plain yes, to one agent whose words stand in JSON and to one whose do not. */
function casesOf(answers: readonly AgentAnswers[]): readonly Case[] {
  const some = [answers.find(({ isJson }) => isJson), answers.find(({ isJson }) => !isJson)];
  const each = some.flatMap((one): readonly Case[] => {
    if (one === undefined) return [];
    const args = ['--agent', one.id, '--surface', one.seconds[0]?.[0] ?? 'all'];
    const yes = answerBytes(one.allow);
    const calls = {
      'a no': saying(one.deny),
      'a yes after a wait': `say ${hex(Buffer.from('wait\n'))}${hex(yes)}`,
      'a yes with words': saying({ ...one.allow, stderr: 'words' }),
      'a yes with more behind it': `say ${hex(yes)}00`,
      'half of a yes': `say ${hex(yes.subarray(0, -1))}`,
      'a yes with junk': saying({ ...one.allow, stdout: `${one.allow.stdout}junk` }),
      'an exit code of its own': saying({ exitCode: 3, stdout: '', stderr: '' }),
      'no answer': 'say ',
      'no protocol': `say ${hex(Buffer.from('hello\n'))}`,
      'the question': 'echo',
      'the question of a large call': `echo ${'x'.repeat(300_000)}`,
      'bytes that are no text': `${saying(one.deny)} \u0000\u00ff`,
      nothing: '',
    };
    return Object.entries(calls).map(([situation, call]) => ({ situation: `${one.id}: ${situation}`, args, call }));
  });
  const names = [[], ['--agent'], ['--agent', 'nobody'], ['--agent', '-'], ['--agent', 'A', '--surface', ' ']];
  return [...each, ...names.map((args) => ({ situation: `started with "${args.join(' ')}"`, args, call: 'say ' }))];
}

const env = {
  PATH: '/usr/bin:/bin',
  AWS_PROFILE: 'acme',
  DATABASE_URL: 'postgres://user:secret@db.example/x?password=secret',
  VAULT_ADDR: 'https://vault.example:8200/a@b#c',
};

function ran(program: string, args: readonly string[], input: string): HookAnswer | string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, env, cwd: '/', timeout: LIMIT });
  // Who ends before all of its input was written has answered all the same; whether that happens is a race.
  const isLate = error !== undefined && 'code' in error && error.code === 'EPIPE';
  if (status === null || (error !== undefined && !isLate)) return error?.message ?? 'it was ended by a signal';
  return { exitCode: status, stdout: stdout.toString('latin1'), stderr: stderr.toString('latin1') };
}

/** On a busy machine a time-out of one of the two may come between: what is really other is so each time. */
function isOnceSame(pair: () => readonly [one: unknown, other: unknown]): boolean {
  return [1, 2, 3].some(() => {
    const [one, other] = pair();
    return JSON.stringify(one) === JSON.stringify(other);
  });
}

function difference({ front, launcher, answers }: Tried): string | null {
  const yes = answers.find(({ id, allow }) => !isOnceSame(() => [ran(front, ['--agent', id], saying(allow)), allow]));
  if (yes !== undefined) return `the yes of ${yes.id} does not come through`;
  const other = casesOf(answers).find(
    ({ args, call }) => !isOnceSame(() => [ran(front, args, call), ran(launcher, args, call)]),
  );
  return other === undefined ? null : `it differs from the launcher (${other.situation})`;
}

/**
 * The best of several rounds each, which noise of the machine touches least. On a busy one they are more, until the front
 * has shown itself the faster one.
 */
function best({ front, launcher, answers: [agent] }: Tried): readonly [front: number, launcher: number] {
  let [fronts, launchers] = [Infinity, Infinity];
  const timed = (program: string): number => {
    const since = performance.now();
    ran(program, ['--agent', agent?.id ?? ''], saying(agent?.allow ?? { exitCode: 0, stdout: '', stderr: '' }));
    return performance.now() - since;
  };
  for (let round = 1; round <= FEW || (round <= MANY && fronts > launchers * 0.9); round += 1) {
    fronts = Math.min(fronts, timed(front));
    launchers = Math.min(launchers, timed(launcher));
  }
  return [fronts, launchers];
}

/**
 * Puts the same calls to both programs, with a gate that says all that gates can say: the front must do what the launcher
 * does to the byte. Then measures them. `run` is what `trialFolder` made.
 */
export function tryFront(tried: Tried, run: string): Trial {
  const [script, socket] = [join(run, 'gate'), join(run, 'gates', 'one.sock')];
  writeFileSync(script, trialGate);
  writeFileSync(join(run, 'gates', 'one.json'), JSON.stringify({ socket, credential: 'c0ffee00' }), { mode: 0o600 });
  const gate = spawnSync(tried.perl, ['-T', script, socket], { env: {}, timeout: LIMIT, encoding: 'utf8' });
  const pid = Number(gate.stdout);
  if (gate.status !== 0 || !(pid > 1))
    return { kind: 'other', says: 'it could not be tried: no gate could be started' };
  try {
    const says = difference(tried);
    if (says !== null) return { kind: 'other', says };
    const [front, launcher] = best(tried);
    return { kind: 'same', front, launcher };
  } finally {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
    rmSync(socket, { force: true });
  }
}
