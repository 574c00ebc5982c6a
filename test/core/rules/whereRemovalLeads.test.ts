import assert from 'node:assert/strict';
import { rm } from '../../../src/core/rules/rm';
import type { Statement } from '../../../src/core/model/command';
import { commandOf, contextOf, plainSurroundings } from '../../support/command';

type Place = {
  readonly cwd?: string | null;
  readonly host?: string;
  readonly workspaces?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly home?: string;
};

/** Where a row says nothing else, the removal starts in the workspace `/home/dev/shop`. */
function reviewed(run: string, place: Place): Statement {
  const { cwd = '/home/dev/shop', host = null, workspaces = ['/home/dev/shop'], files = {} } = place;
  const { home: own = plainSurroundings.home } = place;
  const command = commandOf(run, { cwd, host });
  const surroundings = { ...plainSurroundings, home: own, workspaces };
  return rm.review(command, contextOf(command, { line: run, surroundings, read: (path) => files[path] ?? null }));
}

/** `rule effect target` for each fact, `?code stake` for each unknown. */
function checkRemoval(run: string, expected: readonly string[], place: Place = {}): void {
  const { observations, unknowns } = reviewed(run, place);
  const facts = observations.map(({ rule, effect, target }) => `${rule} ${effect} ${target.name}`);
  assert.deepEqual([...facts, ...unknowns.map(({ code, stake }) => `?${code} ${stake}`)], expected);
}

const home = 'files/home-or-root delete';
const inHome = { cwd: '/home/dev', workspaces: [] };
const rows: readonly (readonly [string, readonly string[], Place?])[] = [
  ['rm -rf /home', [`${home} /home`]],
  ['rm -rf /root', [`${home} /root`]],
  ['rm -rf /home/other/', [`${home} /home/other`]],
  ['rm -rf ~other', [`${home} /home/other`]],
  ['rm -rf ../..', [`${home} /home`]],
  ['rm -rf ..', [`${home} /home/dev`]],
  ['rm -rf /usr/lib', [`${home} /usr/lib`]],
  ['rm -rf /mnt/backup', [`${home} /mnt/backup`]],
  ['rm -rf /usr/lib/node_modules', ['files/outside delete /usr/lib/node_modules']],
  ['rm -rf /srv/app', ['files/outside delete /srv/app']],
  ['rm -rf ~/projects', ['files/outside delete /home/dev/projects']],
  ['rm ~/notes.txt', ['files/outside delete /home/dev/notes.txt']],
  ['rm -rf ~/projects/node_modules', ['files/made delete /home/dev/projects/node_modules']],
  ['rm -rf ~/.cache/pip', ['files/made delete /home/dev/.cache/pip']],
  ['rm -rf /tmp/a /var/tmp/b', ['files/made delete /tmp/a', 'files/made delete /var/tmp/b']],
  ['rm -rf /tmp/../home/dev', [`${home} /home/dev`]],
  ['rm -rf "$DIR"', ['?dynamic present']],
  ['rm -rf "$DIR/"', ['?dynamic present']],
  ['rm -rf src/$NAME', ['?dynamic present']],
  ['rm -rf dist/$NAME', []],
  ['rm -rf /tmp/$NAME', []],
  ['rm -rf /tmp/$NAME/../..', ['?dynamic present']],
  ['rm -f "$FILE"', []],
  ['rm -rf foo', ['files/outside delete /home/dev/foo'], inHome],
  ['rm -rf *', [`${home} /home/dev`], inHome],
  ['rm -rf src', ['files/work lose-work /srv/app/src'], { cwd: '/srv/app', workspaces: [] }],
  ['rm -rf src', ['files/made delete /tmp/app/src'], { cwd: '/tmp/app', workspaces: [] }],
  ['rm -rf "/tmp/tmp.$X"', [], { home: '/tmp/hp', workspaces: ['/tmp/hp/ws'] }],
  ['rm -rf "/tmp/hp$X"', ['?dynamic present'], { home: '/tmp/hp', workspaces: [] }],
  ['rm -rf "/tmp/$X"', ['?dynamic present'], { home: '/tmp/hp', workspaces: [] }],
  [
    'rm -rf dist-esm coverage-html build-release CMakeFiles',
    ['dist-esm', 'coverage-html', 'build-release', 'CMakeFiles'].map(
      (name) => `files/made delete /home/dev/shop/${name}`,
    ),
  ],
  ['rm -rf build-tools', ['files/work lose-work /home/dev/shop/build-tools']],
  ['rm -rf cypress/videos', ['files/made delete /home/dev/shop/cypress/videos']],
  ['rm -rf cypress', ['files/work lose-work /home/dev/shop/cypress']],
  ['rm -rf ~/.npm/_cacache', ['files/made delete /home/dev/.npm/_cacache']],
  ['rm -rf ~/.m2/repository/com/acme', ['files/made delete /home/dev/.m2/repository/com/acme']],
  ['rm -rf ~/Library/Caches/CocoaPods', ['files/made delete /home/dev/Library/Caches/CocoaPods']],
  ['rm -rf ~/.m2', ['files/outside delete /home/dev/.m2']],
  ['rm -rf /tmp/home/notes', ['files/outside delete /tmp/home/notes'], { home: '/tmp/home' }],
  ['rm -rf /tmp/notes', ['files/made delete /tmp/notes'], { home: '/tmp/home' }],
  ['rm -f backup.sql', ['files/unkept delete /home/dev/shop/backup.sql']],
  ['rm shop-dump.sql.gz', ['files/unkept delete /home/dev/shop/shop-dump.sql.gz']],
  ['rm dist/backup.sql', ['files/made delete /home/dev/shop/dist/backup.sql']],
  [
    'rm src/backup.ts schema.sql',
    ['files/one delete /home/dev/shop/src/backup.ts', 'files/one delete /home/dev/shop/schema.sql'],
  ],
  ['rm -rf build', [], { cwd: null }],
  ['rm -rf *', ['?dynamic present'], { cwd: null }],
  ['rm -rf /data', ['files/outside delete /data'], { host: 'db1' }],
  ['rm -rf data', ['files/outside delete data'], { host: 'db1', cwd: null }],
  ['rm -rf .git/rebase-merge', []],
  ['rm -rf .git/objects', ['files/repository lose-work /home/dev/shop/.git/objects']],
  ['rm .env', ['files/unkept delete /home/dev/shop/.env']],
  ['rm .env.example', ['files/one delete /home/dev/shop/.env.example']],
  ['rm -rf old.txt', ['files/one delete /home/dev/shop/old.txt']],
];

