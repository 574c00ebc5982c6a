import { checkReads, loadParser } from './scriptOf';

describe('parameters', () => {
  before(loadParser);

  it('an item of a list is taken by its number', () => {
    checkReads([
      ['L=(a b c); y ${L[1]} ${L[9]} ${L[i]}', ['y b ?']],
      ['X=a; y ${X[0]} ${X[1]}', ['y a ?']],
      ['unset X; y ${X[0]}', ['unset X', 'y']],
      ['L=(a b); y ${#L[@]} ${#L} "${L[*]}"', ['y 2 1 "a b"']],
    ]);
  });

  it('a part of a text is cut by numbers that are known', () => {
    checkReads([
      ['N=abcdef; y ${N:2:3} ${N:4} ${N: -2}', ['y cde ef ef']],
      ['N=abcdef; y "${N:9}" "${N: -9}"', ['y "" ""']],
      ['N=abcdef; y ${N:i} ${N:1:j}', ['y ? ?']],
    ]);
  });

  it('a default stands in for what is unset', () => {
    checkReads([
      ['unset U; y "${U-}" ${U:=d} $U', ['unset U', 'y "" d d']],
      ['unset U; y ${U:?gone}', ['unset U', 'y ?']],
      ['unset U; y "${U:+set}" ${U-x}', ['unset U', 'y "" x']],
      ['U=; y "${U-x}" ${U:-x} ${U+s}', ['y "" x s']],
    ]);
  });

  it('an end of a text is replaced only where it is that end', () => {
    checkReads([['N=abc; y ${N/#a/x} ${N/#z/x} ${N/%c/x} ${N/%z/x} ${N//b/x}', ['y xbc abc abx abc axc']]]);
  });

  it('what a prompt would run is seen', () => {
    checkReads([
      ["P='$(rm a)'; y ${P@P}", ['rm a', ': ?', 'y ?']],
      ['y ${P@P}', ['y ?', '?dynamic possible']],
      ['E=; y "${E@Q}"', ['y ""']],
    ]);
  });

  it('without a name they are the number of arguments and the last job', () => {
    checkReads([['set -- a b; y ${#} ${!} $#', ['set -- a b', 'y 2 ? 2']]]);
  });

  it('a branch that may not run leaves a value open unless it agrees', () => {
    checkReads([
      ['A=x; if q; then A=y; fi; z $A', ['q', 'z ?']],
      ['L=(a b); if q; then L=(a b); fi; z "${L[@]}"', ['q', 'z a b']],
      ['L=(a b); if q; then L=(a c); fi; z "${L[@]}"', ['q', 'z ?']],
    ]);
  });

  it('ranges and lists in braces are what they count', () => {
    checkReads([['y {1..3} {a..c} {a..} {1..9..4} {3..1} {x,y}z', ['y 1 2 3 a b c {a..} 1 5 9 3 2 1 xz yz']]]);
  });

  it('a tilde is the home folder where a word begins', () => {
    checkReads([['y ~ ~/a ~other ~"/x" a~', ['y /home/dev /home/dev/a ~other ~/x a~']]]);
  });

  it('quotes that ask for a translation are quotes', () => {
    checkReads([['y $"hello" a$"b c"', ['y hello "ab c"']]]);
  });

  it('a line that goes on is one line', () => {
    checkReads([
      ['y a\\\nb "c\\\nd"', ['y ab cd']],
      ["y $'\\x41\\102\\u0043\\t\\q' $'\\U7FFFFFFF'", ['y "ABC\\tq" ""']],
    ]);
  });
});

describe('arguments of the shell itself', () => {
  before(loadParser);

  it('are shifted by as many as there are', () => {
    checkReads([
      ['set -- a b c; shift; y $1; shift 2; y "$1"', ['set -- a b c', 'shift', 'y b', 'shift 2', 'y ""']],
      ['set -- a b; shift 5; y $1', ['set -- a b', 'shift 5', 'y a']],
      ['set -- a b; shift "$N"; y $1', ['set -- a b', 'shift ?', 'y ?']],
    ]);
  });

  it('are set, and gone through', () => {
    checkReads([
      ['set -- a; set b c; y $1 $2', ['set -- a', 'set b c', 'y b c']],
      ['set -- a b; for i; do rm $i; done', ['set -- a b', 'rm a', 'rm b']],
      ['for i; do rm $i; done', ['rm ?']],
      ['set -- a; . d.sh x; y $1', ['set -- a', '.: rm x', 'y a']],
    ]);
  });

  it('an exported name may be added to', () => {
    checkReads([
      ['B=b; export B+=c; y $B', ['export B+=c', 'y bc']],
      ['export A=; y "$A"', ['export A=', 'y ""']],
    ]);
  });
});

describe('what programs print', () => {
  before(loadParser);

  it('is read by the shell behind the pipe', () => {
    checkReads([
      ["printf '%%|%s|%b|%s' a '\\x62' | xargs rm", ['printf "%%|%s|%b|%s" a "\\\\x62"', 'xargs: rm "%|a|b|"']],
      ['echo -n -e | xargs rm', ['echo -n -e', 'xargs: rm']],
      ['base64 -d <<< cm0gYQ== | sh', ['base64 -d', 'sh: rm a']],
      ['printf -v; printf | sh', ['printf -v', 'printf']],
    ]);
  });

  it('of what is not known is not known', () => {
    checkReads([
      ['base64 <<< x | sh', ['base64', 'sh', '?dynamic present']],
      ["base64 -d <<< '*' | sh", ['base64 -d', 'sh', '?dynamic present']],
      ['cat < "$F" | sh', ['cat', 'sh', '?dynamic present']],
      ['cat < missing | sh', ['cat', 'sh', '?dynamic present']],
      ["ssh h 'cat d.sh | sh'", ['ssh @h: cat d.sh', 'ssh @h: sh', '?dynamic present']],
      ['cd "$D"; cat d.sh | sh', ['cd ?', 'cat d.sh', 'sh', '?dynamic present']],
    ]);
  });

  it('a found program keeps its name', () => {
    checkReads([
      ['A=$(command -v rm); $A x; B=$(type -p rm); $B y', ['command -v rm', '?/rm x', 'type -p rm', '?/rm y']],
      ['A=$(type rm); y "$A"; A=$(command foo); y "$A"', ['type rm', 'y ?', 'command: foo', 'y ?']],
    ]);
  });
});

describe('programs under another name', () => {
  before(loadParser);

  it('a copy or a link of one of the system is that program', () => {
    checkReads([
      ['cp /bin/rm q && ./q -r a', ['cp /bin/rm q', './q exec: rm -r a']],
      ['ln -s /usr/bin/rm bin/q; bin/q a', ['ln -s /usr/bin/rm bin/q', 'bin/q exec: rm a']],
      ['cp tool q; ./q a', ['cp tool q', './q a']],
      ['cp -t bin /bin/rm; bin/q a', ['cp -t bin /bin/rm', 'bin/q a']],
    ]);
  });
});
