import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HookFile, TrustEdit } from '../../core/model/agent';
import { isFields } from '../payload/fields';
import { ourHandlers } from '../settings/hookGroups';
import type { PlacedHandler } from '../settings/hookGroups';
import { tomlAt, tomlOf, tomlString, withBlock, withTableValue, withoutBlock } from '../settings/tomlSettings';
import { event, hooksFile } from './codexHooks';

const block = 'hook trust';

/** Seconds that Codex takes for a hook which names none. */
const defaultTimeout = 600;

type Trusted = { readonly key: string; readonly hash: string };

/**
 * What Codex (0.169.0) signs a hook by: SHA-256 of its parts as JSON, every object's names in the order of the
 * alphabet. Any change of the entry is another hash, and an entry of another hash is skipped.
 */
function hashOf({ handler, matcher }: PlacedHandler): string {
  const { command, timeout = defaultTimeout, statusMessage } = handler;
  const signed = {
    event_name: 'pre_tool_use',
    hooks: [{ async: false, command, statusMessage, timeout, type: 'command' }],
    matcher,
  };
  return `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(signed))))}`;
}

/** Codex names a hook by its file and its place there. */
function trustedIn({ path, text }: HookFile): readonly Trusted[] {
  return ourHandlers(text, event).map((placed) => ({
    key: `${path}:pre_tool_use:${placed.group}:${placed.at}`,
    hash: hashOf(placed),
  }));
}

function isTrusted(settings: unknown, { key, hash }: Trusted): boolean {
  const state = tomlAt(settings, ['hooks', 'state', key]);
  return isFields(state) && state['trusted_hash'] === hash && state['enabled'] !== false;
}

/** A record that stands outside our marks, from an earlier yes in Codex itself, is brought up to date where it stands. */
function renewed(text: string, { key, hash }: Trusted): string {
  const path = ['hooks', 'state', key];
  const trusted = withTableValue(text, path, 'trusted_hash', tomlString(hash));
  const isOff = tomlAt(tomlOf(text), [...path, 'enabled']) === false;
  const now = trusted !== null && isOff ? withTableValue(trusted, path, 'enabled', 'true') : trusted;
  if (now === null)
    throw new Error('an older trust of the hook cannot be changed here; trust it with `/hooks` in Codex');
  return now;
}

function install(text: string | null, hook: HookFile): string {
  const wanted = trustedIn(hook);
  const now = text ?? '';
  if (wanted.every((each) => isTrusted(tomlOf(now), each))) return now;
  const bare = withoutBlock(now, block);
  const others = tomlOf(bare);
  const known = wanted.filter(({ key }) => tomlAt(others, ['hooks', 'state', key]) !== undefined);
  const fresh = wanted.filter((each) => !known.includes(each));
  const kept = known.reduce(renewed, bare);
  if (fresh.length === 0) return kept;
  const tables = fresh.flatMap(({ key, hash }) => [
    `[hooks.state.${tomlString(key)}]`,
    `trusted_hash = ${tomlString(hash)}`,
  ]);
  return withBlock(kept, block, tables);
}

/**
 * The person's trust in our hook, in `config.toml`; without it Codex skips the hook and runs the tool. The path in
 * `HookFile` is that of `hooks.json` below `CODEX_HOME` with its links resolved, or below the home folder as it is.
 */
export const codexTrust: TrustEdit = {
  path: '.codex/config.toml',
  movedBy: { variable: 'CODEX_HOME', path: 'config.toml' },
  of: hooksFile,
  install,
  remove: (text) => {
    const now = withoutBlock(text, block);
    return now === '' ? null : now;
  },
  present: (text, hook) => {
    const wanted = trustedIn(hook);
    const settings = tomlOf(text ?? '');
    return wanted.length > 0 && wanted.every((each) => isTrusted(settings, each));
  },
};
