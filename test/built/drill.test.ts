import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCli } from '../support/builtCli';
import type { Ran } from '../support/builtCli';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';
import { openEditor } from './support/editor';

type Told = {
  readonly clean: boolean;
  readonly drills: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly steps: readonly { readonly n: number; readonly outcome: string; readonly needs: string }[];
  }[];
};

/** What is judged wrong today, as `incident step`; nothing may be added. */
const known = { missed: [] as readonly string[], held: [] as readonly string[] };

/** Incidents all of whose harm is stopped under `recommended`; none may be taken away. */
const stopped = [
  ...[
    'antigravity-drive-root',
    'customer-rows',
    'force-push-main',
    'gemini-failed-mkdir',
    'git-checkout-dot',
    'guard-tampering',
  ],
  ...[
    'kiro-cost-explorer',
    'laravel-migrate-fresh',
    'nx-agent-search',
    'prisma-force-reset',
    'rm-trailing-home',
    'terraform-env-strip',
  ],
  ...[
    'amazon-q-planted-prompt',
    'browser-delete-record',
    'docker-prune-volumes',
    'inbox-emptied',
    'railway-volume',
    'replit-live-database',
  ],
  'terraform-stale-state',
];

let machine: Machine;

/** The built command line while the test goes on. */
function start(...args: readonly string[]): Promise<Ran> {
  const cli = resolve(__dirname, '../../dist/cli.js');
  const child = spawn(process.execPath, [cli, ...args], { cwd: machine.workspace, env: { ...machine.env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString('utf8')));
  child.stderr.on('data', (data: Buffer) => (err += data.toString('utf8')));
  return new Promise((settle, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      settle({ code, out, err });
    });
  });
}

describe('holdpoint drill, as built', function () {
  // Twenty incidents, and hooks that each start a runtime of their own.
  this.timeout(60_000);

  beforeEach(() => {
    machine = freshMachine();
  });
  afterEach(() => {
    machine.remove();
  });

  it('the table shows that the deletion of a production environment is stopped', () => {
    const { code, out, err } = runCli(machine, ['drill', 'kiro-cost-explorer']);
    assert.equal(code, 0, err);
    assert.match(out, /^ {3}5 {2}stopped +aws cloudformation delete-stack --stack-name ce-api-prod$/m);
    assert.match(out, /^kiro-cost-explorer +stopped +step 5 of 6 by preset\/lasting-loss-in-production +– +4 passed$/m);
    assert.equal(err, '');
  });

  it('all incidents are told, none worse than is known, and the exit code agrees', () => {
    const before = readdirSync(machine.home, { recursive: true });
    const { code, out, err } = runCli(machine, ['drill', '--json']);
    const { clean, drills } = JSON.parse(out) as Told;
    assert.equal(drills.length, 20, err);
    const steps = (outcome: string): readonly string[] =>
      drills.flatMap(({ id, steps: all }) =>
        all.filter((step) => step.outcome === outcome).map(({ n }) => `${id} ${n}`),
      );
    for (const outcome of ['missed', 'held'] as const) {
      assert.deepEqual(
        steps(outcome).filter((one) => !known[outcome].includes(one)),
        [],
        outcome,
      );
    }
    const now = drills.filter(({ outcome }) => outcome === 'stopped').map(({ id }) => id);
    assert.deepEqual(
      stopped.filter((id) => !now.includes(id)),
      [],
    );
    assert.equal(clean, steps('missed').length + steps('held').length === 0);
    assert.equal(code, clean ? 0 : 1);
    assert.deepEqual(readdirSync(machine.home, { recursive: true }), before, 'the home folder is as it was');
  });

  it('an unknown drill is a misuse', () => {
    const { code, err } = runCli(machine, ['drill', 'nothing']);
    assert.equal(code, 2);
    assert.match(err, /^holdpoint: no such drill `nothing`\nhelp: one of amazon-q-planted-prompt, /);
  });

  it('the installed hooks stop the incident, and nothing of it is run', () => {
    assert.equal(runCli(machine, ['init', '--agent', 'kiro']).code, 0);
    assert.equal(runCli(machine, ['init', '--agent', 'claude-code']).code, 0);
    const { code, out, err } = runCli(machine, ['drill', '--live', 'rm-trailing-home']);
    assert.equal(code, 0, out + err);
    assert.match(out, /^incident +Claude Code +Kiro( |$)/m);
    assert.match(out, /^rm-trailing-home +stopped at step 4 +stopped at step 4( |$)/m);
    assert.ok(existsSync(join(machine.home, '.kiro')));
  });

  it('while an editor is open it is refused; with --ask a person answers', async () => {
    assert.equal(runCli(machine, ['init', '--agent', 'kiro']).code, 0);
    const editor = await openEditor(machine, [machine.workspace]);
    try {
      const refused = runCli(machine, ['drill', '--live', 'force-push-main']);
      assert.equal(refused.code, 2);
      assert.match(refused.err, /an editor with Holdpoint is open/);
      assert.equal(editor.pending('ask'), 0);

      const asked = start('drill', '--live', '--ask', 'force-push-main');
      let questions = 0;
      for (;;) {
        const hold = await Promise.race([editor.question(), asked.then(() => null)]);
        if (hold === null) break;
        questions += 1;
        await editor.answer(hold.number, 'deny');
      }
      assert.ok(questions > 0);
      const { code, out, err } = await asked;
      assert.equal(code, 0, out + err);
      assert.match(out, /^force-push-main +stopped at step 4( |$)/m);
    } finally {
      await editor.close();
    }
  });
});
