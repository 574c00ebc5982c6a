import { checkSays, loadEngine } from './checkSays';

const root = 'Deletes the whole file system /';
const here = (command: string, text: string): string => `${command} <<'X'\n${text}\nX\n`;

describe('files that a line writes and then uses', () => {
  before(loadEngine);

  it('code is read as it was left', () => {
    checkSays([
      [`${here('cat > x.py', "import shutil; shutil.rmtree('/')")}python3 x.py`, ['deny', root]],
      [`echo 'import os; os.system("rm -rf /")' > /tmp/a.py && python3 /tmp/a.py`, ['deny', root]],
      [`${here('tee a.py b.py', "import shutil; shutil.rmtree('/')")}python3 b.py`, ['deny', root]],
      [`printf 'import shutil\n' | tee a.py; echo 'shutil.rmtree("/")' | tee -a a.py; python3 a.py`, ['deny', root]],
      ["echo 'print(1)' > x.py; python3 x.py", ['allow']],
      [`python3 x.py; echo 'import os; os.system("rm -rf /")' > x.py`, ['allow']],
      ['echo "$TEXT" | tee "$F" x.py; python3 x.py', ['allow']],
    ]);
  });

  it('a text that is not known takes the place of the one before', () => {
    checkSays([
      [
        `${here('cat > q.sql', 'SELECT 1;')}echo "$X" > q.sql; psql -h db.example -f q.sql`,
        ['ask', '?unreadable present'],
      ],
    ]);
  });

  it('so are statements of SQL and manifests', () => {
    checkSays([
      [`${here('cat > q.sql', 'DROP DATABASE shop;')}psql -h db.example -f q.sql`, ['ask', 'Drops database shop']],
      [`${here('cat > q.sql', 'SELECT 1;')}psql -h db.example -f q.sql`, ['allow']],
      [
        `${here('cat > k.yaml', 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}')}kubectl delete -f k.yaml`,
        ['ask', 'Deletes namespace shop'],
      ],
    ]);
  });
});
