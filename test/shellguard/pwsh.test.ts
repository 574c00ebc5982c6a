import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
import type { Node } from 'web-tree-sitter';
import { editorRoot } from '../../scripts/editor/places';
import { preparePty } from './pty/openPty';

const script = resolve(__dirname, '../../src/shellguard/assets/pwsh/holdpoint.ps1');

/** The editor ships a grammar of PowerShell. */
async function parser(): Promise<Parser> {
  await Parser.init();
  const folder = join(editorRoot, 'node_modules/@vscode/tree-sitter-wasm/wasm');
  const made = new Parser();
  made.setLanguage(await Language.load(readFileSync(join(folder, 'tree-sitter-powershell.wasm'))));
  return made;
}

/*
 * There is no PowerShell here, so this shows that the script can be read, and nothing about what it does.
 */
describe('the script for PowerShell', () => {
  let root: Node;

  before(async function () {
    this.timeout(300_000);
    preparePty();
    const tree = (await parser()).parse(readFileSync(script, 'utf8'));
    assert.ok(tree !== null);
    root = tree.rootNode;
  });

  const texts = (type: string): readonly string[] => root.descendantsOfType(type).map((node) => node.text);

  it('can be read whole by a grammar of the language', () => {
    const wrong = root.descendantsOfType('ERROR').map((node) => node.startPosition);
    assert.deepEqual(wrong, []);
    assert.equal(root.hasError, false);
  });

  it('defines names of ours, the prompt, and what reads lines', () => {
    const names = texts('function_name').map((name) => name.replace(/^Global:/, ''));
    assert.deepEqual(
      names.filter((name) => !name.startsWith('__hp_')),
      ['PSConsoleHostReadLine', 'Prompt'],
    );
  });

  it('says that it is unproven before anything else', () => {
    assert.match(readFileSync(script, 'utf8'), /^(#.*\n)*# UNPROVEN: /);
  });
});
