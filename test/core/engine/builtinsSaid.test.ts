import { checkSays, loadEngine } from './checkSays';

describe('a word of the shell', () => {
  before(loadEngine);

  it('is ordinary work', () => {
    checkSays([
      ['cd', ['allow']],
      ['cd "$X"', ['allow']],
      ['cd src && pushd a && popd && dirs', ['allow']],
      ['mapfile -t lines < list; wait; disown', ['allow']],
    ]);
  });

  it('a folder that is not known does not hide what follows', () => {
    checkSays([['cd "$X" && rm -rf .', ['ask', '?dynamic present']]]);
  });

  it('compound commands and backquotes hide nothing', () => {
    checkSays([
      ['time { rm -rf /; }', ['deny', 'Deletes the whole file system /']],
      ['echo `echo \\`rm -rf /\\``', ['deny', 'Deletes the whole file system /']],
      ["echo \"'-rf' '/'\" | xargs rm", ['deny', 'Deletes the whole file system /']],
    ]);
  });
});
