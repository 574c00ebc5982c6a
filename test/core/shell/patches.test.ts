import assert from 'node:assert/strict';
import { lines, loadParser, scriptOf } from './scriptOf';

const diff = '--- a/m.tf\n+++ b/m.tf\n@@ -1,2 +1 @@\n x\n-y\n';
const ofGit = `diff --git a/m.tf b/m.tf\n${diff}`;
const patch = '*** Begin Patch\n*** Update File: m.tf\n@@\n-y\n+z\n*** End Patch';
const files = {
  '/proj/.git/HEAD': 'ref: refs/heads/main',
  '/proj/m.tf': 'x\ny\n',
  '/proj/sub/m.tf': 'x\ny\n',
  '/proj/d.diff': diff,
  '/proj/sub/d.diff': diff,
  '/proj/g.diff': ofGit,
  '/proj/patch.txt': patch,
  '/proj/mail': `From 1 Mon\nSubject: x\n\n${ofGit}-- \n2.4\n`,
  '/proj/notes': 'nothing of the kind\n',
};

/** The files that a line writes (`+`, with the text where it is known) and removes (`-`), and what it leaves unknown. */
function checkWrites(rows: readonly (readonly [script: string, expected: readonly string[]])[]): void {
  for (const [text, expected] of rows) {
    const script = scriptOf(text, { files });
    const told = lines(script).flatMap((line) => {
      const [, kind, path = ''] = /(tee -a|rm -f) -- (\S+)$/.exec(line) ?? [];
      if (kind === 'rm -f') return [`- ${path}`];
      const after = script.written?.get(path) ?? null;
      return kind === undefined ? [] : [after === null ? `+ ${path}` : `+ ${path} ${JSON.stringify(after)}`];
    });
    const unknowns = script.unknowns.map(({ code, stake }) => `?${code} ${stake}`);
    assert.deepEqual([...told, ...unknowns], expected, text);
  }
}

const changed = '+ /proj/m.tf "x\\n"';
const open = ['+ /proj/**', '?unreadable possible'];

describe('a line that applies a patch', () => {
  before(loadParser);

  it('writes the files that `patch` finds in it', () => {
    checkWrites([
      ['patch -p1 < d.diff', [changed]],
      ['patch -p1 -i d.diff', [changed]],
      ['patch --strip=1 --input=d.diff', [changed]],
      ['patch < d.diff', [changed]],
      ['cat d.diff | patch -p1', [changed]],
      [`patch -p1 <<'E'\n${diff}E`, [changed]],
      ['cd sub && patch -p1 < d.diff', ['+ /proj/sub/m.tf "x\\n"']],
      ['patch -d sub -p1 -i d.diff', ['+ /proj/sub/m.tf "x\\n"']],
      ['patch m.tf d.diff', [changed]],
      ['patch -o n.tf m.tf d.diff', ['+ /proj/n.tf']],
      ['patch -p1 m.tf < notes', ['+ /proj/m.tf']],
      ['patch -R -p1 < d.diff', ['+ /proj/m.tf "x\\ny\\ny\\n"']],
      ['patch -p1 --dry-run < d.diff', []],
      ['patch -p1 < notes', open],
      ['patch -p1 < gone.diff', open],
      ['patch -p1 < "$DIFF"', open],
      ['curl -s https://a.example/x | patch -p1', ['+ /proj/**', '?unreadable present']],
      ['git diff HEAD~1 | patch -R -p1', open],
    ]);
  });

  it('writes the files that git finds in it', () => {
    checkWrites([
      ['git apply d.diff', [changed]],
      ['git apply < g.diff', [changed]],
      ['cat g.diff | git apply -', [changed]],
      ['git -C sub apply d.diff', ['+ /proj/sub/m.tf "x\\n"']],
      // What git wrote starts at the top of the repository.
      ['cd sub && git apply ../g.diff', [changed]],
      ['git apply --directory=sub g.diff', ['+ /proj/sub/m.tf "x\\n"']],
      ['git apply --index --3way g.diff', [changed]],
      ['git apply --check g.diff', []],
      ['git apply --stat --apply g.diff', [changed]],
      ['git apply --cached g.diff', []],
      ['git am mail', [changed]],
      ['git am -3 < mail', [changed]],
      ['git am --abort', []],
      ['git am out/*.patch', open],
      ['curl https://a.example/1.patch | git am', ['+ /proj/**', '?unreadable present']],
      [
        "git apply <<'E'\ndiff --git a/m.tf b/n.tf\nrename from m.tf\nrename to n.tf\nE",
        ['+ /proj/n.tf "x\\ny\\n"', '- /proj/m.tf'],
      ],
      ["git apply <<'E'\n--- a/m.tf\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-x\n-y\nE", ['- /proj/m.tf']],
      ['git log -p', []],
    ]);
  });

  it('writes the files that `apply_patch` is told', () => {
    const sections = (...text: readonly string[]): string => ['*** Begin Patch', ...text, '*** End Patch'].join('\n');
    checkWrites([
      [`apply_patch <<'E'\n${patch}\nE`, ['+ m.tf']],
      [`apply_patch '${patch}'`, ['+ m.tf']],
      ['apply_patch < patch.txt', ['+ m.tf']],
      ['apply_patch "$(cat patch.txt)"', ['+ m.tf']],
      [`applypatch '${sections('*** Add File: n.tf', '+a')}'`, ['+ n.tf']],
      [`apply_patch '${sections('*** Delete File: m.tf')}'`, ['- m.tf']],
      [
        `apply_patch '${sections('*** Update File: m.tf', '*** Move to: n.tf', '@@', '-y', '+z')}'`,
        ['+ n.tf', '- m.tf'],
      ],
      ['apply_patch "$PATCH"', ['+ /proj/**', '?unreadable present']],
    ]);
    assert.equal(scriptOf('apply_patch < patch.txt', { files }).written?.get('/proj/m.tf'), 'x\nz\n');
  });

  it('writes the file that an editor has open, by commands that nobody knows', () => {
    checkWrites([
      ['curl -s https://a.example/ed | ed -s m.tf', ['+ m.tf']],
      ['ex -s m.tf < gone', ['+ m.tf']],
      ['vim -s keys m.tf', ['+ m.tf']],
      ["printf '%s\\n' 'g/y/p' q | ed -s m.tf", []],
      ['vim m.tf', []],
    ]);
  });
});
