import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../support/builtCli';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';
import { savedPlan } from '../support/savedPlan';
import { openEditor } from './support/editor';
import type { Editor } from './support/editor';
import { endHooks, runThrough } from './support/installed';

const replaces = { address: 'aws_db_instance.main', action: 6, values: [{}, {}], replace: [['engine']] };

describe('a plan that a person looks at before an agent asks', function () {
  this.timeout(60_000);
  let machine: Machine;
  let editor: Editor;
  let folder: string;

  beforeEach(async () => {
    machine = freshMachine();
    assert.equal(runCli(machine, ['init', '--agent', 'kiro']).code, 0);
    folder = join(machine.workspace, 'infra', 'prod');
    mkdirSync(folder, { recursive: true });
    editor = await openEditor(machine, [machine.workspace]);
  });
  afterEach(async () => {
    endHooks();
    await editor.close();
    machine.remove();
  });

  function plan(name: string, content: Uint8Array | string): string {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  const apply = async (): Promise<number | null> =>
    (await runThrough(machine, 'kiro', 'terraform apply tfplan', folder).ended).code;

  async function checkNote(file: string, says: RegExp): Promise<void> {
    editor.send({ kind: 'ask-plan', file });
    assert.match((await editor.next('plan-note')).says, says);
    assert.equal(editor.pending('ask'), 0);
  }

  it('after a yes an agent applies it without a question, until the file is another one', async () => {
    const file = plan('tfplan', savedPlan([replaces]));
    editor.send({ kind: 'ask-plan', file });
    const { number, question } = await editor.question();
    assert.match(question.title, /^Applying tfplan would replace a production /);
    assert.match(
      JSON.stringify(question.rows),
      /because `engine` changes.*1 to replace.*lets agents apply this plan as it is now/s,
    );
    await editor.answer(number, 'allow', question.typeName);
    await editor.released(number);
    assert.equal(await apply(), 0);
    assert.equal(editor.pending('ask'), 0);
    await checkNote(file, /^You said yes to `tfplan` already/);
    plan('tfplan', savedPlan([{ ...replaces, action: 5 }]));
    // Another call between, so that this is no repetition of the one before.
    assert.equal((await runThrough(machine, 'kiro', 'ls', folder).ended).code, 0);
    const asked = apply();
    const again = await editor.question();
    await editor.answer(again.number, 'deny', null);
    assert.equal(await asked, 2);
  });

  it('a yes to a plan is none to a link that leads to another one, nor to an apply without a plan', async () => {
    const file = plan('tfplan', savedPlan([replaces]));
    editor.send({ kind: 'ask-plan', file });
    const { number, question } = await editor.question();
    await editor.answer(number, 'allow', question.typeName);
    await editor.released(number);
    rmSync(file);
    symlinkSync(plan('other', savedPlan([{ ...replaces, action: 5 }])), file);
    for (const command of ['terraform apply tfplan', 'terraform apply -auto-approve']) {
      const asked = runThrough(machine, 'kiro', command, folder).ended;
      const again = await editor.question();
      await editor.answer(again.number, 'deny', null);
      assert.equal((await asked).code, 2, command);
    }
  });

  it('after a no an agent is still asked about', async () => {
    editor.send({ kind: 'ask-plan', file: plan('tfplan', savedPlan([replaces])) });
    await editor.answer((await editor.question()).number, 'deny', null);
    const asked = apply();
    const { number, question } = await editor.question();
    assert.match(question.title, /^Kiro wants to replace/);
    await editor.answer(number, 'deny', null);
    assert.equal(await asked, 2);
  });

  it('what is no plan or gone is never asked about, and no yes can be given', async () => {
    await checkNote(plan('tfplan', 'not a plan'), /not a saved plan that can be read/);
    await checkNote(join(folder, 'gone'), /not a saved plan that can be read/);
  });

  it('while agents are stopped nothing can be allowed ahead', async () => {
    editor.send({ kind: 'stop', because: 'lunch' });
    await editor.standing(({ stopped }) => stopped !== null);
    await checkNote(plan('tfplan', savedPlan([replaces])), /denies applying `tfplan`: .*stopped/);
  });
});
