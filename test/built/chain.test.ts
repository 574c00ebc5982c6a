import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HoldView } from '../../src/gate/protocol';
import { runCli } from '../support/builtCli';
import type { Ran } from '../support/builtCli';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';
import { savedPlan } from '../support/savedPlan';
import { openEditor } from './support/editor';
import type { Editor } from './support/editor';
import { endHooks, runThrough, settingsFiles, useThrough } from './support/installed';
import type { Surface, ToolUse } from './support/installed';

const deleteProd = 'aws cloudformation delete-stack --stack-name ce-api-prod';
const surfaces: readonly Surface[] = ['kiro', 'claude-code'];

let machine: Machine;
let editor: Editor;

function init(...args: readonly string[]): Ran {
  const ran = runCli(machine, ['init', ...args]);
  assert.equal(ran.code, 0, ran.err);
  return ran;
}

async function checkHook(ended: Promise<Ran>, code: number, says: RegExp = /^$/): Promise<void> {
  const ran = await ended;
  assert.equal(ran.code, code, ran.err);
  assert.equal(ran.out, '');
  assert.match(ran.err, says);
}

const run = (command: string, surface: Surface = 'kiro', cwd?: string): Promise<Ran> =>
  runThrough(machine, surface, command, cwd).ended;

function rowsOf({ question }: HoldView): string {
  return JSON.stringify(question);
}

/** The question of a call that must not end before it is answered. */
function questionOf(ended: Promise<Ran>): Promise<HoldView> {
  const early = ended.then((ran): never =>
    assert.fail(`ended with ${String(ran.code)} without a question: ${ran.err}`),
  );
  return Promise.race([editor.question(), early]);
}

/** The call is held with a question that shows `says`, and a person's no is its end. */
async function checkAsked(ended: Promise<Ran>, ...says: readonly RegExp[]): Promise<void> {
  const hold = await questionOf(ended);
  for (const text of says) assert.match(rowsOf(hold), text);
  await editor.answer(hold.number, 'deny');
  await checkHook(ended, 2, /person said no/);
}

