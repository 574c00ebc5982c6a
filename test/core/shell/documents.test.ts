import { checkReads, loadParser } from './scriptOf';

describe('here-documents', () => {
  before(loadParser);

  it('of one line are each read by their own command', () => {
    checkReads([
      ['sh <<A; sh <<B\nrm a\nA\nrm b\nB', ['sh: rm a', 'sh: rm b']],
      ['cat <<A - <<B | sh\nrm a\nA\nrm b\nB', ['cat -', 'sh: rm b']],
      ['cat <<A; sh <<-B; y\nrm a\nA\n\trm b\n\tB\nz', ['cat', 'sh: rm b', 'y', 'z']],
      ['sh <<A & sh <<B; y\nrm a\nA\nB\n', ['sh: rm a', 'y']],
    ]);
  });

  it('say the same whatever stands behind their mark', () => {
    checkReads([
      ['(sh <<A)\nrm a\nA\ny', ['sh: rm a', 'y']],
      ['cat <<A >x; sh x\nrm a\nA', ['cat', 'sh: rm a']],
      ['cat <<A 2>&1 | sh\nrm a\nA', ['cat', 'sh: rm a']],
      ['cat <<A - | sh && y\nrm a\nA', ['cat -', 'sh: rm a', 'y']],
      ["sh <<'A'; y\nx='a b'; rm \"$x\" 'q'\nA", ['sh: rm "a b" q', 'y']],
      ['sh <<A; y\nrm "a$(echo "b c")" \\\\"q\nA', ['echo "b c"', 'sh: rm "ab c" "\\"q"', 'y']],
      ["cat <<'A'; y\n$(rm a) `rm b`\nA", ['cat', 'y']],
      ['cat <<A; y\n$(rm a)\nA', ['rm a', 'cat', 'y']],
    ]);
  });

  it('begin only where a shell sees them', () => {
    checkReads([
      ['y "<<A; <<B"; z', ['y "<<A; <<B"', 'z']],
      ['x=$((1<<2)); rm $x', ['rm 4']],
      ['cat <<A\nb; c <<B;\nA\nrm a', ['cat', 'rm a']],
    ]);
  });
});
