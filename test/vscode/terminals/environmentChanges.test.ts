import assert from 'node:assert/strict';
import type { EnvironmentChange } from '../../../src/gate/protocol/terminals';
import { applyEnvironment, type Collection, type Mutator } from '../../../src/vscode/terminals/environmentChanges';

function collectionOf(entries: Readonly<Record<string, Mutator>>): Collection & { readonly map: Map<string, Mutator> } {
  const map = new Map(Object.entries(entries));
  return {
    map,
    get: (name) => map.get(name),
    replace: (name, value, options) => map.set(name, { type: 1, value, options }),
    prepend: (name, value, options) => map.set(name, { type: 3, value, options }),
    delete: (name) => map.delete(name),
    names: () => [...map.keys()],
  };
}

const path: EnvironmentChange = { name: 'PATH', how: 'prepend', value: '/shims:', again: true };
const start: EnvironmentChange = { name: 'BASH_ENV', how: 'replace', value: '/env.bash', again: false };
const atStart = { applyAtProcessCreation: true, applyAtShellIntegration: false };
const both = { applyAtProcessCreation: true, applyAtShellIntegration: true };
const thePath: Mutator = { type: 3, value: '/shims:', options: both };
const theStart: Mutator = { type: 1, value: '/env.bash', options: atStart };

function checkApply(
  before: Readonly<Record<string, Mutator>>,
  changes: readonly EnvironmentChange[],
  touched: readonly string[],
): void {
  const collection = collectionOf(before);
  assert.deepEqual(applyEnvironment(collection, changes), touched);
  const [all, one] = [
    new Map([
      ['PATH', thePath],
      ['BASH_ENV', theStart],
    ]),
    new Map([['PATH', thePath]]),
  ];
  assert.deepEqual(collection.map, changes.length === 2 ? all : changes.length === 1 ? one : new Map());
}

describe('the environment of terminals', () => {
  it('an empty collection gets every change', () => {
    checkApply({}, [path, start], ['PATH', 'BASH_ENV']);
  });

  it('what is there already is not touched', () => {
    checkApply({ PATH: thePath, BASH_ENV: theStart }, [path, start], []);
  });

  it('another value, way or time is set anew', () => {
    checkApply({ PATH: { ...thePath, value: '/old:' }, BASH_ENV: theStart }, [path, start], ['PATH']);
    checkApply({ PATH: { ...thePath, type: 1 }, BASH_ENV: theStart }, [path, start], ['PATH']);
    checkApply({ PATH: { ...thePath, options: {} }, BASH_ENV: theStart }, [path, start], ['PATH']);
    checkApply({ PATH: thePath, BASH_ENV: { ...theStart, options: both } }, [path, start], ['BASH_ENV']);
  });

  it('what is no longer wanted goes', () => {
    checkApply({ BASH_ENV: theStart, PATH: thePath }, [path], ['BASH_ENV']);
    checkApply({ PATH: thePath }, [], ['PATH']);
  });
});
