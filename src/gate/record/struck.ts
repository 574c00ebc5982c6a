import { nodeCrypto } from '../../node/sha256';

/**
 * Shapes of secrets, from their issuers' documentation. Missing one loses secrecy of a line, never a decision: nothing
 * is judged by these patterns.
 */
const shapes: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'private-key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g },
  { name: 'aws-key-id', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { name: 'github-token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/g },
  { name: 'gitlab-token', pattern: /\bglpat-[\w-]{20,}/g },
  { name: 'slack-token', pattern: /\bxox[abeprs]-[\w-]{10,}/g },
  { name: 'api-key', pattern: /\bsk-[\w-]{20,}/g },
  { name: 'stripe-key', pattern: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/g },
  { name: 'google-key', pattern: /\bAIza[\w-]{35}/g },
  { name: 'npm-token', pattern: /\bnpm_[A-Za-z0-9]{36}/g },
  { name: 'jwt', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/g },
];

/** A name that says its value is secret, and the value: `password=x`, `--token x`, `"secret": "x"`, `Bearer x`. */
const named =
  /((?:[\w-]*(?:passw(?:or)?d|passwd|secret|token|api[_-]?key|access[_-]?key|credential)[\w-]*)["']?(?:\s*[=:]\s*|\s+(?=[^\s-]))|\b(?:bearer|basic)\s+)("[^"\n]*"|'[^'\n]*'|[^\s"'&;|]+)/gi;

/** `scheme://user:secret@host`. */
const inAddress = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)([^\s@/]+)(?=@)/gi;

/** Stands for one secret: its shape, its length, and a short HMAC by which equal secrets are recognised. */
function mark(name: string, secret: string, salt: string): string {
  const tag = nodeCrypto().createHmac('sha256', salt).update(secret).digest('hex').slice(0, 8);
  return `[struck ${name} ${secret.length} ${tag}]`;
}

function isMark(text: string): boolean {
  return text.startsWith('[struck');
}

/** `text` without its secrets. `salt` is the machine's own. */
export function struck(text: string, salt: string): string {
  let left = text;
  for (const { name, pattern } of shapes) left = left.replace(pattern, (secret) => mark(name, secret, salt));
  left = left.replace(inAddress, (all: string, before: string, secret: string) =>
    isMark(secret) ? all : `${before}${mark('password', secret, salt)}`,
  );
  return left.replace(named, (all: string, before: string, quoted: string) => {
    const secret = /^(["']).*\1$/s.test(quoted) ? quoted.slice(1, -1) : quoted;
    return secret === '' || isMark(secret) ? all : `${before}${mark('value', secret, salt)}`;
  });
}

/** Every text inside a value struck, keys kept. */
export function struckAll(value: unknown, salt: string): unknown {
  if (typeof value === 'string') return struck(value, salt);
  if (Array.isArray(value)) return value.map((one: unknown) => struckAll(one, salt));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, struckAll(one, salt)]));
}
