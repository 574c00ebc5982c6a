import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { flagsTriedOn } from '../src/shellguard/interpreters';
import { openEditor } from '../test/built/support/editor';
import { hookCommand, payloadOf } from '../test/built/support/installed';
import { runCli } from '../test/support/builtCli';
import type { Machine } from '../test/support/machine';
import { hookPeer } from './hookPeer';
import { median, paired } from './paired';
import type { Figure } from './paired';

/* What Holdpoint costs a tool call and a batch, measured on the built product with nothing of it replaced. */

const cli = resolve(__dirname, '../dist/cli.js');
const node = { program: process.execPath, args: ['-e', '0'] } as const;

function callOf(command: string, { workspace }: Machine): string {
  return payloadOf({ tool: 'execute_bash', input: { command }, cwd: workspace });
}

/** Two lines: plain words, and what only the grammar of shells can read. */
const alone = {
  'hook without a gate': 'git status',
  'hook without a gate, quotes and &&': 'git add . && git commit -m "a change"',
} as const;

/** A hook for which no editor is open, as its launcher starts it: Node, the whole engine, one line of the record. */
export function hookAlone(machine: Machine, rounds: number): readonly Figure[] {
  const [, ...flags] = flagsTriedOn(process.execPath);
  const args = [...flags, cli, 'hook', '--agent', 'kiro', '--alone'];
  const subject = { program: process.execPath, args, env: machine.env, cwd: machine.workspace };
  return Object.entries(alone).map(([name, command]) => {
    const times = paired({ ...subject, input: callOf(command, machine) }, node, rounds);
    return { name, against: 'node -e 0', goal: 'ratio 2.2', ...times };
  });
}

/** What agents may put before the words of a hook: some find a program on PATH first, some ask a shell to start it. */
const ways = {
  env: ['/usr/bin/env'],
  'sh -c': ['sh', '-c', '"$0" "$@"'],
} as const;

/** The installed hook and a gate that allows at once, beside a shell that does nothing and beside another guard's hook. */
export async function hookThroughGate(bare: Machine, rounds: number): Promise<readonly Figure[]> {
  // As it is installed for a person: with a compiled front where the machine has a compiler.
  const machine: Machine = { ...bare, env: { ...bare.env, HOLDPOINT_FRONT: 'on' } };
  runCli(machine, ['init', '--agent', 'claude-code']);
  const peer = hookPeer(machine);
  const editor = await openEditor(machine, [machine.workspace]);
  try {
    const [program, args] = hookCommand(machine, 'claude-code');
    const input = payloadOf({ tool: 'Bash', input: { command: 'git status' }, cwd: machine.workspace });
    const hook = { program, args, input, env: machine.env, cwd: machine.workspace };
    const shell = { program: 'sh', args: ['-c', ':'] };
    const name = 'hook through launcher and gate';
    const own: readonly Figure[] = [
      { name, against: 'sh -c :', goal: '5 ms over', ...paired(hook, shell, rounds) },
      ...Object.entries(ways).map(([way, [first, ...words]]) => {
        const started = { ...hook, program: first, args: [...words, program, ...args] };
        return {
          name: `the same, started by ${way}`,
          against: 'sh -c :',
          goal: '–',
          ...paired(started, shell, rounds),
        };
      }),
    ];
    if (peer === null) return own;
    const other = {
      name: 'hook of cc-safety-net 2.4.5',
      against: name,
      goal: 'ratio 15',
      ...paired(peer, hook, rounds),
    };
    return [...own, other];
  } finally {
    await editor.close();
  }
}

/** From the fork of a gate until it listens; its engine goes on loading behind it. */
export async function gateStart(machine: Machine, rounds: number): Promise<Figure> {
  const pairs: { readonly subject: number; readonly baseline: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const baseline = paired(node, node, 1).subject;
    const since = performance.now();
    const editor = await openEditor(machine, [machine.workspace]);
    pairs.push({ subject: performance.now() - since, baseline });
    await editor.close();
  }
  return {
    name: 'gate, fork to ready',
    against: 'node -e 0',
    goal: '–',
    subject: median(pairs.map((pair) => pair.subject)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.subject / pair.baseline)),
  };
}

const shapes: readonly ((index: number) => string)[] = [
  (index) => `git log -${index} --oneline | head -3`,
  (index) => `aws cloudformation delete-stack --stack-name web-${index}`,
  (index) => `cd packages/p${index} && npm test -- --grep "case ${index}"`,
  (index) => `kubectl -n shop-${index} get pods -o json | jq '.items[${index}]'`,
  (index) => `for f in a${index} b${index}; do rm -f "build/$f"; done`,
];

/** Many commands in one process, as a replay or a continuous integration asks them. */
export function batch(machine: Machine, commands: number, rounds: number): Figure {
  const rows = Array.from({ length: commands }, (_, index) =>
    JSON.stringify({ command: shapes[index % shapes.length]?.(index) ?? 'ls' }),
  );
  const file = join(machine.home, 'batch.jsonl');
  writeFileSync(file, `${rows.join('\n')}\n`);
  const subject = {
    program: process.execPath,
    args: [cli, 'check', '--batch', file],
    env: machine.env,
    cwd: machine.workspace,
  };
  return { name: `batch of ${commands} commands`, against: 'node -e 0', goal: '–', ...paired(subject, node, rounds) };
}
