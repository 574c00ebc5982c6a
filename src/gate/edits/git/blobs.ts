import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Milliseconds that version control may take to answer. */
const PATIENCE = 5_000;

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
}

/** What `git` prints for some input; null when it is not there, fails or does not come back. It runs no program of the repository. */
function git(root: string, args: readonly string[], input: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn('git', ['-c', 'core.fsmonitor=false', '-C', root, ...args], {
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: PATIENCE,
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (data: string) => (out += data));
    child.stdin.on('error', () => undefined);
    child.on('error', () => {
      resolve(null);
    });
    child.on('close', (code) => {
      resolve(code === 0 ? out : null);
    });
    child.stdin.end(input);
  });
}

/**
 * The names of the contents that stand at `TREE:path` for each question, in their order; null for what is not there.
 * Null altogether when version control does not answer.
 */
export async function blobsAt(root: string, questions: readonly string[]): Promise<readonly (string | null)[] | null> {
  const out = await git(root, ['cat-file', '--batch-check=%(objectname)'], `${questions.join('\n')}\n`);
  if (out === null) return null;
  const lines = out.trimEnd().split('\n');
  if (lines.length !== questions.length) return null;
  return lines.map((line) => (/^[0-9a-f]{40,64}$/.test(line) ? line : null));
}

/** The name that version control gives some bytes; `like` tells by its length which digest it uses. */
function blobName(bytes: Buffer, like: string): string {
  const hash = createHash(like.length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Whether some bytes are a blob's, as they are or with the line ends that version control stores. */
export function isBlob(bytes: Buffer, blob: string): boolean {
  if (blobName(bytes, blob) === blob) return true;
  if (!bytes.includes('\r\n')) return false;
  return blobName(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), blob) === blob;
}

/** Bytes of a kept file; null when they are not there. */
export function bytesIn(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
