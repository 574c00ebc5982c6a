import { checkReads, loadParser } from './scriptOf';

describe('a case', () => {
  before(loadParser);

  it('of a known value takes the arm that fits', () => {
    checkReads([
      ['x=b; case $x in a) rm a;; b) rm b;; *) rm c;; esac', ['rm b']],
      ['case f.tf in *.tf) c=rm;; *) y;; esac; $c a', ['rm a']],
      ['case "a b" in "a "*|c) x;; *) y;; esac', ['x']],
      ['case q in [a-p]) x;; [q-z]|A) y;; esac', ['y']],
      ["case '*' in '*') x;; a) y;; esac", ['x']],
      ["case a in '*') x;; esac", []],
      ['set -- go; case $1 in stop) rm a;; go) y;; esac', ['set -- go', 'y']],
    ]);
  });

  it('goes on behind an arm where that says so', () => {
    checkReads([
      ['case a in a) x;& b) y;; c) z;; esac', ['x', 'y']],
      ['case ab in a*) x;;& *b) y;;& c) q;; *) z;; esac', ['x', 'y', 'z']],
    ]);
  });

  it('of a value that is not known takes all that may fit', () => {
    checkReads([
      ['case $U in a) x;; $(q)) y;; *) z;; b) none;; esac', ['q', 'x', 'y', 'z']],
      ['case a in $U) c=x;; a) c=rm;; esac; $c a', ['? a', '?dynamic present']],
      ['case a in @(a|b)) x;; a) y;; c) z;; esac', ['x', 'y']],
      ['shopt -s nocasematch; case A in a) x;; b) y;; esac', ['shopt -s nocasematch', 'x', 'y']],
      ['case $U in a) x;& b) y;; esac', ['x', 'y']],
    ]);
  });
});

describe('options of the shell itself', () => {
  before(loadParser);

  it('are gone through by getopts', () => {
    checkReads([
      [
        'set -- -ab rm x; while getopts ab: o; do y $o $OPTARG; done; shift $((OPTIND-1)); z "$@"',
        ['set -- -ab rm x', 'getopts ab: o', 'y a', 'getopts ab: o', 'y b rm', 'getopts ab: o', 'shift 2', 'z x'],
      ],
      ['set -- -a rm; getopts a: o; $OPTARG b', ['set -- -a rm', 'getopts a: o', 'rm b']],
      ['while getopts x: o -xrm; do $OPTARG $o; done', ['getopts x: o -xrm', 'rm x', 'getopts x: o -xrm']],
      [
        'while getopts ab: o; do case $o in a) x;; *) rm $OPTARG;; esac; done',
        ['getopts ab: o', 'getopts ab: o', 'x', 'rm ?'],
      ],
    ]);
  });

  it('are each read where a loop shifts them away', () => {
    checkReads([
      [
        'set -- -q a; while [ $# -gt 0 ]; do case $1 in -q) x;; *) rm "$1";; esac; shift; done; z $1',
        ['set -- -q a', 'x', 'shift', 'rm a', 'shift', 'z ?'],
      ],
      ['while [ $# -gt 0 ]; do rm "$1"; shift; done', ['rm ?', 'shift']],
    ]);
  });
});

describe('another program behind a name', () => {
  before(loadParser);

  it('is told, and one that rules know is judged', () => {
    checkReads([
      ['hash -p /opt/x ls; ls a', ['hash -p /opt/x ls', '/opt/x a', '?dynamic present']],
      ['hash -p /opt/ls ls; ls a', ['hash -p /opt/ls ls', '/opt/ls a']],
      ['hash -p /bin/rm ls; ls a', ['hash -p /bin/rm ls', '/bin/rm a']],
      ["BASH_ALIASES[t]='rm a'; eval t b", ['eval: rm a b']],
    ]);
  });
});
