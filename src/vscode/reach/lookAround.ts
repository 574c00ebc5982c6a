import { execFile } from 'node:child_process';
import { readReach, type ShownReach } from './readReach';

export type Looked =
  { readonly kind: 'seen'; readonly reach: ShownReach } | { readonly kind: 'failed'; readonly says: string };

/** Milliseconds; a home on a network that hangs must not keep the view waiting for ever. */
const PATIENCE = 20_000;
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * What a process of this user can use in `folder`, as our own command line tells it: in a process of its own, because
 * reading a home may hang and must not hang the editor. Never rejects.
 */
export function lookAround(cli: string, folder: string): Promise<Looked> {
  const env: NodeJS.ProcessEnv = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  delete env['NODE_OPTIONS'];
  return new Promise((done) => {
    const options = { cwd: folder, env, timeout: PATIENCE, maxBuffer: MOST_BYTES };
    execFile(process.execPath, [cli, 'reach', '--json'], options, (error, out) => {
      const reach = readReach(out);
      // The error quotes the command, and nothing of what was read.
      const says = error === null ? 'the answer was not understood' : error.message.split('\n')[0];
      done(reach === null ? { kind: 'failed', says: says ?? 'unknown' } : { kind: 'seen', reach });
    });
  });
}
