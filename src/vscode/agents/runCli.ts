import { execFile } from 'node:child_process';

export type Ran = { readonly code: number | null; readonly out: string; readonly says: string };

/** Milliseconds; a hook that hangs is given up by the doctor itself before that. */
const PATIENCE = 60_000;
const MOST_BYTES = 16 * 1024 * 1024;

/** Runs a verb of our own command line in a process of its own, so that nothing of it can hang the editor. Never rejects. */
export function runCli(cli: string, args: readonly string[], cwd: string): Promise<Ran> {
  const env: NodeJS.ProcessEnv = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  delete env['NODE_OPTIONS'];
  return new Promise((done) => {
    const options = { cwd, env, timeout: PATIENCE, maxBuffer: MOST_BYTES };
    execFile(process.execPath, [cli, ...args], options, (error, out, says) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      done({ code, out, says: says.trim() === '' ? (error?.message.split('\n')[0] ?? '') : says.trim() });
    });
  });
}
