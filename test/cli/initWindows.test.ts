import assert from 'node:assert/strict';
import { init } from '../../src/cli/init';
import type { InstallPorts } from '../../src/shellguard/installPorts';

const ports = (home: string): InstallPorts => ({
  env: {},
  home,
  platform: 'win32',
  node: 'C:\\Program Files\\nodejs\\node.exe',
  isElectron: false,
  dist: '/nowhere',
  version: '1.0.0',
});

describe('`init` on Windows says what it does not do there, and writes nothing', () => {
  const says: Readonly<Record<string, readonly [args: readonly string[], home: string, says: RegExp]>> = {
    'servers of tools': [['--mcp'], 'C:\\Users\\ada', /servers of tools/],
    'what an administrator pins': [['--harden'], 'C:\\Users\\ada', /pins on Windows/],
    "a team's hooks": [['--workspace', '--agent', 'kiro'], 'C:\\Users\\ada', /a shell that Windows/],
    'a folder that cmd.exe takes apart': [['--agent', 'kiro'], 'C:\\Users\\R&D', /has a `&`/],
    'a machine without cmd.exe': [['--agent', 'kiro'], 'C:\\Users\\ada', /cmd\.exe` is missing/],
  };
  for (const [name, [args, home, told]] of Object.entries(says)) {
    it(name, () => {
      const { exitCode, stdout, stderr } = init(args, ports(home));
      assert.deepEqual([exitCode, stdout], [3, '']);
      assert.match(stderr, told);
    });
  }
});
