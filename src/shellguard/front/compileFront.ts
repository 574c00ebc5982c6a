import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A compiler of C that only root could have put there. */
export type Compiler = {
  /** Absolute. */
  readonly path: string;
  /** Changes with the compiler: path, bytes, milliseconds since 1970. */
  readonly stamp: string;
  readonly flags: readonly string[];
};

/** Never looked for on PATH, where anybody may put one. */
const usual = ['/usr/bin/cc', '/usr/bin/gcc', '/usr/bin/clang', '/run/current-system/sw/bin/cc', '/usr/local/bin/cc'];

/** Not `/usr/bin/cc`, which opens a window there that offers to install one. */
const tools = '/Library/Developer/CommandLineTools';
const onMac = [`${tools}/usr/bin/cc`];

function asRootLeftIt(path: string): { readonly size: number; readonly mtimeMs: number } | null {
  try {
    const stat = statSync(realpathSync(path));
    return stat.isFile() && stat.uid === 0 && (stat.mode & 0o022) === 0 ? stat : null;
  } catch {
    return null;
  }
}

/** The compiler of this machine, or null. `paths` are others to look at, for tests. */
export function compilerHere(
  platform: string,
  paths: readonly string[] = platform === 'darwin' ? onMac : usual,
): Compiler | null {
  if (platform === 'win32') return null;
  for (const path of paths) {
    const stat = asRootLeftIt(path);
    const flags = platform === 'darwin' ? ['-isysroot', `${tools}/SDKs/MacOSX.sdk`] : [];
    if (stat !== null) return { path, flags, stamp: `${path} ${stat.size} ${Math.floor(stat.mtimeMs)}` };
  }
  return null;
}

const strict = [
  '-std=c99',
  '-pedantic',
  '-Wall',
  '-Wextra',
  '-Wconversion',
  '-Wshadow',
  '-Wformat=2',
  '-Werror',
  '-O2',
];
const watched = ['-fstack-protector-strong', '-U_FORTIFY_SOURCE'];
const hard = [...watched, '-D_FORTIFY_SOURCE=2', '-fPIE'];
const sealed = ['-Wl,-z,relro,-z,now', '-Wl,-z,noexecstack'];

/** Without the C library, whose start takes longer than the whole question; all its tables are read-only. */
const alone = [
  ...['-DHOLDPOINT_ALONE', '-ffreestanding', '-fno-builtin', '-fno-pie', '-mstack-protector-guard=global'],
  ...['-nostdlib', '-static', '-no-pie', '-Wl,-z,noexecstack'],
];

/**
 * How it is compiled, the best way first: without libraries it starts soonest, and the environment (LD_PRELOAD) cannot put
 * another in place of one. Not every machine has what that takes. Part of what a front is known by.
 */
export const frontWays: readonly (readonly string[])[] = [
  [...strict, ...watched, ...alone],
  [...strict, ...hard, '-static-pie', ...sealed],
  [...strict, ...hard, '-pie', ...sealed],
  [...strict, ...hard],
];

/** Milliseconds. */
const LIMIT = 30_000;

/**
 * Compiles the text of `frontText` in a folder of its own, in one of `frontWays`. The path of the program, or what the
 * compiler said. The environment is made here, so that no variable leads the compiler astray.
 */
export function compileFront(
  { path, flags }: Compiler,
  way: readonly string[],
  text: string,
  folder: string,
): { readonly program: string } | { readonly says: string } {
  const [source, program] = [join(folder, 'front.c'), join(folder, 'front')];
  writeFileSync(source, text, { mode: 0o600 });
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TMPDIR: folder };
  const words = [...way, ...flags, '-o', program, source];
  const ran = spawnSync(path, words, { cwd: folder, env, timeout: LIMIT, encoding: 'utf8' });
  if (ran.status === 0 && existsSync(program)) return { program };
  const said = ran.stderr.split('\n').find((line) => line.includes('error'));
  return { says: `it could not be compiled: ${said ?? 'the compiler could not be started'}` };
}
