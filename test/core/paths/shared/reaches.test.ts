import assert from 'node:assert/strict';
import type { Touch } from '../../../../src/core/model/finding';
import { nowhere } from '../../../../src/core/model/place';
import { reachesAny } from '../../../../src/core/paths/shared/reaches';

const targets = ['.claude/settings.json', '.bash*', '/etc/ssh/sshd_config'];

function checkReached(how: Touch['how'], path: string, reached: boolean): void {
  const touch: Touch = { path, how, at: nowhere };
  assert.equal(reachesAny(touch, targets), reached, `${how} ${path}`);
  assert.equal(reachesAny(touch, targets), reached, `${how} ${path}, asked again`);
}

describe('reachesAny', () => {
  it('finds a file at every depth, and one that begins at the root there alone', () => {
    checkReached('write', '/home/dev/.claude/settings.json', true);
    checkReached('write', '/proj/a/b/.claude/settings.json', true);
    checkReached('write', '/etc/ssh/sshd_config', true);
    checkReached('write', '/proj/etc/ssh/sshd_config', false);
    checkReached('write', '/proj/.claude/settings.local.json', false);
    checkReached('write', '/', false);
  });

  it('takes no notice of letter case', () => {
    checkReached('write', '/home/dev/.CLAUDE/Settings.JSON', true);
  });

  it('takes what is in a folder that goes along, and not in one that is written', () => {
    checkReached('delete', '/home/dev/.claude', true);
    checkReached('write', '/home/dev/.claude', false);
    checkReached('delete', '/etc', true);
    checkReached('delete', '/home/dev/.config', false);
  });

  it('reads wildcards of both sides as a shell does', () => {
    checkReached('write', '/home/dev/.bash_profile', true);
    checkReached('write', '/home/dev/.claude/s*.json', true);
    checkReached('write', '/home/dev/.claude/settings.jso[mn]', true);
    checkReached('write', '/home/dev/.claude/.s*', false);
    checkReached('delete', '/home/dev/*', false);
    checkReached('delete', '/home/dev/.c*', true);
    checkReached('delete', '/home/dev/.x*', false);
  });

  it('keeps its answers when it has been asked about more targets than it remembers', () => {
    const many = Array.from({ length: 2_500 }, (_, index) => `.tool${index}/settings.json`);
    const touch: Touch = { path: '/home/dev/.tool2400/settings.json', how: 'write', at: nowhere };
    assert.equal(reachesAny(touch, many), true);
    assert.equal(reachesAny({ ...touch, path: '/home/dev/.tool2400/other.json' }, many), false);
    checkReached('write', '/home/dev/.claude/settings.json', true);
  });
});