describe('the whole chain: agent, installed hook, gate, person', function () {
  this.timeout(60_000);

  beforeEach(async () => {
    machine = freshMachine();
    init('--agent', 'kiro');
    init('--agent', 'claude-code');
    editor = await openEditor(machine, [machine.workspace]);
  });
  afterEach(async () => {
    endHooks();
    await editor.close();
    machine.remove();
  });

  for (const surface of surfaces) {
    it(`${surface}: an ordinary command runs in silence and nobody is asked`, async () => {
      await checkHook(run('git status && npm test', surface), 0);
      assert.equal(editor.pending('ask'), 0);
    });

    it(`${surface}: the deletion of a production stack is asked, and a no is a deny`, async () => {
      const held = run(deleteProd, surface);
      const hold = await editor.question();
      assert.match(rowsOf(hold), /ce-api-prod/);
      assert.equal(hold.environment.tier, 'production');
      assert.equal(hold.question.confirm, 'type-name');
      assert.equal(hold.question.typeName, 'ce-api-prod');
      await editor.answer(hold.number, 'deny');
      await checkHook(held, 2, /HP-1.*person said no.*ce-api-prod/s);
    });

    it(`${surface}: the typed name lets it run once; the same again is asked again`, async () => {
      const held = run(deleteProd, surface);
      const hold = await editor.question();
      await editor.answer(hold.number, 'allow', 'ce-api-prod');
      await checkHook(held, 0);
      await checkAsked(run(deleteProd, surface), /ce-api-prod/);
    });
  }

  it('an answer before the question can be read, or with another name, is asked again', async () => {
    const held = run(deleteProd);
    const hold = await editor.question();
    editor.send({ kind: 'shown', hold: hold.number });
    editor.send({ kind: 'answer', hold: hold.number, answer: 'allow', typed: 'ce-api-prod' });
    assert.match((await editor.next('ask')).again ?? '', /faster/);
    await editor.answer(hold.number, 'allow', 'ce-api');
    assert.match((await editor.next('ask')).again ?? '', /name/);
    await editor.answer(hold.number, 'deny');
    await checkHook(held, 2, /person said no/);
  });

  it('a hook that gave up is told to come back, and its retry uses the pass once', async () => {
    init('--agent', 'kiro', '--surface', 'v2');
    await checkHook(run(deleteProd, 'kiro-v2'), 2, /held as HP-1, run it again once approved/);
    const hold = await editor.question();
    await editor.answer(hold.number, 'allow', 'ce-api-prod');
    await editor.released(hold.number);
    await checkHook(run(deleteProd, 'kiro-v2'), 0);
    assert.equal(editor.pending('ask'), 0);
    await checkAsked(run(deleteProd), /ce-api-prod/);
  });

  it('a pass is for what was asked: another stack is asked, however alike', async () => {
    init('--agent', 'kiro', '--surface', 'v2');
    await checkHook(run(deleteProd, 'kiro-v2'), 2, /held as HP-1/);
    const hold = await editor.question();
    await editor.answer(hold.number, 'allow', 'ce-api-prod');
    await editor.released(hold.number);
    await checkAsked(run(deleteProd.replace('ce-api-prod', 'ce-web-prod')), /ce-web-prod/);
    await checkAsked(run(`${deleteProd} && ${deleteProd.replace('ce-api', 'ce-web')}`), /ce-web-prod/);
  });

  it('what the session exported tells where a stack with a plain name stands', async () => {
    await checkHook(run('export AWS_PROFILE=acme-prod'), 0);
    const held = run('aws cloudformation delete-stack --stack-name web');
    const hold = await editor.question();
    assert.equal(hold.environment.tier, 'production');
    assert.match(rowsOf(hold), /AWS_PROFILE=acme-prod/);
    await editor.answer(hold.number, 'deny');
    await checkHook(held, 2, /production/);
  });

  it('an edit is carried without a question, and the apply quotes what it replaces', async () => {
    const path = join(machine.workspace, 'main.tf');
    const before =
      'resource "aws_db_instance" "main" {\n  engine         = "mysql"\n  instance_class = "db.t3.micro"\n}\n';
    const after = before.replace('"mysql"', '"postgres"');
    writeFileSync(path, before);
    const edit: ToolUse = { tool: 'fs_write', input: { path, text: after }, cwd: machine.workspace };
    await checkHook(useThrough(machine, 'kiro', edit).ended, 0);
    assert.equal(editor.pending('ask'), 0);
    writeFileSync(path, after);
    await checkAsked(run('terraform apply'), /Replaces aws_db_instance\.main/);
  });

  it('a yes to a plan holds for that very file, however it is applied', async () => {
    const file = join(machine.workspace, 'tfplan');
    const change = { address: 'aws_db_instance.main', action: 6, values: [{}, {}], replace: [['engine']] };
    writeFileSync(file, savedPlan([change]));
    const held = run('terraform apply tfplan');
    const hold = await questionOf(held);
    assert.match(rowsOf(hold), /because `engine` changes.*1 to replace/s);
    await editor.answer(hold.number, 'allow', hold.question.typeName);
    await checkHook(held, 0);
    await checkHook(run('terraform apply -input=false tfplan'), 0);
    assert.equal(editor.pending('ask'), 0);
    writeFileSync(file, savedPlan([{ ...change, action: 5 }]));
    await checkAsked(run('terraform apply tfplan'), /1 to delete/);
  });

  for (const name of ['.claude/settings.json', '.holdpoint/policy.yaml', '.kiro/hooks/holdpoint.json']) {
    it(`an edit of ${name} is held`, async () => {
      const path = join(machine.workspace, name);
      const edit: ToolUse = { tool: 'fs_write', input: { path, text: '{}' }, cwd: machine.workspace };
      await checkAsked(useThrough(machine, 'kiro', edit).ended, /./);
    });
  }

  it('the kill switch denies what waits and what comes, until the editor resumes', async () => {
    const held = run(deleteProd);
    const hold = await editor.question();
    assert.equal(runCli(machine, ['stop', 'fire', 'drill']).code, 0);
    await checkHook(held, 2, /stopped/);
    assert.equal((await editor.next('withdrawn')).hold, hold.number);
    await checkHook(run('ls'), 2, /stopped/);
    assert.notEqual(runCli(machine, ['resume']).code, 0);
    assert.notEqual(runCli(machine, ['start']).code, 0);
    await checkHook(run('ls', 'claude-code'), 2, /stopped/);
    editor.send({ kind: 'resume' });
    await editor.standing((standing) => standing.stopped === null);
    await checkHook(run('ls -l'), 0);
  });

  it('a question goes to the window of its folder; a folder of no window is named', async () => {
    const folder = join(machine.home, 'other');
    const nowhere = join(machine.home, 'nowhere');
    mkdirSync(folder);
    mkdirSync(nowhere);
    const other = await openEditor(machine, [folder], { focused: false });
    try {
      const inOther = run(deleteProd, 'kiro', folder);
      const theirs = await other.question();
      assert.equal(theirs.foreignFolder, null);
      await other.answer(theirs.number, 'deny');
      await checkHook(inOther, 2, /person said no/);
      const inNone = run(deleteProd, 'claude-code', nowhere);
      const foreign = await editor.question();
      assert.equal(foreign.foreignFolder, nowhere);
      await editor.answer(foreign.number, 'deny');
      await checkHook(inNone, 2, /person said no/);
      assert.equal(other.pending('ask'), 0);
    } finally {
      await other.close();
    }
  });

  it('each decision and answer is a whole, keyed line of the record', async () => {
    await checkHook(run('ls'), 0);
    await checkAsked(run(deleteProd), /ce-api-prod/);
    const file = join(machine.env['XDG_STATE_HOME'] ?? '', 'holdpoint', 'record.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => {
        const { kind, answered, answer, hold } = { ...(JSON.parse(line) as Record<string, unknown>) };
        return [kind, answered ?? answer ?? null, hold ?? null];
      }),
      [
        ['decision', 'allow', null],
        ['decision', 'ask', 1],
        ['answer', 'deny', 1],
      ],
    );
    assert.equal(runCli(machine, ['audit', 'verify']).code, 0);
  });
});

