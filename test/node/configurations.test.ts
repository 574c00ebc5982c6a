import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createConfigurations, terraformFormat, type Format } from '../../src/node/configurations';

describe('the configurations of a workspace', () => {
  let root: string;
  let now = 0;
  const put = (path: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hpc-'));
    now = 0;
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function checkFound(find: (root: string) => readonly { readonly path: string }[], paths: readonly string[]): void {
    assert.deepEqual(
      find(root).map(({ path }) => path),
      paths.map((path) => join(root, path)),
    );
  }

  it('are those of people, nearest to the top first; hidden folders and what can be made again are passed over', () => {
    for (const path of ['b/c/x.tf', 'main.tf', 'b/y.tofu', 'b/z.txt', '.terraform/m/a.tf', 'node_modules/p/a.tf'])
      put(path);
    checkFound(
      createConfigurations(() => now, terraformFormat),
      ['main.tf', 'b/y.tofu', 'b/c/x.tf'],
    );
  });

  it('are walked again after a second', () => {
    const find = createConfigurations(() => now, terraformFormat);
    checkFound(find, []);
    put('main.tf');
    now = 999;
    checkFound(find, []);
    now = 1_000;
    checkFound(find, ['main.tf']);
  });

  it('are told by their texts where their names do not tell', () => {
    const format: Format = { matches: (path) => path.endsWith('.tf'), mayConcern: (text) => text.includes('keep') };
    for (const path of ['keep.tf', 'other.tf', 'keep.txt', 'a/keep.tf']) put(path);
    checkFound(
      createConfigurations(() => now, format),
      ['keep.tf', 'a/keep.tf'],
    );
  });

  it('of a folder that is not there are none', () => {
    assert.deepEqual(createConfigurations(() => now, terraformFormat)(join(root, 'gone')), []);
  });
});
