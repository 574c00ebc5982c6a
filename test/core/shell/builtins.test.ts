import { checkReads, loadParser } from './scriptOf';

describe('builtins', () => {
  before(loadParser);

  it('change what is known of the shell', () => {
    checkReads([
      ['builtin cd a; y', ['builtin: cd a', 'y']],
      [
        'cd; y; cd a b; y; cd -P a; y; cd --; y; CDPATH=/z cd a',
        ['cd', 'y', 'cd a b', 'y', 'cd -P a', 'y', 'cd --', 'y', 'cd a'],
      ],
      ['HOME=$(q); cd; y', ['q', 'cd', 'y']],
      ['popd; y; pushd; y', ['popd', 'y', 'pushd', 'y']],
      [
        'declare -x A=b; declare -a L; declare -A M=([a]=b); declare -f; declare -p X; export -n A; y $A',
        ['declare -x A=b', 'declare -a L', 'declare -A M=', 'declare -f', 'declare -p X', 'export -n A', 'y b'],
      ],
      [
        "export A; readonly B=c; local C=d; typeset D+=e; declare 'E=f' $G; y $A $B $C $D $E",
        ['export A', 'readonly B=c', 'local C=d', 'typeset D+=e', 'declare E=f ?', 'y ? c d ?e f'],
      ],
      ['export A=$(x) B; unset -f A; unset A B[0]; y $A', ['x', 'export A=? B', 'unset -f A', 'unset A B "[0]"', 'y']],
      ['read; read -r a b; y $a; read a <<< "p q"; y $a', ['read', 'read -r a b', 'y ?', 'read a', 'y p q']],
      ['mapfile L < list; readarray -t M; y ${L[@]}', ['mapfile L', 'readarray -t M', 'y a b']],
      ["printf -v X '%s' a; y $X", ['printf -v X %s a', 'y a']],
      ["printf -v 'X[1]' '%s' a; y $X", ['printf -v "X[1]" %s a', 'y']],
      [
        'set -a; A=1; y; set +a; set -o allexport; set +o allexport; set -e; set - a b; y $1; set',
        ['set -a', 'y', 'set +a', 'set -o allexport', 'set +o allexport', 'set -e', 'set - a b', 'y ?', 'set'],
      ],
      ['set -o pipefail; set +e; y $1', ['set -o pipefail', 'set +e', 'y ?']],
      ['set a b; y $1 $2', ['set a b', 'y a b']],
      ['eval; eval a "$X"; eval \'rm\' a', ['eval: a ?', 'eval: rm a', '?dynamic possible']],
      ['. ; source list a b; . -- d.sh z', ['.', 'source: a', 'source: b', '.: rm z']],
      [
        'source missing.sh; . "$F"; . venv/bin/activate',
        [
          'source missing.sh',
          '. ?',
          '. venv/bin/activate',
          '?unreadable present',
          '?unreadable present',
          '?unreadable possible',
        ],
      ],
      ['exec rm a; exec > log; exec -a n rm b; exec', ['exec: rm a', 'exec', 'exec: rm b', 'exec']],
      [
        'command -v x; command -p rm a; command -- rm b; builtin rm',
        ['command -v x', 'command: rm a', 'command: rm b', 'builtin: rm'],
      ],
      [
        "trap - EXIT; trap '' INT; trap; trap 'rm a' EXIT INT; trap \"$X\" EXIT; trap f EXIT",
        [
          'trap - EXIT',
          'trap "" INT',
          'trap',
          'trap "rm a" EXIT INT',
          'trap: rm a',
          'trap ? EXIT',
          'trap f EXIT',
          'trap: f',
        ],
      ],
      [
        "alias; alias x; alias x='rm a' y=z; unalias x; unalias -a",
        ['alias', 'alias x', 'alias "x=rm a" y=z', 'unalias x', 'unalias -a'],
      ],
      ["alias l='rm '\nl a", ['alias "l=rm "', 'rm a']],
      ['getopts ab o; y $o; let A=1; y $A; shift; y $1', ['getopts ab o', 'y ?', 'let A=1', 'y 1', 'shift', 'y ?']],
      ['return 1; exit; break; continue; true; :', ['return 1', 'exit', 'break', 'continue', 'true', ':']],
      [
        'hash x; type y; ulimit -n 1; umask 0; wait; jobs; bg; fg; times; disown',
        ['hash x', 'type y', 'ulimit -n 1', 'umask 0', 'wait', 'jobs', 'bg', 'fg', 'times', 'disown'],
      ],
    ]);
  });
});