describe('holdpoint init --remove', () => {
  beforeEach(() => {
    machine = freshMachine();
  });
  afterEach(() => {
    machine.remove();
  });

  function checkRestored(surface: Surface, agent: string, before: string | null): void {
    const file = join(machine.home, settingsFiles[surface]);
    mkdirSync(join(file, '..'), { recursive: true });
    if (before !== null) writeFileSync(file, before);
    init('--agent', agent);
    assert.notEqual(readFileSync(file, 'utf8'), before);
    init('--agent', agent, '--remove');
    assert.equal(existsSync(file) ? readFileSync(file, 'utf8') : null, before);
  }

  it('the settings of Claude Code come back byte for byte, comments and odd spaces included', () => {
    checkRestored('claude-code', 'claude-code', '{\r\n\t"model":  "opus" , // mine\r\n\t"hooks": {}\r\n}');
  });

  it('a hook file of Kiro with hooks of its own comes back byte for byte', () => {
    const own =
      '{ "version": "v1",\n  "hooks": [ {"name":"mine","trigger":"PreToolUse","action":{"type":"command","command":"true"}} ] }';
    checkRestored('kiro', 'kiro', own);
  });

  it('a file that was not there is gone again', () => {
    checkRestored('claude-code', 'claude-code', null);
    checkRestored('kiro', 'kiro', null);
  });
});
