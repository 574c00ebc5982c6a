import { spawn } from 'node:child_process';

/** `missing`: there is no git. `refused`: git says no; its first line. */
export type GitFailure = { readonly kind: 'missing' | 'refused'; readonly code: number | null; readonly says: string };
export type GitOutput = { readonly kind: 'output'; readonly bytes: Buffer };

/** Milliseconds; a repository on a dead network drive must not keep the rest waiting for ever. */
const PATIENCE = 20_000;
/** Bytes of output that are kept; more is a failure. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/**
 * A repository is text that somebody else wrote: nothing that its configuration names may run, nothing is fetched, and
 * nothing is written into it.
 */
const quiet = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Settings for one run, which win over those of the repository. */
export type GitSettings = readonly (readonly [name: string, value: string])[];

function settingsIn(settings: GitSettings): Readonly<Record<string, string>> {
  const entries = settings.flatMap(([name, value], index): readonly (readonly [string, string])[] => [
    [`GIT_CONFIG_KEY_${index}`, name],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(entries) };
}

function environment(settings: GitSettings, index: string | undefined): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(own),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    ...settingsIn(settings),
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    LC_ALL: 'C',
  };
}

export type GitRun = {
  readonly input?: string;
  readonly settings?: GitSettings;
  /** Another index than the repository's: the one that a commit is being made of. Relative to the folder. */
  readonly index?: string | undefined;
};

/** Runs git in a folder, asynchronously; never rejects. `input` is its standard input. */
export function runGit(
  folder: string,
  args: readonly string[],
  { input = '', settings = [], index }: GitRun = {},
): Promise<GitOutput | GitFailure> {
  return new Promise((resolve) => {
    const child = spawn('git', [...quiet, '-C', folder, ...args], {
      env: environment(settings, index),
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_OUTPUT) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    // Git may answer before it has read all of its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', (error) => {
      resolve({ kind: 'missing', code: null, says: error.message });
    });
    child.on('close', (code) => {
      if (code === 0) resolve({ kind: 'output', bytes: Buffer.concat(chunks) });
      else resolve({ kind: 'refused', code, says: complaint.split('\n')[0] ?? '' });
    });
  });
}
