import { baseName, folderOf } from '../../model/filePath';
import { matchesGlob } from '../../model/glob';

/** Names of credentials that a pattern may be written for; as patterns of such files, their folder decides too. */
const NAMES = [
  '.env',
  '.netrc',
  '.npmrc',
  '.pgpass',
  '.git-credentials',
  'id_rsa',
  'id_ed25519',
  'credentials',
  'shadow',
];

/** Signs of a pattern that stand for themselves; `[e]` is an `e`. */
function spelled(pattern: string): string {
  return pattern.replace(/\[(\w)\]/g, '$1').replace(/\[[^\]]*\]|[*?]/g, '');
}

/**
 * The credentials that a pattern would find where they are, if it spells a part of their name: `.en?`, `/etc/sha*w`. One
 * that takes whatever lies there is none for them.
 */
export function credentialsFitting(pattern: string): readonly string[] {
  const name = baseName(pattern);
  if (!/[*?[]/.test(name) || spelled(name).length < 2) return [];
  const folder = pattern.includes('/') ? `${folderOf(pattern)}/` : '';
  return NAMES.filter(
    (one) => (one.startsWith('.') ? /^(?:\.|\[\.\])/.test(name) : true) && matchesGlob(name, one, { path: false }),
  ).map((one) => `${folder}${one}`);
}
