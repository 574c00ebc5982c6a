import assert from 'node:assert/strict';
import { terminalEnvironment } from '../../src/shellguard/terminalEnvironment';

const bin = '/home/u/.local/share/holdpoint/bin';

function changesIn(env: Readonly<Record<string, string>>, folder = bin): Record<string, string> {
  const changes = terminalEnvironment({ bin: folder, env, window: 'w1' });
  return Object.fromEntries(
    changes.map(({ name, how, value, again }) => [`${how} ${name}${again ? ' again' : ''}`, value]),
  );
}

describe('the environment of terminals', () => {
  it('loads the guard in every shell, and again after the user’s own files where those would undo it', () => {
    assert.deepEqual(changesIn({}), {
      'replace HOLDPOINT_WINDOW': 'w1',
      'prepend PATH again': `${bin}/shims:`,
      'prepend PROMPT_COMMAND again': `. '${bin}/bash/hook.bash';`,
      'replace BASH_ENV': `${bin}/bash/env.bash`,
      'replace ZDOTDIR': `${bin}/zsh`,
      'prepend XDG_DATA_DIRS': `${bin}/fish:/usr/local/share:/usr/share:`,
    });
  });

  it('keeps what the variables held before', () => {
    const env = { BASH_ENV: '/home/u/.env', ZDOTDIR: '/home/u/.zsh', XDG_DATA_DIRS: '/opt/share' };
    const changes = changesIn(env);
    assert.equal(changes['replace HOLDPOINT_BASH_ENV'], '/home/u/.env');
    assert.equal(changes['replace HOLDPOINT_ZDOTDIR'], '/home/u/.zsh');
    assert.equal(changes['prepend XDG_DATA_DIRS'], `${bin}/fish:`);
  });

  it('does not chain itself when the editor was started from a guarded terminal', () => {
    const changes = changesIn({ BASH_ENV: `${bin}/bash/env.bash`, ZDOTDIR: `${bin}/zsh` });
    assert.ok(!('replace HOLDPOINT_BASH_ENV' in changes) && !('replace HOLDPOINT_ZDOTDIR' in changes));
  });

  it('quotes a folder with spaces', () => {
    const changes = changesIn({}, '/Users/u/Library/Application Support/Holdpoint/data/bin');
    assert.match(changes['prepend PROMPT_COMMAND again'] ?? '', /^\. '\/Users\/u\/Library\/Application Support\//);
  });

  for (const folder of ["/home/o'neil/bin", '/home/a:b/bin', '/home/a\\b/bin']) {
    it(`leaves terminals alone where the folder would not arrive whole: ${folder}`, () => {
      assert.deepEqual(changesIn({}, folder), {});
    });
  }
});
