import assert from 'node:assert/strict';
import type { EditEditorMessage, HeldChangeView } from '../../../src/gate/protocol/edits';
import { createChangeBatch } from '../../../src/vscode/edits/changeBatch';
import { diffTitle, heldContext, heldDescription, heldTooltip, lensTitle } from '../../../src/vscode/edits/heldText';
import { isForwarded } from '../../../src/vscode/edits/isForwarded';
import { createTypedDocuments } from '../../../src/vscode/edits/typedDocuments';

function aChange(change: Partial<HeldChangeView> = {}): HeldChangeView {
  return {
    id: '2026-11-21T08-15-02-117Z-4f2a',
    path: '/proj/infra/main.tf',
    agent: 'Kiro',
    at: 0,
    hold: 3,
    state: 'held',
    says: 'a command of Kiro ran 2 s before',
    line: 1,
    ...change,
  };
}

describe('what of the files the gate hears', () => {
  it('everything but what programs make and what version control keeps to itself', () => {
    const cases: readonly (readonly [string, boolean])[] = [
      ['/p/infra/main.tf', true],
      ['/p/.github/workflows/x.yml', true],
      ['/p/node_modules/a/index.js', false],
      ['/p/.git/HEAD', true],
      ['/p/.git/index', true],
      ['/p/.git/refs/heads/topic/one', true],
      ['/p/.git/refs/stash', true],
      ['/p/.git/rebase-merge', true],
      ['/p/.git/MERGE_HEAD', true],
      ['/p/.git/objects/ab/cdef', false],
      ['/p/.git/index.lock', false],
      ['/p/.git/config', false],
      ['/p/.gitignore', true],
      ['/p/infra/.holdpoint-0123456789ab.tmp', false],
      ['/p/infra/.holdpoint-notes.tmp', true],
    ];
    for (const [path, expected] of cases) assert.equal(isForwarded(path), expected, path);
  });

  it('comes together in one message, in pieces when there is much, and never while nothing happens', async () => {
    const sent: EditEditorMessage[] = [];
    const batch = createChangeBatch((message) => sent.push(message));
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.equal(sent.length, 0);
    batch.changed({ path: '/a', how: 'deleted' });
    batch.changed({ path: '/a', how: 'created' });
    batch.changed({ path: '/b', how: 'changed' });
    batch.changed({ path: '/b', how: 'deleted' });
    batch.saved('/c');
    await until(() => sent.length > 0);
    assert.deepEqual(sent, [
      {
        kind: 'files-changed',
        files: [
          { path: '/a', how: 'changed' },
          { path: '/b', how: 'deleted' },
        ],
        saved: ['/c'],
      },
    ]);
    for (let index = 0; index < 2_500; index += 1) batch.changed({ path: `/${index}`, how: 'created' });
    await until(() => sent.length === 4);
    assert.deepEqual(
      sent.slice(1).map((message) => (message.kind === 'files-changed' ? message.files.length : 0)),
      [1_000, 1_000, 500],
    );
    batch.saved('/d');
    batch.dispose();
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.equal(sent.length, 4);
  });

  async function until(happened: () => boolean): Promise<void> {
    while (!happened()) await new Promise((resolve) => setTimeout(resolve, 10));
  }
});

describe('who typed into a document', () => {
  let clock = 0;

  function checkTyped(acts: (typed: ReturnType<typeof createTypedDocuments>) => void, expected: boolean): void {
    clock = 0;
    const typed = createTypedDocuments(() => clock);
    acts(typed);
    assert.equal(typed.saved('a'), expected);
    assert.equal(typed.saved('a'), false);
  }

  it('a person does when the cursor follows by keyboard, a program when it does not', () => {
    checkTyped((typed) => {
      typed.changed('a', false);
      typed.moved('a', true);
    }, true);
    checkTyped((typed) => {
      typed.changed('a', false);
    }, false);
    checkTyped((typed) => {
      typed.changed('a', false);
      typed.moved('a', false);
      typed.moved('a', true);
    }, false);
    checkTyped((typed) => {
      typed.changed('a', false);
      clock = 5_000;
      typed.moved('a', true);
    }, false);
    checkTyped((typed) => {
      typed.changed('b', false);
      typed.moved('a', true);
    }, false);
  });

  it('undo and redo are a person’s, and a closed document is forgotten', () => {
    checkTyped((typed) => {
      typed.changed('a', true);
    }, true);
    checkTyped((typed) => {
      typed.changed('a', true);
      typed.closed('a');
    }, false);
  });
});

describe('a held change in words', () => {
  it('says whose it is, what became of it and by which number it is asked about', () => {
    const cases: readonly (readonly [Partial<HeldChangeView>, string, string])[] = [
      [{}, 'taken out · Kiro · HP-3', 'held-change'],
      [{ state: 'refused', hold: null }, 'refused · Kiro', 'held-change'],
      [{ state: 'noted', agent: null, hold: null }, 'still in the file · not known who', 'noted-change'],
      [{ state: 'put-back', hold: null }, 'put back · Kiro', 'settled-change'],
    ];
    for (const [change, description, context] of cases) {
      assert.equal(heldDescription(aChange(change)), description);
      assert.equal(heldContext(aChange(change)), context);
    }
    assert.match(heldTooltip(aChange()), /main\.tf\ntaken out · Kiro.*\na command of Kiro ran/);
  });

  it('the lens and the diff name the agent where it is known', () => {
    assert.match(lensTitle(aChange()), /by Kiro outside of its hook/);
    assert.match(lensTitle(aChange({ agent: null })), /outside of any hook/);
    assert.equal(diffTitle(aChange()), 'main.tf: before ↔ held change by Kiro');
    assert.equal(diffTitle(aChange({ agent: null, state: 'noted' })), 'main.tf: before ↔ changed');
  });
});
