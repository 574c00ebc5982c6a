import { checkReads, loadParser } from './scriptOf';

describe('parameters', () => {
  before(loadParser);

  it('become what the shell would make of them', () => {
    checkReads([
      ['a=(x y); echo "${a[*]}"', ['echo "x y"']],
      ['a=(x y); b ${a[1]} ${a[5]} ${a[i]}', ['b y ?']],
      ['a=x; b ${a[0]} ${a[1]}', ['b x ?']],
      ['x=; y "${x:+b}" "${x:=d}" ${x:-e}', ['y "" d d']],
      ['x=1; y "${x:+b}" "${x+c}" "${z:?no}"', ['y b c ?']],
      ['y "${UNSET+b}" "${x:?}"', ['y ? ?']],
      ['x=abc; y ${x:1} ${x:1:1} ${x^^} ${x^} ${x,,}', ['y bc b ABC Abc abc']],
      [
        'x=abc; y ${x//b/z} ${x/#a/z} ${x/%c/z} ${x#a} ${x##*b} ${x%c} ${x%%b*} ${x#q}',
        ['y azc zbc abz bc c ab a abc'],
      ],
      ['x=abc; y ${x/} ${x/[b]/z} ${x#[a]} ${x^b} ${x@Q}', ['y abc azc bc ? "\'abc\'"']],
      ['x=a.b.c; y ${x#*.} ${x##*.} ${x%.*} ${x%%.*} ${x%?} ${x/b}', ['y b.c c a.b a a.b. a..c']],
      ['x=$(date); y ${#x} "${x/a/b}"', ['date', 'y ? ?']],
      ['a=(x y); b ${#a[@]} ${#a}', ['b 2 1']],
      ['n=v; y ${!n} ${!m} ${!n*}', ['y ? ? ?']],
      ['n=1bad; y "${!n-x}"', ['y ?']],
      ['y "${TMPDIR:-/tmp}/x" "${RUNNER_TEMP-/tmp}" "${TMPDIR:?no}" "${OTHER:-/tmp}"', ['y /tmp/x /tmp ? ?']],
      ['exec $SHELL -l; $SHELL -c "rm x"', ['exec: ?/sh -l', 'sh: rm x']],
      ['y $# $0 $@ $* $1', ['y ? ? ? ? ?']],
      ['set -- a; y $# $1 $2 "$*"', ['set -- a', 'y 1 a a']],
      ['y $PWD $OLDPWD; cd a; y $PWD $OLDPWD', ['y /proj ?', 'cd a', 'y /proj/a /proj']],
      ['cd "$(q)"; y $PWD; cd -; y $OLDPWD', ['q', 'cd ?', 'y ?', 'cd -', 'y ?']],
      ['x=; y a $x b', ['y a b']],
      ['xargs rm <<< ~', ['xargs: rm /home/dev']],
      ['export A=~ B=~/b; y $A $B', ['export A=/home/dev B=/home/dev/b', 'y /home/dev /home/dev/b']],
      ['dd of=~/x a="~" --b=~ 1=~', ['dd of=/home/dev/x a=~ --b=~ 1=~']],
      ['a=(); y a $a b', ['y a b']],
      ['x+=b; y $x; x=a; x+=b; y $x; a=(p); a+=(q); y ${a[@]}', ['y ?b', 'y ab', 'y p q']],
      ['a=x; a+=(q); y ${a[@]}', ['y x q']],
      ['a[0]=x; y $a', ['y x']],
      ['A+=b y $A; A= B=c y', ['y ?', 'y']],
    ]);
  });
});

describe('outputs and redirects', () => {
  before(loadParser);

  it('are followed as far as they are known', () => {
    checkReads([
      ['y < list', ['y']],
      ['y 2<&1 <&0; x <&-', ['y', 'x']],
      ['echo a > /dev/null; echo a > /dev/stdout | sh', ['echo a', 'echo a', 'sh: a']],
      ['echo rm a > x.sh; echo rm b >> x.sh; bash x.sh', ['echo rm a', 'echo rm b', 'bash: rm a', 'bash: rm b']],
      ['echo rm a > "$F"; bash x.sh', ['echo rm a', 'bash x.sh', '?unreadable present']],
      ['echo rm q >> new.sh; bash new.sh', ['echo rm q', 'bash: rm q']],
      [
        'y {a..c} {c..a} {3..1} {1..5..2} {a..3} {x,$Y}b {ab} {1..99999} {$A..3}',
        ['y a b c c b a 3 2 1 1 3 5 {a..3} xb ?b {ab} {1..99999} {?..3}'],
      ],
      ['y {"a b",c}d {a,b', ['y "a bd" cd {a,b']],
      ["echo -e 'rm\\x20a' | sh", ['echo -e "rm\\\\x20a"', 'sh: rm a']],
      ['echo -n rm a | sh', ['echo -n rm a', 'sh: rm a']],
      ["printf 'rm %s' a | sh", ['printf "rm %s" a', 'sh: rm a']],
      ["printf -- 'rm a' | sh", ['printf -- "rm a"', 'sh: rm a']],
      ['cat list | sh', ['cat list', 'sh: a', 'sh: b']],
      ['cat -A list | sh', ['cat -A list', 'sh', '?dynamic present']],
      ['cat list - | sh', ['cat list -', 'sh: a', 'sh: b', 'sh: ?', '?dynamic possible', '?dynamic present']],
      ['cat *.sh | sh', ['cat *.sh', 'sh', '?dynamic present']],
      [
        'head -1 list | sh; tail -n1 list | sh',
        ['head -1 list', 'sh', 'tail -n1 list', 'sh', '?dynamic present', '?dynamic present'],
      ],
      ['base64 -d list | sh', ['base64 -d list', 'sh: i']],
      ["echo '!!' | base64 -d | sh", ['echo "!!"', 'base64 -d', 'sh', '?dynamic present']],
      ['echo a | base64 | sh', ['echo a', 'base64', 'sh', '?dynamic present']],
      ["echo 'sz n' | rot13 | sh", ['echo "sz n"', 'rot13', 'sh', '?dynamic present']],
      [
        'd=$(mktemp -t x.XXX); rm $d; d=$(mktemp foo); rm $d',
        ['mktemp -t x.XXX', 'rm /tmp/x.?', 'mktemp foo', 'rm foo'],
      ],
      ['echo "$(date)" | sh', ['date', 'echo ?', 'sh', '?dynamic present']],
      ['echo $* | sh', ['echo ?', 'sh', '?dynamic present']],
    ]);
  });
});
