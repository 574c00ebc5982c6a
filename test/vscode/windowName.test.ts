import assert from 'node:assert/strict';
import { gateIdOf, isOfWindow } from '../../src/gate/windowId';
import { windowName } from '../../src/vscode/windowName';

/** The name that a window gets, and what its memory holds then. */
function checkName(before: unknown, expected: RegExp): void {
  const memory = new Map<string, unknown>([['holdpoint.window', before]]);
  const port = {
    get: (key: string) => memory.get(key),
    update: (key: string, value: string) => memory.set(key, value),
  };
  const name = windowName(port);
  assert.match(name, expected);
  assert.equal(memory.get('holdpoint.window'), name);
  assert.equal(windowName(port), name);
}

describe('the name of a window', () => {
  it('is made once and kept', () => {
    checkName(undefined, /^[0-9a-f]{8}$/);
    checkName('01234567', /^01234567$/);
  });

  it('what is no name in the memory is replaced', () => {
    checkName('../x', /^[0-9a-f]{8}$/);
    checkName(7, /^[0-9a-f]{8}$/);
  });

  it('every gate of the window has an id of its own that begins with it', () => {
    const ids = [gateIdOf('01234567', 'aa'), gateIdOf(undefined, 'bb'), gateIdOf('../x', 'cc')];
    assert.deepEqual(ids, ['01234567-aa', 'bb', 'cc']);
    assert.deepEqual(
      ids.map((id) => isOfWindow(id, '01234567')),
      [true, false, false],
    );
    assert.deepEqual(
      [null, undefined, '', 'bb'].map((window) => isOfWindow('bb', window)),
      [false, false, false, true],
    );
  });
});
