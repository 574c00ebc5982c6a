import { checkReads, loadParser } from './scriptOf';

describe('compound statements', () => {
  before(loadParser);

  it('leave known only what every way through them leaves', () => {
    checkReads([
      ['for x; do y $x; done', ['y ?']],
      ['for x in $(a); do y $x; done', ['a', 'y ?']],
      ['for ((i=0;i<3;i++)); do y $i; done', ['y 0', 'y 1', 'y 2']],
      ['for x in a b; do :; done; y $x', [':', ':', 'y b']],
      ['while read l; do y $l; done < list', [':', 'read l', 'y a', 'read l', 'y b']],
      [
        'while a | b; do X=1; c && D=2; e > f; case q in q) G=1;; esac; if h; then I=1; else J=1; fi; read -r K; (L=1); done; y $X $D $G $I $J $K $L',
        ['a', 'b', 'c', 'e', 'h', 'read -r K', 'y ? ? ? ? ? ? ?'],
      ],
      [
        'until false; do for m in a b; do N=1; done; while o; do P=2; done; done; y $m $N $P',
        ['false', 'o', 'y ? ? ?'],
      ],
      ['select x in a b; do y $x; done', ['y ?']],
      ['case $X in a) A=1;; esac; y $A', ['y ?']],
      ['case ab in a*) x;; *) y;; esac', ['x']],
      ['case ab in "a"*|c) x;& d) z;; esac', ['x', 'z']],
      ["if a; then f() { rm a; }; alias g='rm b'; fi; f", ['a', 'alias "g=rm b"', 'rm a']],
      ['if a; then set -- x; fi; y $1', ['a', 'set -- x', 'y ?']],
      ['f() { y; } > out; f', [':', 'y']],
      ['function f { y $1; }; f a', ['y a']],
      ['f() ( cd a; y ); f; y', ['cd a', 'y', 'y']],
      ['f() { f; }; f', ['?dynamic possible']],
    ]);
  });
});

describe('quoting and tests', () => {
  before(loadParser);

  it('are read as the shell reads them', () => {
    checkReads([
      [
        'y $"loc" "$\'a\'" $\'a\\nb\\tc\\u0041\\101\\x41\\U00000041\\cA\\e\' "" \'\'',
        ['y loc "$\'a\'" "a\\nb\\tcAAAA\\u0001\\u001b" "" ""'],
      ],
      ['y a"$"b $ "a $" a$', ['y "a$b" "$" "a $" "a$"']],
      ['y "a\\$b\\"c\\\\\\`d\\e" a\\\nb', ['y "a$b\\"c\\\\`d\\\\e" ab']],
      ['cat <<-E | sh\n\trm a\n\tE', ['cat', 'sh: rm a']],
      ['cat <<E | sh\nrm \\$a \\\\ $X `b`\nE', ['b', 'cat', 'sh: rm ? ? ?', '?dynamic possible']],
      ['x <<< "a $B"', ['x']],
      ['[[ -f $(rm a) && $x == y* || ! -z "${q:-$(rm b)}" ]]', ['rm a', 'rm b']],
      ['[[ $a =~ ^x$ ]]; [ -f x ] && y; ((i++)); let i=1', ['y', 'let i=1']],
      ['(( $(rm a) ))', ['rm a']],
      ['! x | y |& z', ['x', 'y', 'z']],
      ['x & wait', ['x', 'wait']],
      ['{ x; } 2>&1 | y; ( x ) > f < g', ['x', 'y', ':', 'x']],
      ['> f; >> f 2>&1; < f', [':', ':', ':']],
      ['x 2>$F >&2 &>> g', ['x']],
      ['x >&$G 3> h', ['x']],
    ]);
  });
});

describe('words', () => {
  before(loadParser);

  it('keep what they are', () => {
    checkReads([
      ['a.b=c; 1x=2; a-b=c d', ['a.b=c', 'a-b=c d']],
      ['x=$(<list); y $x', [':', 'y a b']],
      ['x=`cat list`; y "$x"', ['cat list', 'y "a\\nb"']],
      ['y <(rm a) >(rm b)', ['rm a', 'rm b', 'y /dev/fd/64 /dev/fd/65']],
      ['x |', ['x', '?unparsed possible']],
      ['&& y', ['y', '?unparsed possible']],
      ['$(rm a) b', ['rm a', '? b', '?dynamic present']],
      ['"$(echo rm)" a', ['echo rm', 'rm a']],
      ['${x:-rm} a', ['? a', 'rm a', '?dynamic present']],
      ['\\rm a; "rm" b; r\\m c; \'r\'m d', ['rm a', 'rm b', 'rm c', 'rm d']],
      ['y ~ ~/a ~x/b ~+ ~- "~" a=~/b', ['y /home/dev /home/dev/a ~x/b ~+ ~- ~ a=/home/dev/b']],
      ["y [a-z]* ?.x \\* '*' {a,b}*", ['y "[a-z]*" "?.x" * * a* b*']],
      ["y a\\ b 'a b' \"a b\" a$'\\n'b", ['y "a b" "a b" "a b" "a\\nb"']],
      ['y !x !! !$', ['y "!x" "!!" "!$"']],
      ['y "${a[@]}" "${@:2}" "${a[@]:1}" ${a[@]/x/y} ${@}', ['y ? ? ? ? ?']],
      ['f() { y "$@"; }; f "$X" *', ['y ? *']],
      ['x=rm; y=x; ${!y} a; ${x} -rf; "$x"f', ['rm a', 'rm -rf', 'rmf']],
      [
        'eval "$(rm a)"; eval "$(ssh-agent -s)"; eval "echo $(rm b)"',
        [
          'rm a',
          'eval ?',
          'ssh-agent -s',
          'eval: export SSH_AUTH_SOCK=? SSH_AGENT_PID=?',
          'eval: echo Agent pid ?',
          'rm b',
          'eval: echo ?',
          '?dynamic present',
          '?dynamic possible',
          '?dynamic possible',
        ],
      ],
    ]);
  });
});
