import { checkReads, loadParser } from './scriptOf';

describe('lists and maps', () => {
  before(loadParser);

  it('give their items by key', () => {
    checkReads([
      ['declare -A m=([go]=rm [stop]=ls); ${m[go]} a; k=stop; "${m[$k]}" b', ['declare -A m=', 'rm a', 'ls b']],
      ['declare -A m; m[go]=rm; m["go on"]=ls; ${m["go on"]}; ${m[none]} x', ['declare -A m', 'ls', 'x']],
      ['a=(x y z); a[1]=rm; y ${a[@]} ${#a[@]}; i=0; y ${a[i+1]}', ['y x rm z 3', 'y rm']],
      ["a=(x y z); unset 'a[1]'; y ${a[@]} ${a[2]} ${!a[@]}", ['unset "a[1]"', 'y x z z 0 2']],
      ['a=([2]=c [0]=a b); y ${a[@]}', ['y a b c']],
      ["printf -v 'a[1]' rm; a[0]=x; y ${a[@]}", ['printf -v "a[1]" rm', 'y x rm']],
    ]);
  });

  it('of a map come in an order that only a loop does not ask for', () => {
    checkReads([
      ['declare -A m=([a]=rm [b]=ls); "${m[@]}"', ['declare -A m=', '?', '?dynamic present']],
      ['declare -A m=([a]=x [b]=y); for k in "${!m[@]}"; do rm $k; done', ['declare -A m=', 'rm a', 'rm b']],
      ['declare -A m; m[$(q)]=x; y ${m[a]}', ['declare -A m', 'q', ': ?', 'y ?']],
    ]);
  });

  it('are filled by what reads', () => {
    checkReads([
      ['read -ra w <<< "rm a b"; "${w[@]}"', ['read -ra w', 'rm a b']],
      ['mapfile -t l < <(printf \'%s\\n\' rm a); "${l[@]}"', ['printf "%s\\\\n" rm a', 'mapfile -t l', 'rm a']],
      ["read -r -d '' x <<'E'\nrm a\nE\nsh -c \"$x\"", ['read -r -d "" x', 'sh: rm a']],
      ['read -n 3 x <<< rm; $x', ['read -n 3 x', '?', '?dynamic present']],
    ]);
  });
});

describe('what is computed', () => {
  before(loadParser);

  it('is known where its operands are', () => {
    checkReads([
      ['x=5; y $((x*2)) $((x>3?1:2)) $((16#ff)) $((2**5)) $((017+1)) $[x%3]', ['y 10 1 255 32 16 2']],
      ['x=10; (( x -= 3, x++ )); y $x; let z=x*2; y $z', ['y 8', 'let z=x*2', 'y 16']],
      ['declare -i n; n=3+4; y $n; declare -l s=ABC; y $s', ['declare -i n', 'y 7', 'declare -l s=ABC', 'y abc']],
      ['y $((q)) $((1/0)) $((x=3)) $x', ['y ? ? 3 3']],
      ['x=1; (( q && x++ )); y $x', ['y ?']],
    ]);
  });

  it('counts the turns of a loop', () => {
    checkReads([
      ['for ((i=0;i<2;i++)); do rm $i; done', ['rm 0', 'rm 1']],
      ['i=0; while (( i < 2 )); do rm $i; ((i++)); done; y $i', ['rm 0', 'rm 1', 'y 2']],
      ['i=0; while q; do rm $i; ((i++)); done', ['q', 'rm ?']],
      ['for ((i=0;i<9;i++)); do break; rm $i; done', ['break', 'rm ?']],
      ['for ((;;)); do rm $i; done', ['rm ?']],
    ]);
  });
});

describe('a variable of a function', () => {
  before(loadParser);

  it('is what it was when the function has ended', () => {
    checkReads([
      ['v=a; f() { local v=b; rm $v; }; f; rm $v', ['local v=b', 'rm b', 'rm a']],
      ['v=a; f() { v=b; }; f; rm $v', ['rm b']],
      ['v=a; f() { declare -g v=b; }; f; rm $v', ['declare -g v=b', 'rm b']],
    ]);
  });
});

describe('code for the end', () => {
  before(loadParser);

  it('runs with what is known then', () => {
    checkReads([
      ['trap "$X" EXIT; ls', ['trap ? EXIT', 'ls', '?dynamic present']],
      ["v=a; trap 'rm $v' EXIT; v=b; ls", ['trap "rm $v" EXIT', 'ls', 'trap: rm b']],
      ["trap 'rm a' EXIT; trap - EXIT; ls", ['trap "rm a" EXIT', 'trap - EXIT', 'ls']],
      ["(trap 'rm a' 0; ls); ls", ['trap "rm a" 0', 'ls', 'trap: rm a', 'ls']],
      ['sh -c "trap \'rm a\' EXIT; ls"', ['sh: trap "rm a" EXIT', 'sh: ls', 'sh trap: rm a']],
      ['f() { trap f EXIT; }; trap f EXIT; f', ['trap f EXIT', 'trap f EXIT', 'trap: trap f EXIT']],
    ]);
  });
});

describe('files that a script makes', () => {
  before(loadParser);

  it('are followed where they are put and changed', () => {
    checkReads([
      ['echo rm a > x; cp x y; sh y', ['echo rm a', 'cp x y', 'sh: rm a']],
      ['echo rm a > x; mv x t/; sh t/x', ['echo rm a', 'mv x t/', 'sh: rm a']],
      ['echo ls a > x; sed -i s/ls/rm/ x; sh x', ['echo ls a', 'sed -i s/ls/rm/ x', 'sh: rm a']],
      ['echo ls > x; sed -i -f q x; sh x', ['echo ls', 'sed -i -f q x', 'sh x', '?dynamic present']],
      ['exec > x; echo rm a; sh x', ['exec', 'echo rm a', 'sh x', '?dynamic present']],
      ['echo rm a | sh /dev/stdin; . /dev/stdin <<< "rm b"', ['echo rm a', 'sh: rm a', '.: rm b']],
    ]);
  });

  it('and texts are changed by sed and awk as these would', () => {
    checkReads([
      [
        "echo 'ls a' | sed 's/ls \\(.\\)/rm \\1\\1/' | sh",
        ['echo "ls a"', 'sed "s/ls \\\\(.\\\\)/rm \\\\1\\\\1/"', 'sh: rm aa'],
      ],
      ["printf 'a\\nb\\n' | sed -n '2p' | xargs rm", ['printf "a\\\\nb\\\\n"', 'sed -n 2p', 'xargs: rm b']],
      ["echo 'x rm' | awk '{print $2, \"a\"}' | sh", ['echo "x rm"', 'awk "{print $2, \\"a\\"}"', 'sh: rm a']],
      ["echo aab | sed -E 's/(a+)+b/rm/' | sh", ['echo aab', 'sed -E "s/(a+)+b/rm/"', 'sh', '?dynamic present']],
      ["echo a | sed 's/[[:alpha:]]/rm/' | sh", ['echo a', 'sed "s/[[:alpha:]]/rm/"', 'sh', '?dynamic present']],
    ]);
  });
});
