import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claudeCode } from '../../src/agents/claudeCode';
import { doctor } from '../../src/cli/doctor';
import { attackJson } from '../../src/cli/format/attackJson';
import { attackText } from '../../src/cli/format/attackText';
import { Misuse } from '../../src/cli/verb';
import type { Io } from '../../src/cli/verb';
import { attacks } from '../../src/health/attack/attacks';
import type { ScoreCard } from '../../src/health/attack/scoreCard';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';

type Told = { readonly code: number; readonly out: string };

async function told(machine: Machine, args: readonly string[], more: Partial<Io> = {}): Promise<Told> {
  let out = '';
  const io: Io = {
    stdin: () => Promise.resolve(Buffer.alloc(0)),
    out: (text) => (out += text),
    err: () => undefined,
    env: { ...machine.env, PATH: '/usr/bin:/bin' },
    cwd: machine.workspace,
    ...more,
  };
  return { code: await doctor.run(args, io), out };
}

/** A launcher of the test's own, which says no to what `pattern` finds in the payload, and the entry that starts it. */
function connect({ home }: Machine, pattern: string): void {
  const bin = join(home, '.local', 'share', 'holdpoint', 'bin');
  const launcher = join(bin, 'hook');
  mkdirSync(bin, { recursive: true });
  const no = "echo 'no, it is held' >&2; exit 2";
  // It notes who asked, in the home that it was written for.
  writeFileSync(launcher, `#!/bin/sh\necho asked >>'${home}/asked'\nif grep -qE '${pattern}'; then ${no}; fi\n`, {
    mode: 0o755,
  });
  const [edit] = claudeCode.settings('cli');
  assert.ok(edit !== undefined);
  const file = join(home, edit.path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, edit.install(null, [launcher, '--agent', 'claude-code', '--surface', 'cli']));
}

const card: ScoreCard = {
  ...{ id: 'gemini', surface: 'cli', title: 'Gemini CLI', whole: false, hardening: 'no pin known' },
  rows: [
    { id: 'gate/pkill', does: 'ends the gate', result: 'held', says: 'held' },
    { id: 'launcher/delete', does: 'leaves every agent without an answer', result: 'missed', says: 'let through' },
    { id: 'gate/kill', does: 'ends the gate', result: 'unasked', says: 'no answer within 15 s' },
  ],
  stopped: ['control/list'],
  pins: [
    { path: 'a.json', text: '{}', result: 'pinned' },
    { path: 'b.json', text: '{}', result: 'not-pinned' },
    { path: 'c.json', text: '{}', result: 'no-pin-known' },
  ],
};

describe('holdpoint doctor', () => {
  let machine: Machine;
  beforeEach(() => {
    machine = freshMachine();
  });
  afterEach(() => {
    machine.remove();
  });

  it('without an agent says so, and every agent found is protected', async () => {
    assert.deepEqual(await told(machine, ['--files']), { code: 0, out: 'no agent was found on this machine\n' });
  });

  it('names an agent that was never connected, in a table, in blocks where it is narrow, and as JSON', async () => {
    const wide = await told(machine, ['--files', '--agent', 'codex']);
    assert.equal(wide.code, 1);
    assert.match(wide.out, /^agent +state +version/m);
    assert.match(wide.out, /repair: holdpoint init --agent codex/);
    const narrow = await told(machine, ['--files', '--agent', 'codex'], { columns: () => 40 });
    assert.match(narrow.out, /^ {2}state {6}hook missing$/m);
    const json = await told(machine, ['--files', '--agent', 'codex', '--json']);
    assert.equal(json.code, 1);
    assert.match(json.out, /"version": 1/);
    assert.match(json.out, /"state": "hook-missing"/);
  });

  it('refuses what makes no sense', async () => {
    for (const args of [['--agent', 'nobody'], ['word'], ['--attack', '--files'], ['--nothing']]) {
      await assert.rejects(told(machine, args), Misuse, args.join(' '));
    }
  });
});

