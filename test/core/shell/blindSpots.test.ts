import { checkReads, loadParser } from './scriptOf';

describe('what the grammar leaves as text', () => {
  before(loadParser);

  it('backquotes inside backquotes run first', () => {
    checkReads([
      ['echo `echo \\`rm a\\``', ['rm a', 'echo ?', 'echo ?']],
      ['echo "`echo \\`rm a\\``"', ['rm a', 'echo ?', 'echo ?']],
      ['x=`y \\`rm b\\``', ['rm b', 'y ?']],
      ['echo `x \\`y \\\\\\`rm c\\\\\\`\\``', ['rm c', 'y ?', 'x ?', 'echo ?']],
      ['echo ${x:-`y \\`rm a\\``}', ['rm a', 'y ?', 'echo ?']],
    ]);
  });

  it('one backslash is taken off inside backquotes', () => {
    checkReads([
      ['echo "`echo \\"a b\\"`"', ['echo "a b"', 'echo "a b"']],
      ['A=1; rm `echo \\$A b`', ['echo 1 b', 'rm 1 b']],
      ["echo `sed 's/\\.x/y/'`", ['sed "s/\\\\.x/y/"', 'echo ?']],
    ]);
  });

  it('`time` and `!` before a compound command change nothing of what runs', () => {
    checkReads([
      ['time { rm x; }', ['rm x']],
      ['time ( rm x; rm y )', ['rm x', 'rm y']],
      ['time -p { rm x; }', ['rm x']],
      ['time (rm x) > f', [':', 'rm x']],
      ['time while rm x; do y; done', ['rm x', 'y']],
      ['time if a; then rm b; fi', ['a', 'rm b']],
      ['time { rm x; } && rm y', ['rm x', 'rm y']],
      ['a | time { rm x; }', ['a', 'rm x']],
      ['if ! { rm x; }; then y; fi', ['rm x', 'y']],
      ['time ! time { rm x; }', ['rm x']],
      ['f() { time { rm $1; }; }; f a', ['rm a']],
    ]);
  });

  it('a word goes on behind a backslash and the end of a line', () => {
    checkReads([
      ['r\\\nm -r\\\nf a', ['rm -rf a']],
      ['r\\\n\\\nm a\\\nb\\\nc\\\nd; y', ['rm abcd', 'y']],
      ['y a\\\n"b c" > x\\\ny', ['y "ab c"']],
      ['A=a\\\nb; y $A', ['y ab']],
      ['rm \\\n  -rf \\\n  a&&\\\ny', ['rm -rf a', 'y']],
      ['y "$A\\\n$B" \'c\\\nd\'', ['y ?? "c\\\\\\nd"']],
      ['y a # b\\\nz', ['y a', 'z']],
    ]);
  });

  it('what stands behind a descriptor that is closed is an argument', () => {
    checkReads([
      ['rm -rf 2>&- a', ['rm -rf a']],
      ['rm 3<&- a && y', ['rm a', 'y']],
      ['rm 2>&1 a 2>/dev/null b', ['rm a b']],
    ]);
  });

  it('`time` and `!` before a command, and as words, stay what they are', () => {
    checkReads([
      ['time rm x; ! rm y', ['time: rm x', 'rm y']],
      ['echo time { a', ['echo time { a']],
      ['/usr/bin/time -p rm x', ['time: rm x']],
    ]);
  });
});

describe('items of xargs', () => {
  before(loadParser);

  it('have no quotes and backslashes around them', () => {
    checkReads([
      ["echo \"'-rf' '/'\" | xargs rm", ["echo \"'-rf' '/'\"", 'xargs: rm -rf /']],
      ['echo \'"a b" c\\ d e"f"\' | xargs rm', ['echo "\\"a b\\" c\\\\ d e\\"f\\""', 'xargs: rm "a b" "c d" ef']],
      ['echo "\'\'" | xargs rm', ['echo "\'\'"', 'xargs: rm ""']],
      ['echo "\'a b\' c" | xargs -I{} rm {}', ['echo "\'a b\' c"', 'xargs: rm "a b c"']],
      [
        'printf "  a\\n\\n  \\nb\\n" | xargs -I{} rm {}',
        ['printf "  a\\\\n\\\\n  \\\\nb\\\\n"', 'xargs: rm a', 'xargs: rm b'],
      ],
    ]);
  });

  it('keep them where the separator is given, and in parallel', () => {
    checkReads([
      ['printf "\'a\'\\0b" | xargs -0 rm', ['printf "\'a\'\\\\0b"', 'xargs: rm "\'a\'" b']],
      ["echo \"'a'|b\" | xargs -d '|' rm", ['echo "\'a\'|b"', 'xargs: rm "\'a\'" b']],
      ['echo "\'a\'" | parallel rm', ['echo "\'a\'"', 'parallel: rm "\'a\'"']],
    ]);
  });

  it('a quote that is not closed is a character', () => {
    checkReads([['echo "it\'s" | xargs rm', ['echo "it\'s"', 'xargs: rm "it\'s"']]]);
  });
});
