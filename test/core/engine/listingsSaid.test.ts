import { checkSays, loadEngine } from './checkSays';

const everything = 'Deletes everything in the workspace folder /proj/app';

describe('names that a program lists and another removes', () => {
  before(loadEngine);

  it('a pattern or a search says what the names look like', () => {
    checkSays([
      ['ls *.log | xargs rm -f', ['allow', 'Deletes the build file /proj/app/*.log']],
      ['ls -d build/* | xargs rm -rf', ['allow', 'Deletes everything in the build folder /proj/app/build']],
      ["find . -name '*.pyc' | xargs rm -f", ['allow', 'Deletes the build file /proj/app/*/*.pyc']],
      ["find -L pkg/ -path '*/dist' | xargs rm -rf", ['allow', 'Deletes the build folder /proj/app/pkg/*/dist']],
      ["find . ! -name a -name '*.o' -print0 | xargs -0 rm", ['allow', 'Deletes the build file /proj/app/*/*.o']],
      ["find . -name '*.py' | xargs -I{} rm {}", ['ask', 'Deletes the files /proj/app/*/*.py']],
      ['fd -e log . src | xargs rm', ['allow', 'Deletes the build file /proj/app/src/*/*.log']],
      ['fd old$ | xargs rm -r', ['ask', 'Deletes the folder /proj/app/*/*old']],
      ['fd ^old -t d | xargs rm -r', ['ask', 'Deletes the folder /proj/app/*/old*']],
      ["git ls-files '*.snap' | xargs rm", ['allow', 'Deletes the file /proj/app/*.snap']],
      [
        'git ls-files a.log docs | xargs rm',
        ['ask', 'Deletes the build file /proj/app/a.log', 'Deletes everything in the folder /proj/app/docs'],
      ],
      ['rm -rf $(find . -name dist)', ['allow', 'Deletes the build folder /proj/app/*/dist']],
      ['echo *.log | xargs rm', ['allow', 'Deletes the build file /proj/app/*.log']],
      ['f=$(ls *.bak); rm "$f"', ['allow', 'Deletes the file /proj/app/*.bak']],
    ]);
  });

  it('a listing of everything is everything, whatever a filter leaves of it', () => {
    checkSays([
      ['ls | xargs rm', ['ask', everything]],
      ['ls src | xargs rm', ['ask', everything]],
      ['ls -t | tail -n +6 | xargs rm', ['ask', everything]],
      ['ls | grep -v keep | sort | head -3 | xargs rm -rf', ['ask', everything]],
      ['git ls-files -z | xargs -0 rm', ['ask', everything]],
      ['git diff --name-only | xargs rm', ['ask', everything]],
      ['rm $(ls)', ['ask', everything]],
      ['find ~ | xargs rm -rf', ['deny', 'Deletes everything in the home folder /home/dev']],
      ['find / -type f | xargs rm', ['deny', 'Deletes everything in the whole file system /']],
    ]);
  });

  it('loops run once for all names', () => {
    checkSays([
      ['find . -name \'*.ts\' | while read -r f; do rm "$f"; done', ['ask', 'Deletes the files /proj/app/*/*.ts']],
      ['for f in $(find . -name \'*.ts\'); do rm "$f"; done', ['ask', 'Deletes the files /proj/app/*/*.ts']],
      ['for f in dist/*; do rm -rf "$f"; done', ['allow', 'Deletes everything in the build folder /proj/app/dist']],
      ['for f in *; do rm -rf "$f"; done', ['ask', everything]],
      ['for d in */; do (cd "$d" && npm test); done', ['allow']],
    ]);
  });

  it('what is not known of a listing is not known of what is removed', () => {
    checkSays([
      ['ls "$D" | xargs rm', ['ask', everything]],
      ['find "$D" | xargs rm', ['ask', '?dynamic present']],
      ['find "$D" -name "*.py" | xargs sudo rm', ['ask', '?dynamic present']],
      ["find . -name '*.log' -o -type f | xargs rm", ['ask', 'Deletes the build file /proj/app/*/*.log', everything]],
      [
        "find . -path ./a -prune -o -name '*.log' -print | xargs rm",
        ['allow', 'Deletes the build file /proj/app/*/*.log'],
      ],
    ]);
  });

  it('what is printed in another form stays unknown', () => {
    checkSays([
      ['ls -l | xargs rm', ['ask', '?dynamic present']],
      ["find . -name '*.o' -printf '%f' | xargs rm", ['ask', '?dynamic present']],
      ['fd -l | xargs rm', ['ask', '?dynamic present']],
      ['git ls-files -s | xargs rm', ['ask', '?dynamic present']],
      ['grep -rl TODO . | xargs rm', ['ask', '?dynamic present']],
      ['ls | wc -l', ['allow']],
      ['git ls-files | xargs wc -l', ['allow']],
    ]);
  });
});