describe('where a removal leads', () => {
  for (const [run, expected, place] of rows) {
    const where = place === undefined ? '' : ` with ${JSON.stringify(place)}`;
    it(`${run}${where} is ${expected.join(', ') || 'ordinary'}`, () => {
      checkRemoval(run, expected, place);
    });
  }

  it('a repository in a temporary folder is a workspace', () => {
    const place = { cwd: '/tmp/app/web', workspaces: [], files: { '/tmp/app/.git/HEAD': 'ref: refs/heads/main' } };
    checkRemoval('rm -rf src', ['files/work lose-work /tmp/app/web/src'], place);
    checkRemoval('rm -rf /tmp/app', ['files/workspace lose-work /tmp/app'], place);
    checkRemoval('rm -rf /tmp/other', ['files/made delete /tmp/other'], place);
  });

  it('a file that can be read is one file, whatever its name', () => {
    checkRemoval('rm -rf LICENSE', ['files/one delete /home/dev/shop/LICENSE'], {
      files: { '/home/dev/shop/LICENSE': 'text' },
    });
    checkRemoval('rm -rf LICENSE', ['files/work lose-work /home/dev/shop/LICENSE']);
  });

  it('a removal on another host is remote and touches nothing here', () => {
    const { observations, touches } = reviewed('rm -rf /data', { host: 'db1' });
    assert.equal(observations[0]?.reach, 'remote');
    assert.equal(observations[0].says, 'Deletes the folder /data on db1');
    assert.deepEqual(touches, []);
  });

  it('every file that goes is a touch, ordinary or not', () => {
    const { touches } = reviewed('rm -rf dist .holdpoint /tmp/x', {});
    assert.deepEqual(
      touches.map(({ path, how }) => `${how} ${path}`),
      ['delete /home/dev/shop/dist', 'delete /home/dev/shop/.holdpoint', 'delete /tmp/x'],
    );
  });
});