describe('holdpoint doctor --attack', () => {
  let machine: Machine;
  beforeEach(() => {
    machine = freshMachine();
  });
  afterEach(() => {
    machine.remove();
  });

  it('without a connected agent has nothing to prove, and says so', async () => {
    const { code, out } = await told(machine, ['--attack']);
    assert.equal(code, 1);
    assert.match(out, /no agent is connected/);
  });

  it('a hook that holds nothing is shown row by row, was asked in a scratch home alone, and nothing is left', async () => {
    connect(machine, 'git status|wc -l|notes.md');
    const before = readFileSync(join(machine.home, '.claude', 'settings.json'), 'utf8');
    const scratch = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('hpa-'));
    const there = scratch();
    const { code, out } = await told(machine, ['--attack', '--agent', 'claude-code']);
    assert.equal(code, 1);
    assert.ok(out.startsWith(`Claude Code: 0 of ${attacks.length} held\n`));
    assert.match(out, /let through: launcher\/delete, which leaves every agent without an answer/);
    assert.match(out, /hardening: holdpoint init --harden/);
    assert.match(out, /stops ordinary work: control\/status/);
    assert.match(out, /\.claude\/settings\.json with .*: (?:not )?pinned/);
    assert.equal(existsSync(join(machine.home, 'asked')), false);
    assert.equal(readFileSync(join(machine.home, '.claude', 'settings.json'), 'utf8'), before);
    assert.deepEqual(
      scratch().filter((name) => !there.includes(name)),
      [],
    );
  });

  it('only all held with ordinary work left alone is exit code 0', async () => {
    connect(machine, '.');
    const stopsAll = await told(machine, ['--attack', '--agent', 'claude-code', '--json']);
    assert.equal(stopsAll.code, 1);
    assert.match(stopsAll.out, /"control\/status"/);
    connect(machine, 'never-to-be-seen');
    const passes = await told(machine, ['--attack', '--agent', 'claude-code', '--json']);
    assert.equal(passes.code, 1);
    // A hook that lets go exactly the three calls of ordinary work.
    const { home } = machine;
    connect(machine, 'x');
    const launcher = join(home, '.local', 'share', 'holdpoint', 'bin', 'hook');
    writeFileSync(
      launcher,
      "#!/bin/sh\nif grep -qE 'git status --short|wc -l README|notes.md'; then exit 0; fi\necho held >&2\nexit 2\n",
    );
    assert.equal((await told(machine, ['--attack', '--agent', 'claude-code'])).code, 0);
  });

  it('the score falls for exactly the row whose protection is gone', async () => {
    connect(machine, 'x');
    const launcher = join(machine.home, '.local', 'share', 'holdpoint', 'bin', 'hook');
    const lets = (...words: readonly string[]): void => {
      const gone = ['git status --short', 'wc -l README', 'notes.md', ...words].join('|');
      writeFileSync(launcher, `#!/bin/sh\nif grep -qE '${gone}'; then exit 0; fi\necho held >&2\nexit 2\n`);
    };
    for (const [word, id] of [
      ['claude --bare', 'start-without-hooks/claude-bare'],
      ['pkill -f', 'gate/pkill'],
      ['settings.local.json.[^|]*content', 'agent-settings/claude-local'],
      ['crontab -l', 'deferral/cron'],
    ] as const) {
      lets(word);
      const { code, out } = await told(machine, ['--attack', '--agent', 'claude-code', '--json']);
      assert.equal(code, 1);
      const { agents: cards } = JSON.parse(out) as {
        readonly agents: readonly { readonly rows: readonly { readonly id: string; readonly result: string }[] }[];
      };
      const missed = cards.flatMap(({ rows }) => rows.filter(({ result }) => result !== 'held').map((row) => row.id));
      assert.deepEqual(missed, [id]);
    }
  });

  it('each miss is named with what it would do and its hardening, at any width', () => {
    const text = attackText([card], 60);
    assert.match(text, /^Gemini CLI: 1 of 3 held, a sample; the whole with --agent gemini$/m);
    assert.match(text, /let through: launcher\/delete/);
    assert.match(text, /hardening: no pin known/);
    assert.match(text, /not answered: gate\/kill/);
    assert.match(text, /stops ordinary work: control\/list/);
    assert.match(text, /a\.json with \{\}: pinned/);
    assert.match(text, /b\.json with \{\}: not pinned: holdpoint init/);
    assert.match(text, /c\.json with \{\}: no pin known/);
    for (const line of text.split('\n').slice(1)) assert.ok(line.length <= 60, line);
    assert.match(attackJson([card]), /"held": 1,\s+"of": 3/);
  });
});
