import assert from 'node:assert/strict';
import { unsavedPorts } from '../../src/node/unsavedPorts';

const disk = {
  read: (path: string) => `${path} on disk`,
  neighbours: () => [
    { path: '/w/b.tf', text: 'b on disk' },
    { path: '/w/c.tf', text: 'c on disk' },
  ],
};

describe('files with unsaved texts in their place', () => {
  it('without any they are those on disk', () => {
    const ports = unsavedPorts(disk, new Map());
    assert.equal(ports.read('/w/a.tf'), '/w/a.tf on disk');
    assert.equal(ports.neighbours('/w/a.tf').length, 2);
  });
  it('an open text wins, and counts as a neighbour in its folder and of its kind alone', () => {
    const texts = { '/w/a.tf': 'a', '/w/b.tf': 'b', '/w/new.tf': 'n', '/w/x.txt': 'x', '/other/d.tf': 'd' };
    const ports = unsavedPorts(disk, new Map(Object.entries(texts)));
    assert.equal(ports.read('/w/b.tf'), 'b');
    assert.deepEqual(
      ports.neighbours('/w/a.tf').map(({ path, text }) => `${path} ${text}`),
      ['/w/c.tf c on disk', '/w/b.tf b', '/w/new.tf n'],
    );
  });
});
