import assert from 'node:assert/strict';
import type { EditorMessage } from '../../src/gate/protocol';
import { commandTable } from '../../src/vscode/commands';
import { aHold, aStanding } from '../vscode/support/holds';
import type { StandIn } from './support/standIn';
import { openStandInBench, type StandInBench } from './support/standInBench';
import { dialog, pageShows, runCommand, shot, statusItem, statusShows, type Workbench } from './support/workbench';

const isAnswer = (message: EditorMessage): boolean => message.kind === 'answer';
const isShown = (message: EditorMessage): boolean => message.kind === 'shown';

describe('the question, in a real editor', function () {
  this.timeout(120_000);
  let bench: Workbench;
  let gate: StandIn;
  let opened: StandInBench | undefined;
  let next = 100;

  before(async () => {
    opened = await openStandInBench();
    ({ bench, gate } = opened);
  });

  after(async () => {
    await opened?.close();
  });

  afterEach(() => {
    gate.say({ kind: 'holds', holds: [] });
    gate.say({ kind: 'standing', standing: aStanding() });
  });

  /** Puts a question as the gate does and waits for the modal; gives the hold's number and where its messages begin. */
  async function putQuestion(
    change: Parameters<typeof aHold>[0] = {},
    again: string | null = null,
  ): Promise<{ number: number; since: number }> {
    const number = next++;
    const since = gate.heard().length;
    gate.say({ kind: 'holds', holds: [aHold({ ...change, number })] });
    gate.say({ kind: 'ask', hold: number, again });
    await dialog(bench.page)
      .filter({ hasText: `HP-${number}` })
      .waitFor();
    await gate.hear(isShown, since);
    return { number, since };
  }

  function typed(): ReturnType<typeof aHold>['question'] {
    return { ...aHold().question, confirm: 'type-name', typeName: 'ce-api-prod' };
  }

  it('introduces itself with its folder, its focus and a key', () => {
    const hello = gate.heard()[0];
    assert.ok(hello?.kind === 'hello');
    assert.deepEqual(hello.folders, [bench.folder]);
    assert.equal(hello.focused, true);
    assert.match(hello.key, /^[0-9a-f]{64}$/);
  });

  it('the modal names effect, evidence and command, and Escape denies', async () => {
    const { number, since } = await putQuestion();
    const text = await dialog(bench.page).innerText();
    for (const part of [
      'Kiro wants to delete a production stack',
      'AWS_PROFILE=acme-prod',
      '--stack-name ce-api-prod',
    ]) {
      assert.ok(text.includes(part), `the modal says \`${part}\``);
    }
    await shot(bench.page, 'modal-dark');
    await bench.page.keyboard.press('Escape');
    assert.deepEqual(await gate.hear(isAnswer, since), { kind: 'answer', hold: number, answer: 'deny', typed: null });
  });

  it('Enter opens the details, the hold keeps waiting, and the page leads back to the question', async () => {
    const { number, since } = await putQuestion();
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('.tab.active', { hasText: `HP-${number}` }).waitFor();
    await pageShows(bench.page, 'Production');
    await statusShows(bench.page, '1 waiting');
    await bench.page.locator('.codelens-decoration a', { hasText: 'Answer…' }).waitFor();
    await shot(bench.page, 'details-dark');
    assert.ok(!gate.heard().slice(since).some(isAnswer));
    await bench.page.locator('.codelens-decoration a', { hasText: 'Answer…' }).click();
    await dialog(bench.page).getByRole('button', { name: 'Deny' }).click();
    assert.deepEqual(await gate.hear(isAnswer, since), { kind: 'answer', hold: number, answer: 'deny', typed: null });
  });

  it('a click is enough when the policy asks for no more', async () => {
    const { number, since } = await putQuestion();
    await dialog(bench.page).getByRole('button', { name: 'Allow once…' }).click();
    assert.deepEqual(await gate.hear(isAnswer, since), { kind: 'answer', hold: number, answer: 'allow', typed: null });
  });

  it('a name that has to be typed is refused until it is right', async () => {
    const { number, since } = await putQuestion({ question: typed() });
    await dialog(bench.page).getByRole('button', { name: 'Allow once…' }).click();
    const input = bench.page.locator('.quick-input-widget input[type=text]');
    await input.fill('ce-api');
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('.quick-input-message', { hasText: 'exactly' }).waitFor();
    await shot(bench.page, 'typed-name-dark');
    assert.ok(!gate.heard().slice(since).some(isAnswer));
    await input.fill('ce-api-prod');
    await bench.page.keyboard.press('Enter');
    const answer = { kind: 'answer', hold: number, answer: 'allow', typed: 'ce-api-prod' };
    assert.deepEqual(await gate.hear(isAnswer, since), answer);
  });

  it('leaving the name box puts the question again', async () => {
    const { number, since } = await putQuestion({ question: typed() });
    await dialog(bench.page).getByRole('button', { name: 'Allow once…' }).click();
    // The box is drawn before it has the keyboard; a key between the two is nobody's.
    await bench.page.locator('.quick-input-widget input[type=text]:focus').waitFor();
    await bench.page.keyboard.press('Escape');
    await dialog(bench.page)
      .filter({ hasText: `HP-${number}` })
      .waitFor();
    await bench.page.keyboard.press('Escape');
    assert.deepEqual(await gate.hear(isAnswer, since), { kind: 'answer', hold: number, answer: 'deny', typed: null });
  });

  it('a question put again says why', async () => {
    await putQuestion({}, 'That answer came faster than the question can be read.');
    await dialog(bench.page).filter({ hasText: 'faster than the question can be read' }).waitFor();
    await bench.page.keyboard.press('Escape');
  });

  it('an answer to a question that is gone releases nothing and says so', async () => {
    const { number, since } = await putQuestion();
    gate.say({ kind: 'withdrawn', hold: number });
    await statusShows(bench.page, 'guarding');
    await dialog(bench.page).getByRole('button', { name: 'Allow once…' }).click();
    await bench.page
      .locator('.notification-toast', { hasText: `HP-${number} was closed before your answer` })
      .waitFor();
    assert.ok(!gate.heard().slice(since).some(isAnswer));
    await runCommand(bench.page, 'Notifications: Clear All Notifications');
  });

  it('the Waiting view lists what waits and opens its question', async () => {
    const since = gate.heard().length;
    const holds = [
      aHold({ number: next++ }),
      aHold({ number: next++, environment: { name: 'staging', tier: 'staging' } }),
    ];
    gate.say({ kind: 'holds', holds });
    await statusShows(bench.page, '2 waiting');
    await statusItem(bench.page).click();
    const rows = bench.page.locator('.pane', { hasText: 'Waiting' }).locator('.monaco-list-row');
    await rows.nth(1).waitFor();
    await shot(bench.page, 'waiting-dark');
    await rows.first().click();
    await dialog(bench.page)
      .filter({ hasText: `HP-${holds[0]?.number}` })
      .waitFor();
    await bench.page.keyboard.press('Escape');
    await gate.hear(isAnswer, since);
  });

  it('no command releases anything, whatever waits', async () => {
    const number = next++;
    const since = gate.heard().length;
    gate.say({ kind: 'holds', holds: [aHold({ number })] });
    await statusShows(bench.page, '1 waiting');
    for (const { title } of commandTable) {
      await runCommand(bench.page, `Holdpoint: ${title}`);
      await bench.page.waitForTimeout(300);
      if (await dialog(bench.page).isVisible()) await bench.page.keyboard.press('Enter');
      await bench.page.keyboard.press('Escape');
    }
    const after = gate.heard().slice(since);
    assert.ok(!after.some((message) => message.kind === 'answer' && message.answer === 'allow'));
    assert.ok(!after.some((message) => message.kind === 'resume' || message.kind === 'accept-policy'));
  });
});
