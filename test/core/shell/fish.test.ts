import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lines, loadParser, scriptOf } from './scriptOf';

const files = { '/proj/x.fish': 'rm $argv[1]', '/proj/run': '#!/usr/bin/env fish\nfor a in $argv; rm $a; end' };

/** A text of fish, and what is read of it: the commands, then `?code stake` for each unknown. */
function checkReads(rows: readonly (readonly [script: string, expected: readonly string[]])[]): void {
  for (const [text, expected] of rows) {
    const script = scriptOf(text, { dialect: 'fish', files });
    const unknowns = script.unknowns.map(({ code, stake }) => `?${code} ${stake}`);
    assert.deepEqual([...lines(script), ...unknowns], expected, text);
  }
}

describe('a text of fish', () => {
  before(loadParser);

  it('functions are copied and read their options, and lists make words', () => {
    checkReads([
      [
        'function a; rm x; end; functions -c a b; b; functions --erase b; b',
        ['functions -c a b', 'rm x', 'functions --erase b', 'b'],
      ],
      ['function $n; rm x; end; f', ['rm x', 'f']],
      [
        'function f; argparse n/name= d/del -- $argv; rm $_flag_name $argv; set -q _flag_d; end; f -d -n a b',
        ['argparse n/name= d/del -- -d -n a b', 'rm a b', 'set -q _flag_d'],
      ],
      ['function f; argparse n= -- $argv; rm $argv; end; f -x a', ['argparse n= -- -x a', 'rm ?']],
      ['rm /(echo a; echo b)/c', ['echo a', 'echo b', 'rm /a/c /b/c']],
      [
        '(string sub -s 2 -l 2 xrmx) (string repeat -n 2 a)',
        ['string sub -s 2 -l 2 xrmx', 'string repeat -n 2 a', 'rm aa'],
      ],
      [
        'p (string replace -a x y axbx) (string length abc) (count a b)',
        ['string replace -a x y axbx', 'string length abc', 'count a b', 'p ayby 3 2'],
      ],
      ['p (string replace -r x+ y axx)', ['string replace -r x+ y axx', 'p ?']],
    ]);
  });

  it('gives the commands of its blocks', () => {
    checkReads([
      ['for a in x y; rm $a; end', ['rm x', 'rm y']],
      ['while test -e a; x; end', ['test -e a', 'x']],
      ['if a; and b\n c\nelse if d; e; else; f; end', ['a', 'b', 'c', 'd', 'e', 'f']],
      ['switch $a; case b c; x; case "*"; y; end', ['x', 'y']],
      ['begin; x; y; end > log | z', [':', 'x', 'y', 'z']],
      ['{ x; y }', ['x', 'y }', '?unparsed possible']],
      ['{ x; y; }', ['x', 'y']],
      ['if a; b; end; c', ['a', 'b', 'c']],
      ['a; and b; or c && d || e', ['a', 'b', 'c', 'd', 'e']],
      ['not a; ! b; time c & d', ['a', 'b', 'c', 'd']],
      ['and a', ['a']],
      ['a 2>| b &| c | d', ['a', 'b', 'c', 'd']],
    ]);
  });

  it('binds what its functions are called with', () => {
    checkReads([
      ['function f; rm $argv; end; f a b', ['rm a b']],
      ['function f; rm $argv[2] $argv[-1]; end; f a b c', ['rm b c']],
      ['function f -a x y; rm $y $x; end; f a b', ['rm b a']],
      ['function f -d text --argument-names=x y -w g; rm $x$y; end; f a b', ['rm ab']],
      ['function f -a x; rm a $x; end; f', ['rm a']],
      ['function f --on-event e -a x; rm a; end', ['rm a']],
      ['function f; rm a; end', []],
      ['rm $argv', ['rm ?']],
      ['source x.fish b', ['source: rm b']],
      ['./run a b', ['./run: rm a', './run: rm b']],
    ]);
  });

  it('expands lists, one item or several', () => {
    checkReads([
      ['set a x y z; p $a[1] $a[-1] $a[2..3] $a[3..2] $a[9]', ['set a x y z', 'p x z y z z y']],
      ['set a -x /; p $a', ['set a -x /', 'p -x /']],
      ['set a x; set -a a y; set --prepend a w; p $a', ['set a x', 'set -a a y', 'set --prepend a w', 'p w x y']],
      ['set -a a y; p $a', ['set -a a y', 'p ? y']],
      ['set a x y; set a[1] z; p $a', ['set a x y', 'set "a[1]" z', 'p ?']],
      ['set n a; set a x; p $$n $$n[1] $$$n', ['set n a', 'set a x', 'p x ? ?']],
      ['set a x y; p "$a" $a[$i]', ['set a x y', 'p "x y" ?']],
      ['set a "x y"; p $a', ['set a "x y"', 'p "x y"']],
    ]);
  });

  it('knows what its own commands print', () => {
    checkReads([
      ['rm (string replace a b cat)', ['string replace a b cat', 'rm cbt']],
      ['rm (string join / a b)', ['string join / a b', 'rm a/b']],
      ['rm (string split : a:b)', ['string split : a:b', 'rm a b']],
      ['rm (echo A | string lower)', ['echo A', 'string lower', 'rm a']],
      ['rm (string upper -- a) (string trim " b ")', ['string upper -- a', 'string trim " b "', 'rm A b']],
      ['rm (string split "" a)', ['string split "" a', 'rm ?']],
      ['rm (string replace -r . x a)', ['string replace -r . x a', 'rm ?']],
      ['rm (string match a b) (string lower $x)', ['string match a b', 'string lower ?', 'rm ? ?']],
      ['source (echo rm a | psub)', ['echo rm a', 'psub', 'source: rm a']],
      ['source (curl u | psub)', ['curl u', 'psub', 'source /dev/fd/64', '?unreadable present']],
      ['echo a | read -l f; rm $f', ['echo a', 'read -l f', 'rm a']],
      ['rm (echo a b)[1]', ['echo a b', 'rm "a b"']],
      ['rm (string split , a,b)[-1] (q)[1..2]', ['string split , a,b', 'q', 'rm b ?']],
    ]);
  });

  it('takes off its quotes and escapes', () => {
    checkReads([
      [`x 'it\\'s' "a\\"b\\n" \\(y\\) \\x41\\u42\\103\\n`, [`x "it's" "a\\"b\\\\n" "(y)" "ABC\\n"`]],
      ['x \\UFFFFFFFF a\\\nb "c\\\nd" $ "$"', ['x "" ab cd "$" "$"']],
      ['x "(y)" "$(z)" a(z)', ['z', 'z', 'x "(y)" ? a?']],
      ['x # y\n# z\na#b', ['x', '"a#b"']],
      ['x > /dev/null 2>&1 <? f >? g', ['x']],
      ['A=b C= x; D=e', ['x']],
    ]);
  });

  it('is read as its own inside other shells, and theirs inside it', () => {
    checkReads([
      ["bash -c 'for a in x; do rm $a; done'", ['bash: rm x']],
      ["eval 'for a in x; rm $a; end'", ['eval: rm x']],
      ["alias w 'rm -r'; w a", ['alias w "rm -r"', 'rm -r a']],
    ]);
    const script = scriptOf("fish -c 'function f; rm $argv; end; f a'");
    assert.deepEqual(lines(script), ['fish: rm a']);
  });

  it('that makes no sense ends, and is said', () => {
    for (const text of [
      'for a in b; x',
      'if x; y',
      'switch a; case b; x',
      '{ a',
      'x (a',
      'end',
      'x; else',
      'a )',
      'begin; (',
    ]) {
      const { unknowns } = scriptOf(text, { dialect: 'fish' });
      assert.ok(
        unknowns.some(({ code }) => code === 'unparsed'),
        text,
      );
    }
    for (const text of ['begin;'.repeat(500), 'x '.concat('('.repeat(500))])
      assert.ok(
        scriptOf(text, { dialect: 'fish' }).unknowns.some(({ code }) => code === 'too-long'),
        text.slice(0, 9),
      );
    for (const text of [
      '"',
      "'",
      '\\',
      '$',
      '$(',
      '$a[',
      'function',
      'for',
      'switch',
      '|',
      '&&',
      'a &&',
      '<',
      '>&',
      'A=',
    ])
      assert.doesNotThrow(() => scriptOf(text, { dialect: 'fish' }), text);
  });
});
