/** What stands at a path, told exactly enough to be put back. */
export type Version =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'file';
      /** A hex SHA-256 of the bytes. */
      readonly digest: string;
      /** In bytes. */
      readonly size: number;
      /** Permission bits: `0o755`. */
      readonly mode: number;
      readonly uid: number;
      readonly gid: number;
    }
  /** A symbolic link; `target` as it is written in it. */
  | { readonly kind: 'link'; readonly target: string }
  /** A folder, a device, a socket: nothing that is ever put back or taken out. */
  | { readonly kind: 'other' };

export const missing: Version = { kind: 'missing' };

/** Whether two versions are the same to a reader: bytes and permissions, or where a link leads. */
export function sameVersion(one: Version, other: Version): boolean {
  if (one.kind === 'file') return other.kind === 'file' && one.digest === other.digest && one.mode === other.mode;
  if (one.kind === 'link') return other.kind === 'link' && one.target === other.target;
  return one.kind === other.kind;
}

type Shape = { readonly [key: string]: unknown };

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null;
}

function isNatural(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function fileIn({ digest, size, mode, uid, gid }: Shape): Version | null {
  if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest)) return null;
  if (!isNatural(size) || !isNatural(mode) || !isNatural(uid) || !isNatural(gid)) return null;
  return { kind: 'file', digest, size, mode, uid, gid };
}

/** A version as it was written into the store; null when it is none. */
export function versionIn(value: unknown): Version | null {
  if (!isShape(value)) return null;
  const { kind, target } = value;
  if (kind === 'missing' || kind === 'other') return { kind };
  if (kind === 'link') return typeof target === 'string' ? { kind, target } : null;
  return kind === 'file' ? fileIn(value) : null;
}
