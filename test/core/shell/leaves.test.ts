import { checkReads, loadParser } from './scriptOf';

describe('what stands behind the end of what is run', () => {
  before(loadParser);

  it('is not run in a shell of its own', () => {
    checkReads([
      ["bash -c 'a; exit 0; rm x'", ['bash: a', 'bash: exit 0']],
      ["sh -c 'a; exit $? # done\nrm x'; b", ['sh: a', 'sh: exit ?', 'b']],
      ['(exit; rm x); b', ['exit', 'b']],
      ['A=$(exit; rm x); b', ['exit', 'b']],
      ["zsh -c 'exit; rm x'", ['zsh: exit']],
      ["sh -c 'exec a; rm x'", ['sh exec: a']],
      ["echo 'a\nexit\nrm x' > s; sh s", ['echo "a\\nexit\\nrm x"', 'sh: a', 'sh: exit']],
      ['bash -c \'trap "rm y" EXIT; exit; rm x\'', ['bash: trap "rm y" EXIT', 'bash: exit', 'bash trap: rm y']],
    ]);
  });

  it('is not run in a function', () => {
    checkReads([
      ['f() { a; return 1; rm x; }; f; b', ['a', 'return 1', 'b']],
      ['f() { if a; then return; rm x; fi; b; }; f', ['a', 'return', 'b']],
    ]);
  });

  it('is run where the end may not come', () => {
    checkReads([
      ['exit; rm x', ['exit', 'rm x']],
      ["bash -c 'a && exit; rm x'", ['bash: a', 'bash: exit', 'bash: rm x']],
      ["bash -c 'exit & rm x'", ['bash: exit', 'bash: rm x']],
      ["bash -c 'exit | a; rm x'", ['bash: exit', 'bash: a', 'bash: rm x']],
      ["bash -c '{ exit; a; } & rm x'", ['bash: exit', 'bash: rm x']],
      ["bash -c 'if a; then exit; fi; rm x'", ['bash: a', 'bash: exit', 'bash: rm x']],
      ["bash -c 'exit > /gone/x; rm x'", ['bash: exit', 'bash: rm x']],
      ["bash -c 'exit a; rm x'", ['bash: exit a', 'bash: rm x']],
      ["bash -c 'return; rm x'", ['bash: return', 'bash: rm x']],
      ["bash -ic 'exit; rm x'", ['bash: exit', 'bash: rm x']],
      ['bash -c \'trap "exit 1" INT; rm x\'', ['bash: trap "exit 1" INT', 'bash trap: exit 1', 'bash: rm x']],
      ["f() { trap 'return; rm x' INT; }; f", ['trap "return; rm x" INT', 'trap: return', 'trap: rm x']],
      ["bash -c 'exec $NONE; rm x'", ['bash exec: ?', 'bash: rm x', '?dynamic present']],
      ["bash -c 'exec > y; rm x'", ['bash: exec', 'bash: rm x']],
    ]);
  });

  it('is run where a word may be another', () => {
    checkReads([
      ["bash -c 'exit() { a; }; exit; rm x'", ['bash: a', 'bash: rm x']],
      [
        "bash -c 'if a; then exit() { b; }; fi; unset -f exit; exit; rm x'",
        ['bash: a', 'bash: unset -f exit', 'bash: exit', 'bash: rm x'],
      ],
      [
        "bash -c 'if a; then enable -n exit; fi; exit; rm x'",
        ['bash: a', 'bash: enable -n exit', 'bash: exit', 'bash: rm x'],
      ],
      ["bash -c 'shopt -s execfail; exec a; rm x'", ['bash: shopt -s execfail', 'bash exec: a', 'bash: rm x']],
      ["BASHOPTS=execfail bash -c 'exec a; rm x'", ['bash exec: a', 'bash: rm x']],
      ["sh -c 'alias a=b\na\nexit\nrm x'", ['sh: alias a=b', 'sh: b', 'sh: exit', 'sh: rm x']],
      ["sh -c 'cat <<E\nexit\nE\nexit; rm x'", ['sh: cat', 'sh: exit', 'sh: rm x']],
      ["bash -c 'trap a DEBUG; exit; rm x'", ['bash: trap a DEBUG', 'bash trap: a', 'bash: exit', 'bash: rm x']],
    ]);
  });
});
