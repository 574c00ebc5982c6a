import assert from 'node:assert/strict';
import { checkReads, lines, loadParser, scriptOf, type Situation } from './scriptOf';

/** What the shell at the end of a pipe is given to run; null when it is not known. */
function checkRuns(rows: readonly (readonly [pipe: string, runs: string | null])[], situation: Situation = {}): void {
  for (const [pipe, runs] of rows) {
    const { unknowns, ...script } = scriptOf(`${pipe} | bash`, situation);
    const found = lines({ ...script, unknowns }).filter((line) => line.startsWith('bash: '));
    assert.deepEqual(found, runs === null ? [] : [`bash: ${runs}`], pipe);
    assert.equal(
      unknowns.some(({ stake }) => stake === 'present'),
      runs === null,
      pipe,
    );
  }
}

describe('a text that is decoded for a shell', () => {
  before(loadParser);

  it('from base 64 and base 32 is read', () => {
    checkRuns([
      ['echo cm0gYQ== | base64 -d', 'rm a'],
      ['echo cm0gYQ== | base64 --decode', 'rm a'],
      ['echo "cm0!gYQ==" | base64 -di', 'rm a'],
      ['echo OJWSAYI= | base32 -d', 'rm a'],
      ['echo cm0gw6k= | base64 -D', 'rm "é"'],
      ['echo cm0g6Q== | base64 -D', 'rm "é"'],
      ['echo rm | base64', null],
      ['echo "cm0!" | base64 -d', null],
      ['base64 -d -w 0 x', null],
      ['base64 -d "$F"', null],
    ]);
  });

  it('stands in code that does nothing but print it', () => {
    checkRuns([
      [`python3 -c 'print("rm a")'`, 'rm a'],
      [`python3 -c "import sys; sys.stdout.write('rm ' + 'a')"`, 'rm a'],
      [`echo 'print("rm", "\\x61")' | python3 -`, 'rm a'],
      [`node -e 'console.log("rm", "a");'`, 'rm a'],
      [`node -p '"rm " + "a"'`, 'rm a'],
      [`perl -e 'print "r" . q, "m a"'`, null],
      [`perl -le 'print "rm ", "a"'`, 'rm a'],
      [`perl -E 'say "rm a"'`, 'rm a'],
      [`ruby -e 'puts "rm a"'`, 'rm a'],
      [`php -r 'echo "rm" . " a";'`, 'rm a'],
      [`awk 'BEGIN { print "rm a" }'`, 'rm a'],
      [`jq -rn '"rm a"'`, 'rm a'],
    ]);
  });

  it('is not known where code does more than print it', () => {
    checkRuns([
      [`python3 -c 'print(f"rm {x}")'`, null],
      [`python3 -c 'if x: print("rm a")'`, null],
      [`python3 -c 'print("rm" "a")'`, null],
      [`python3 -c 'print("rm a", end="")'`, null],
      [`python3 -c 'print("\\N{BULLET}")'`, null],
      ["node -p '`rm ${a}`'", null],
      [`node -e 'exit(); console.log("rm a")'`, null],
      [`perl -e 'print "rm $x"'`, null],
      ['perl -e "print \\`rm a\\`"', null],
      [`perl -e 'print "rm a" if 0'`, null],
      [`perl -e 'exit; print "rm a"'`, null],
      [`ruby -e 'puts "rm #{x}"'`, null],
      [`echo 'echo "rm a"' | php`, null],
      [`awk 'BEGIN { print "rm a" > "x" }'`, null],
      [`awk 'BEGIN { print "rm a" } END { print x }'`, null],
      [`jq -n '"rm a"'`, null],
      [`jq -rn '"rm \\(.x)"'`, null],
    ]);
  });

  it('by openssl and xxd is read without a cipher', () => {
    checkRuns([
      ['echo cm0gYQ== | openssl base64 -d', 'rm a'],
      ['echo cm0gYQ== | openssl enc -d -a -A', 'rm a'],
      ['echo cm0gYQ== | openssl enc -d -aes128 -a', null],
      ['openssl base64 -d -in missing', null],
      ['echo cm0gYQ== | openssl rand 3', null],
      ['echo 726d 2061 | xxd -r -p', 'rm a'],
      ['echo 726d2061 | xxd -p -r', 'rm a'],
      ['echo 726 | xxd -r -p', null],
      ['echo 726d2061 | xxd -r', null],
    ]);
  });

  it('from escapes is read', () => {
    checkRuns([
      ["printf '\\x72\\155 %s' a", 'rm a'],
      ["printf '%b' '\\0162m a\\cb'", 'rm a'],
      ["printf '%s ' rm a b", 'rm a b'],
      ["printf '%-4s%s' rm a", 'rm a'],
      ["printf '%.2s %03d %x %X %o %c' rmx 7 255 255 8 cd", 'rm 007 ff FF 10 c'],
      ["printf -- 'rm %d%%' ''", 'rm 0%'],
      ["printf 'rm a'", 'rm a'],
      ['printf \'rm %s\' "$X"', 'rm ?'],
      ["printf '%d' x", null],
      ['printf \'%.2s\' "$X"', null],
      ["printf '%.2d' 1", null],
      ["printf 'rm %(%F)T'", null],
      ["printf 'rm %q' a", null],
      ["echo -e '\\0162m\\x20a\\cb'", 'rm a'],
      ["echo -e 'rm \\\\0162'", 'rm 0162'],
    ]);
    checkRuns([["echo '\\0162m a'", 'rm a']], { dialect: 'zsh' });
    checkRuns([["echo -E '\\0162m a'", '"0162m" a'.replaceAll('"', '')]], { dialect: 'zsh' });
  });

  it('turned around or cut is read', () => {
    checkRuns([
      ["echo 'a mr' | rev", 'rm a'],
      ["printf 'a\\nrm \\\\\\n' | tac", 'rm a'],
      ["echo 'ez n' | tr a-z n-za-m", 'rm a'],
      ["echo 'RM A' | tr '[:upper:]' '[:lower:]'", 'rm a'],
      ["echo 'r-m a' | tr -d -", 'rm a'],
      ["echo 'rm a' | tr -s a", null],
      ["echo 'rm a' | tr '[:graph:]' x", null],
      ["echo 'rm a' | tr '[a*2]' x", null],
      ["echo 'xxrm a' | cut -c3-", 'rm a'],
      ["echo 'rm axx' | cut -c -4", 'rm a'],
      ["printf 'x:rm a:y\\n' | cut -d: -f2", 'rm a'],
      ["echo 'rm a' | cut -d: -f 1-3", 'rm a'],
      ["echo 'rm a' | cut -c 1,2", null],
      ["echo 'rm a' | cut -b -", null],
      ["printf 'rm a\\nb\\n' | head -n 1", 'rm a'],
      ["printf 'b\\nrm a' | tail -1", 'rm a'],
      ["printf 'rm a\\n' | tail", 'rm a'],
      ["echo 'rm a' | head -c 2", null],
      ['echo "$X" | rev', null],
    ]);
  });

  it('counted is a list', () => {
    checkReads([
      ['for i in $(seq 2 3); do rm a$i; done; rm $(seq 1)', ['seq 2 3', 'rm a2', 'rm a3', 'seq 1', 'rm 1']],
      ['rm $(seq 1 2 9) $(seq 999) $(seq) $(seq 3 1)', ['seq 1 2 9', 'seq 999', 'seq', 'seq 3 1', 'rm ? ? ?']],
    ]);
  });

  it('that sets up a shell is known to do no more', () => {
    checkReads([
      ['eval "$(brew shellenv)"', ['brew shellenv', 'eval: export PATH=?', '?dynamic possible']],
      ['eval "$(brew x)"', ['brew x', 'eval ?', '?dynamic present']],
      ['eval "$(ssh-agent rm a)"', ['ssh-agent: rm a', 'eval ?', '?dynamic present']],
      ['eval $(dircolors ~/.colors)', ['dircolors /home/dev/.colors', 'eval: export PATH=?', '?dynamic possible']],
      ['eval $(dircolors -p)', ['dircolors -p', 'eval ?', '?dynamic present']],
      ['eval $(aws configure list)', ['aws configure list', 'eval ?', '?dynamic present']],
      [
        'eval $(aws configure export-credentials --profile shop --format env)',
        [
          'aws configure export-credentials --profile shop --format env',
          'eval: export AWS_PROFILE=shop AWS_ACCESS_KEY_ID=? AWS_SECRET_ACCESS_KEY=?',
          '?dynamic possible',
        ],
      ],
    ]);
  });
});

describe("zsh's own spellings", () => {
  before(loadParser);

  function checkZsh(text: string, expected: readonly string[]): void {
    const script = scriptOf(text, { dialect: 'zsh' });
    const unknowns = script.unknowns.map(({ code, stake }) => `?${code} ${stake}`);
    assert.deepEqual([...lines(script), ...unknowns], expected, text);
  }

  it('qualifiers of patterns are no part of a path', () => {
    checkZsh('rm -rf **/*(.om[1,5]) a/*(/) "b(c)"', ['rm -rf **/* a/* "b(c)"']);
    checkZsh('ls ~/src(N)', ['ls /home/dev/src']);
  });

  it('jobs, blocks and files from commands are read', () => {
    checkZsh('rm a &!\nrm b &|', ['rm a', 'rm b']);
    checkZsh('{ rm a } always { rm b }', ['rm a', 'rm b']);
    checkZsh('f() { rm $1 }; f a', ['rm a']);
    checkZsh('y =(rm a)', ['rm a', 'y /dev/fd/64']);
  });
});
