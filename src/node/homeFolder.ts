import type * as Os from 'node:os';

/** Node's `os`, loaded when it is first needed: the environment nearly always says what it is asked for. */
export function nodeOs(): typeof Os {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with every start
  return require('node:os') as typeof Os;
}

/** The home folder that the user's entry names, for where the environment does not. */
export function homeFolder(): string {
  return nodeOs().homedir();
}

/**
 * The user's home folder, as the environment names it. On Windows `HOME` is a shell's own, often spelled as no program
 * of Windows can read it (`/c/Users/me`), and agents keep their settings elsewhere.
 */
export function homeOf(env: Readonly<Record<string, string | undefined>>, platform: string = process.platform): string {
  return env[platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? homeFolder();
}
