import assert from 'node:assert/strict';
import { LONGEST } from '../../../src/core/shell/run/reader';
import { checkReads, lines, loadParser, scriptOf, type Situation } from './scriptOf';

function checkIn(situation: Situation, text: string, expected: readonly string[]): void {
  const script = scriptOf(text, situation);
  const unknowns = script.unknowns.map(({ code, stake }) => `?${code} ${stake}`);
  assert.deepEqual([...lines(script), ...unknowns], expected, text);
}

describe('a script of fish', () => {
  before(loadParser);
  const fish = { dialect: 'fish' } as const;

  it('sets, asks for and erases its variables', () => {
    checkIn(fish, 'set A x; y $A', ['set A x', 'y x']);
    checkIn(fish, 'set A x y; z $A', ['set A x y', 'z x y']);
    checkIn(fish, 'set A x; set -q A; set; y $A', ['set A x', 'set -q A', 'set', 'y x']);
    checkIn(fish, 'set A x; set -e A; y a$A', ['set A x', 'set -e A', 'y a']);
  });
});

describe('a file that is run', () => {
  before(loadParser);

  it('is more at stake when it names a program that rules know', () => {
    checkIn({ files: { '/proj/a.sh': '$X a' } }, 'sh a.sh', ['sh: ? a', '?dynamic possible']);
    checkIn({ files: { '/proj/a.sh': '$X a # rm' } }, 'sh a.sh', ['sh: ? a', '?dynamic present']);
    checkIn({ files: { '/proj/a.sh': 'eval "$X"' } }, 'sh a.sh', ['sh: eval ?', '?dynamic possible']);
    checkIn({ files: { '/proj/a.sh': 'eval "$X" # rm' } }, 'sh a.sh', ['sh: eval ?', '?dynamic present']);
  });

  it('is unknown when it is too long to read', () => {
    const files = { '/proj/a.sh': 'y\n'.repeat(LONGEST) };
    const { unknowns } = scriptOf('sh a.sh', { files });
    assert.deepEqual(
      unknowns.map(({ code, stake }) => `${code} ${stake}`),
      ['too-long present'],
    );
  });
});

describe('words of the shell behind other words', () => {
  before(loadParser);

  it('do what they do', () => {
    checkReads([
      ['command export A=b; y $A', ['command: export A=b', 'y b']],
      ["command alias l='rm a'\nl b", ['command: alias "l=rm a"', 'rm a b']],
      ['eval -- rm a', ['eval: rm a']],
      ['begin rm a', ['rm a']],
      ['"r@(m)" a; x @scope/b', ['"r@(m)" a', 'x @scope/b']],
      ['/bin/r@(m)', ['"/bin/r@(m)"', '?dynamic present']],
      ['f() { rm x; }; f > y', [':', 'rm x']],
      ['A=$(command -V rm); $A x', ['command -V rm', '?/rm x']],
    ]);
  });

  it('texts of other programs are read', () => {
    checkReads([
      ["script --command='rm a' f", ['script: rm a']],
      ['watch -x rm a', ['watch: rm a']],
      ["npm exec -c 'rm b'; npm run; pipx x; pipx run", ['npm: rm b', 'npm run', 'pipx x', 'pipx run']],
      ['cat <<E | sh\nrm a\\\nb\nE', ['cat', 'sh: rm ab']],
    ]);
  });

  it('more items than are followed are one that is not known', () => {
    const many = Array.from({ length: 60 }, (_, index) => `a${index}`).join(' ');
    checkReads([
      [`echo ${many} | xargs rm`, [`echo ${many}`, 'xargs: rm ?']],
      [`parallel rm ::: ${many}`, ['parallel: rm ?']],
    ]);
  });

  it('what a loop or a branch may have set is open', () => {
    checkReads([
      ['A=a; while q; do y $A; { A=x; } > f; done', ['q', 'y ?', ':']],
      ['if q; then export A=x; else export A=y; fi; z $A', ['q', 'export A=x', 'export A=y', 'z ?']],
    ]);
  });

  it('a list as one text has blanks between', () => {
    checkReads([['set -- a b; A="$@"; y "$A"', ['set -- a b', 'y "a b"']]]);
  });

  it('an empty environment has nothing of the old one', () => {
    const [, inner] = scriptOf('export A=b; env -i y').commands;
    assert.equal(inner?.variables['A'] ?? null, null);
    assert.equal(scriptOf('export A=b; env y').commands[1]?.variables['A'], 'b');
  });
});
