import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createToolLists, type ToolLists } from '../../src/mcp/toolLists';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdpoint-lists-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const opened = (identity = 'db'): ToolLists =>
  createToolLists(folder, identity, (says) => {
    assert.fail(says);
  });

const tool = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({ name, description: 'd', ...more });
const first = { tools: [tool('a', { inputSchema: { x: 1, y: 2 } }), tool('b')] };

/** What has changed for a proxy that is started later and is told `tools`. */
function checkChanged(tools: unknown, expected: readonly string[], identity = 'db'): void {
  opened().see(first);
  const later = opened(identity);
  later.see({ tools });
  assert.deepEqual(later.about('a').changed, expected);
}

describe('the tools that a server lists', () => {
  const rows: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['the same is no change', first.tools, []],
    ['the same in another order is no change', [tool('b'), tool('a', { inputSchema: { y: 2, x: 1 } })], []],
    ['one that is gone is no change', [tool('b')], []],
    ['what no model reads is no change', [tool('b', { icons: [] })], []],
    ['another description is one', [tool('b', { description: 'e' })], ['tool b says something else']],
    ['another schema is one', [tool('a', { inputSchema: { x: 1 } })], ['tool a says something else']],
    ['another title is one', [tool('b', { title: 't' })], ['tool b says something else']],
    ['a hint is one', [tool('b', { annotations: { readOnlyHint: true } })], ['tool b says something else']],
    ['a new one is one', [tool('c')], ['tool c is new']],
    ['a name of a prototype is a new one', [tool('constructor')], ['tool constructor is new']],
    ['control characters do not reach a message', [tool('c\n\u202e')], ['tool c?? is new']],
    ['what is no tool is nothing', [null, 7, 'x', {}, { name: 7 }, []], []],
    ['no list is nothing', 'x', []],
  ];
  for (const [name, tools, expected] of rows) {
    it(name, () => {
      checkChanged(tools, expected);
    });
  }

  it('a server of another command line is another one', () => {
    checkChanged([tool('c')], [], 'other');
  });

  it('all pages of the first list are the first list, and a later list is not', () => {
    const lists = opened();
    lists.see({ tools: [tool('a')], nextCursor: '1' });
    lists.see({ tools: [tool('b')] });
    assert.deepEqual(lists.about('a').changed, []);
    lists.see({ tools: [tool('c')] });
    assert.deepEqual(lists.about('a').changed, ['tool c is new']);
  });

  it('a yes is kept', () => {
    checkChanged([tool('c')], ['tool c is new']);
    const lists = opened();
    lists.see({ tools: [tool('c')] });
    assert.equal(lists.accept(), null);
    assert.deepEqual(lists.about('c').changed, []);
    const later = opened();
    later.see({ tools: [...first.tools, tool('c')] });
    assert.deepEqual(later.about('c').changed, []);
  });

  it('a file that cannot be read counts as another list until a yes', () => {
    opened().see(first);
    const [file = ''] = readdirSync(join(folder, 'mcp'));
    for (const text of ['{', '[]', 'null', '']) {
      writeFileSync(join(folder, 'mcp', file), text);
      const lists = opened();
      lists.see(first);
      assert.deepEqual(lists.about('a').changed, ['what it was cannot be read']);
      assert.equal(lists.accept(), null);
      assert.deepEqual(lists.about('a').changed, []);
    }
  });

  it('a hint of destruction is as the last list says it', () => {
    const lists = opened();
    lists.see({ tools: [tool('a', { annotations: { destructiveHint: true } })] });
    assert.ok(lists.about('a').destructive);
    assert.ok(!lists.about('b').destructive);
    lists.see({ tools: [tool('a', { annotations: { destructiveHint: 'true' } })] });
    assert.ok(!lists.about('a').destructive);
  });

  it('what stands for an argument that is left out is as the schema says, where it can decide anything', () => {
    const properties = {
      ...{ force: { type: 'boolean', default: true }, mode: { default: 'hard' }, deep: { default: { a: 1 } } },
      ...{ note: { default: 'x'.repeat(300) }, other: { type: 'string' }, odd: null },
    };
    const lists = opened();
    lists.see({ tools: [tool('a', { inputSchema: { properties } }), tool('b', { inputSchema: { properties: 7 } })] });
    assert.deepEqual(lists.about('a').defaults, { force: true, mode: 'hard' });
    assert.deepEqual(lists.about('b').defaults, {});
    assert.deepEqual(lists.about('c').defaults, {});
  });

  it('a list that cannot be read is a change until a person has accepted it, the first one too', () => {
    const missing = ['what it lists cannot be read'];
    const lists = opened();
    lists.miss();
    lists.see(first);
    assert.deepEqual(lists.about('a').changed, missing);
    assert.deepEqual(readdirSync(folder), []);
    assert.equal(lists.accept(), null);
    assert.deepEqual(lists.about('a').changed, []);
    lists.miss();
    assert.deepEqual(lists.about('a').changed, missing);
  });
});
