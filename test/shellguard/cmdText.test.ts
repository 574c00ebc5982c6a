import assert from 'node:assert/strict';
import { cmdLines, pathFrom, unnameable } from '../../src/shellguard/cmdText';

const bin = 'C:\\Users\\Jörg B\\AppData\\Local\\Holdpoint\\data\\bin';

describe('what cmd.exe reads', () => {
  it('has lines as Windows ends them', () => {
    assert.equal(cmdLines(['a', 'b']), 'a\r\nb\r\n');
  });

  const told: Readonly<Record<string, readonly [path: string, as: string | null]>> = {
    'a path below the same user is told without the name': [
      'C:\\Users\\Jörg B\\AppData\\Roaming\\nvm\\v22\\node.exe',
      '..\\..\\..\\..\\Roaming\\nvm\\v22\\node.exe',
    ],
    'a path of the machine is told from the folder on': [
      'C:\\Program Files\\nodejs\\node.exe',
      '..\\..\\..\\..\\..\\..\\..\\Program Files\\nodejs\\node.exe',
    ],
    'a path of another drive is told whole': ['D:\\node\\node.exe', 'D:\\node\\node.exe'],
    'letter case of the drive is nothing': ['c:\\node\\node.exe', '..\\..\\..\\..\\..\\..\\..\\node\\node.exe'],
    'a name that a code page would change cannot be told': ['D:\\Jörg\\node.exe', null],
    'nor one that a variable may stand in': ['C:\\100%\\node.exe', null],
    'nor one with a quote': ['C:\\a"b\\node.exe', null],
    'nor one with a line end': ['C:\\a\r\nb\\node.exe', null],
  };
  for (const [name, [path, as]] of Object.entries(told)) {
    it(name, () => {
      assert.equal(pathFrom(bin, path), as);
    });
  }

  for (const [folder, sign] of [
    ['C:\\Users\\ada', null],
    ['C:\\Users\\Ada Lovelace (old)', null],
    ["C:\\Users\\O'Hara-1+2", null],
    ['C:\\Users\\Jörg', null],
    ['C:\\Users\\R&D', '&'],
    ['C:\\Users\\a^b', '^'],
    ['C:\\Users\\50%', '%'],
    ['C:\\Users\\wow!', '!'],
  ] as const) {
    it(`${sign === null ? 'takes' : 'does not take'} ${folder}`, () => {
      assert.equal(unnameable(folder), sign);
    });
  }
});
