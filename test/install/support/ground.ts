import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { InstallPorts } from '../../../src/shellguard/installPorts';

/** A home, a workspace and built programs of a test's own; the home's name has a space and quotes in it. */
export type Ground = {
  readonly ports: InstallPorts;
  readonly home: string;
  readonly workspace: string;
  readonly put: (path: string, text: string) => void;
  readonly text: (path: string) => string;
  /** Every file below the home but Holdpoint's own, with its bytes and permission bits. */
  readonly files: () => Readonly<Record<string, string>>;
  readonly remove: () => void;
};

function filesBelow(folder: string, prefix = ''): readonly string[] {
  if (!existsSync(join(folder, prefix))) return [];
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = join(prefix, entry.name);
    return entry.isDirectory() ? [`${name}/`, ...filesBelow(folder, name)] : [name];
  });
}

export function freshGround(env: Readonly<Record<string, string>> = {}): Ground {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hp-install-')));
  const home = join(root, `it's my "home"`);
  const workspace = join(home, 'work');
  const dist = join(root, 'dist');
  for (const folder of [home, dist, join(workspace, '.git')]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(dist, 'cli.js'), `process.stderr.write('judged\\n'); process.exit(2);`);
  const at = (path: string): string => (path.startsWith('/') ? path : join(home, path));
  return {
    home,
    workspace,
    ports: {
      env: { PATH: '', ...env },
      home,
      platform: 'linux',
      node: process.execPath,
      isElectron: false,
      dist,
      version: '0.1.0',
    },
    put: (path, text) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
    text: (path) => readFileSync(at(path), 'utf8'),
    files: () =>
      Object.fromEntries(
        filesBelow(home)
          .filter((name) => !name.startsWith('.local/'))
          .map((name) => {
            const path = join(home, name);
            const mode = (statSync(path).mode & 0o777).toString(8);
            return [name, name.endsWith('/') ? '' : `${mode} ${readFileSync(path, 'utf8')}`];
          }),
      ),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
