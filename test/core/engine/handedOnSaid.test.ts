import { checkSays, loadEngine } from './checkSays';

const root = 'Deletes the whole file system /';
const setting = (name: string): string => `Starts a program through the git setting alias.${name}`;

describe('lines that other programs hand to a shell', () => {
  before(loadEngine);

  it('aliases of git', () => {
    checkSays([
      ["git -c alias.x='!rm -rf /' x", ['deny', root, setting('x')]],
      ["git -C sub -c alias.go='!rm -rf' go /", ['deny', root, setting('go')]],
      ["git -c alias.x='!rm -rf /' status", ['ask', setting('x')]],
      ["git -c alias.st='status -s' st", ['allow']],
    ]);
  });

  it('editors that nobody types in', () => {
    checkSays([
      ["vim -es -c '!rm -rf /' -c q", ['deny', root]],
      ["vi '+silent !rm -rf /' a", ['deny', root]],
      ["nvim --cmd 'r !rm -rf /' a", ['deny', root]],
      ["ex -c '%!rm -rf /' a", ['deny', root]],
      [`vim -c 'call system("rm -rf /")'`, ['deny', root]],
      [`nvim -c "call system('rm -rf /')"`, ['deny', root]],
      [`emacs --batch --eval '(shell-command "rm -rf \\"/\\"")'`, ['deny', root]],
      [`emacs --eval='(shell-command-to-string "rm -rf /")'`, ['deny', root]],
      ["vim -c 'set number' +12 a", ['allow']],
      ['emacs --batch --eval \'(message "hi")\' a', ['allow']],
    ]);
  });
});
