import assert from 'node:assert/strict';
import { diffedText } from '../../../src/core/change/patch/diffedText';
import { readDiff, reversedDiff } from '../../../src/core/change/patch/readDiff';

/** A diff as `FROM > TO: HUNKS` for each file, a hunk as its line and how much it takes and puts; `binary` without hunks. */
function checkDiff(text: string, expected: readonly string[]): void {
  const told = readDiff(text).map(({ from, to, hunks }) => {
    const shown = hunks?.map(({ line, old, put }) => `${line} -${old.length} +${put.length}`).join(', ') ?? 'binary';
    return `${from ?? '-'} > ${to ?? '-'}: ${shown}`;
  });
  assert.deepEqual(told, expected, text);
}

describe('a diff', () => {
  it('names its files with their hunks, in every form', () => {
    const rows: readonly (readonly [string, readonly string[]])[] = [
      ['--- a/x\n+++ b/x\n@@ -1,2 +1 @@\n a\n-b\n', ['a/x > b/x: 1 -2 +1']],
      ['--- x.orig\t2026-01-01\n+++ x\t2026-01-02\n@@ -3 +3 @@\n-a\n+b\n', ['x.orig > x: 3 -1 +1']],
      ['--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+b\n', ['- > b/x: 0 -0 +2']],
      ['--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n', ['a/x > -: 1 -1 +0']],
      // A removed line that looks like the name of a file.
      ['--- a/x\n+++ b/x\n@@ -1,2 +1 @@\n--- y\n-++ z\n+q\n', ['a/x > b/x: 1 -2 +1']],
      ['--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n', ['a/x > b/x: 1 -1 +1']],
      ['diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n', ['a/x > b/y: ']],
      ['diff --git a/x b/y\ncopy from x\ncopy to y\n', ['- > b/y: binary']],
      ['diff --git a/x b/x\nold mode 100644\nnew mode 100755\n', ['a/x > b/x: ']],
      ['diff --git a/e b/e\nnew file mode 100644\nindex 0..1\n', ['- > b/e: ']],
      ['diff --git a/e b/e\ndeleted file mode 100644\nindex 1..0\n', ['a/e > -: ']],
      ['diff --git a/x b/x\nindex 1..2\nGIT binary patch\nliteral 3\nKcm\n', ['a/x > b/x: binary']],
      ['diff --git "a/\\303\\274 x" "b/\\303\\274 x"\nold mode 1\nnew mode 2\n', ['a/ü x > b/ü x: ']],
      ['diff --git "a/%41\\t" "b/%41\\t"\nold mode 1\nnew mode 2\n', ['a/%41\t > b/%41\t: ']],
      // A byte that is no UTF-8 stays one letter, and hides no other.
      ['diff --git "a/\\377.env" "b/\\377.env"\nold mode 1\nnew mode 2\n', ['a/ÿ.env > b/ÿ.env: ']],
      ['diff --git a/a b b/a b\nold mode 1\nnew mode 2\n', ['a/a b > b/a b: ']],
      ['*** a/x\t2026\n--- b/x\t2026\n***************\n*** 1 ****\n! a\n--- 1 ----\n! b\n', ['a/x > b/x: binary']],
      [
        'From 1 Mon\nSubject: x\n\n---\n x | 1 +\n\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n a\n+b\n-- \n2.4\n\nFrom 2 Tue\n\ndiff --git a/z b/z\nold mode 1\nnew mode 2\n-- \n2.4\n',
        ['a/x > b/x: 1 -1 +2', 'a/z > b/z: '],
      ],
      ['nothing of the kind\n--- a line\nno name behind it', []],
      ['', []],
    ];
    for (const [text, expected] of rows) checkDiff(text, expected);
  });

  it('gives the text that it makes of a file, or none where it does not fit', () => {
    const hunk = '--- a/x\n+++ b/x\n@@ -2,2 +2,2 @@\n b\n-c\n+d\n';
    const rows: readonly (readonly [before: string | null, diff: string, after: string | null])[] = [
      ['a\nb\nc\n', hunk, 'a\nb\nd\n'],
      ['new\na\nb\nc\n', hunk, 'new\na\nb\nd\n'],
      ['a\r\nb\r\nc\r\n', hunk, 'a\r\nb\r\nd\r\n'],
      ['b\nc\nx\nb\nc\n', hunk.replace('-2,2 +2,2', '-4,2 +4,2'), 'b\nc\nx\nb\nd\n'],
      ['a\nb\nx\n', hunk, null],
      [null, '--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+a\n', 'a\n'],
      [null, hunk, null],
      ['a\nb\n', '--- a/x\n+++ b/x\n@@ -1,0 +2 @@\n+n\n', 'a\nn\nb\n'],
    ];
    for (const [before, diff, after] of rows) {
      const [file] = readDiff(diff);
      assert.equal(diffedText(before, file?.hunks ?? []), after, diff);
      if (file === undefined || before === null || after === null) continue;
      assert.equal(diffedText(after, reversedDiff(file).hunks ?? []), before, `${diff} taken back`);
    }
  });
});
