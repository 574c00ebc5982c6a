import assert from 'node:assert/strict';
import { addressesIn } from '../../src/mcp/addressesIn';

function checkAddresses(words: readonly string[], expected: readonly string[]): void {
  assert.deepEqual(addressesIn(words), expected);
}

describe('addresses in a command line', () => {
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['a word that is one', ['npx', 'server', 'postgres://db/x'], ['postgres://db/x']],
    ['one behind an option', ['--url=https://a.example/p'], ['https://a.example/p']],
    ['who asks and the secret are left out', ['postgres://u:p@db:5432/x'], ['postgres://db:5432/x']],
    ['a secret with an @ in it is left out', ['postgres://u:p@ss@db/x'], ['postgres://db/x']],
    ['an @ behind the host stays', ['https://a.example/@scope'], ['https://a.example/@scope']],
    ['what is asked is left out', ['https://a.example/p?token=s#t'], ['https://a.example/p']],
    ['what is asked of a bare host is left out', ['https://a.example?token=u@s'], ['https://a.example']],
    ['several', ['a://b', 'c', 'd://e'], ['a://b', 'd://e']],
    ['a path and a name are none', ['/a//b', 'a.example', 'C:\\x', '://x', ''], []],
    ['a sentence with one in it is none', ['see https://a.example now'], []],
  ];
  for (const [name, words, expected] of rows) {
    it(name, () => {
      checkAddresses(words, expected);
    });
  }
});
