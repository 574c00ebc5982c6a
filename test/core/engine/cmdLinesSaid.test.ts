import { checkSays, loadEngine } from './checkSays';

describe('lines of cmd.exe that are said to be for another shell', () => {
  before(loadEngine);

  it('are read with their backslashes and switches', () => {
    checkSays([
      ['rmdir /s /q node_modules\\.vite', ['allow', 'Deletes the build folder /proj/app/node_modules/.vite']],
      ['rmdir /s /q D:\\data', ['ask', 'Deletes the folder D:/data']],
      ['del /f /q src\\a.ts', ['allow', 'Deletes the file /proj/app/src/a.ts']],
      ['format C: /q', ['deny', 'Formats the drive C:']],
      ['copy /y a.txt b.txt', ['allow']],
    ]);
  });

  it('what the other shell starts beside them is not lost', () => {
    checkSays([
      ['rm -rf / ; copy a b', ['deny', 'Deletes the whole file system /']],
      ['echo /a >> ~/.bashrc', ['ask', 'Plants something that runs in every new shell: /home/dev/.bashrc']],
    ]);
  });

  it('a line that names such commands and no switch stays what it is', () => {
    checkSays([
      ['rmdir empty', ['allow']],
      ['mkdir -p a/b && rmdir a/b', ['allow']],
      ["cmd /c 'rd /s /q build'", ['allow', 'Deletes the build folder /proj/app/build']],
    ]);
  });
});
