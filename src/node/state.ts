import { ownField } from '../core/model/ownField';
import { chmodSync, lstatSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { homeFolder, homeOf, nodeOs } from './homeFolder';
import { makeFolder } from './makeFolder';

/** Where Holdpoint keeps what; absolute paths. None of them need exist. */
export type Folders = {
  /** The user's policy. */
  readonly config: string;
  /** Record, accepted policy digests, counter, `stopped`, session memory. */
  readonly state: string;
  /** Held changes, launchers, shell scripts. */
  readonly data: string;
  /** Sockets and the gates' address book. */
  readonly run: string;
};

export type Opened<T> =
  { readonly kind: 'open'; readonly value: T } | { readonly kind: 'closed'; readonly says: string };

type Platform = { readonly env: Readonly<Record<string, string | undefined>>; readonly platform: string };

/** A socket's path must fit `sockaddr_un` everywhere: 104 bytes with the final zero on macOS, 108 on Linux. */
const LONGEST_SOCKET_PATH = 100;

/** Only an absolute value counts, as the XDG specification demands. */
function absolute(value: string | undefined): string | null {
  return value?.startsWith('/') === true ? value : null;
}

function onWindows(env: Platform['env'], home: string): Folders {
  const local = env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  const base = join(local, 'Holdpoint');
  return {
    config: join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Holdpoint'),
    state: join(base, 'state'),
    data: join(base, 'data'),
    run: join(base, 'run'),
  };
}

function onMac(home: string): Folders {
  const base = join(home, 'Library', 'Application Support', 'Holdpoint');
  return { config: base, state: join(base, 'state'), data: join(base, 'data'), run: join(base, 'run') };
}

/** The folders of this user, from the environment and the platform's custom. Nothing is created. */
export function foldersOf({ env, platform }: Platform = process): Folders {
  if (platform === 'win32') return onWindows(env, homeOf(env, platform));
  const home = absolute(env['HOME']) ?? homeFolder();
  const xdg = (name: string): string | null => absolute(ownField(env, name));
  if (platform === 'darwin' && xdg('XDG_STATE_HOME') === null) return onMac(home);
  const state = join(xdg('XDG_STATE_HOME') ?? join(home, '.local', 'state'), 'holdpoint');
  const runtime = xdg('XDG_RUNTIME_DIR');
  return {
    config: join(xdg('XDG_CONFIG_HOME') ?? join(home, '.config'), 'holdpoint'),
    state,
    data: join(xdg('XDG_DATA_HOME') ?? join(home, '.local', 'share'), 'holdpoint'),
    run: runtime === null ? join(state, 'run') : join(runtime, 'holdpoint'),
  };
}

/** Creates `folder` for this user alone (0700), or says why it cannot be used. Never throws. */
export function privateFolder(folder: string): Opened<string> {
  try {
    makeFolder(folder);
    const stat = lstatSync(folder);
    if (!stat.isDirectory()) return { kind: 'closed', says: `\`${folder}\` is not a folder` };
    if (process.getuid !== undefined && stat.uid !== process.getuid()) {
      return { kind: 'closed', says: `\`${folder}\` belongs to another user` };
    }
    if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) chmodSync(folder, 0o700);
    return { kind: 'open', value: folder };
  } catch (error) {
    return { kind: 'closed', says: `cannot use \`${folder}\`: ${error instanceof Error ? error.message : 'unknown'}` };
  }
}

/** The folder of the address book, created; under the state folder when the runtime folder cannot be used. */
export function openRun(folders: Folders): Opened<string> {
  const first = privateFolder(folders.run);
  return first.kind === 'open' ? first : privateFolder(join(folders.state, 'run'));
}

/**
 * Where the gate `id` listens: a named pipe on Windows, else a socket beside its address, in a short private folder
 * under the temporary one when the path would not fit a socket address.
 */
export function socketPath(gates: string, id: string): Opened<string> {
  if (process.platform === 'win32') return { kind: 'open', value: `\\\\.\\pipe\\holdpoint-${id}` };
  const path = join(gates, `${id}.sock`);
  if (Buffer.byteLength(path) <= LONGEST_SOCKET_PATH) return { kind: 'open', value: path };
  try {
    return { kind: 'open', value: join(mkdtempSync(join(nodeOs().tmpdir(), 'hp-')), 'gate.sock') };
  } catch (error) {
    return { kind: 'closed', says: `no folder for a socket: ${error instanceof Error ? error.message : 'unknown'}` };
  }
}
