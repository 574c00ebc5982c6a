import type * as Crypto from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';

/** Bytes; Node's own is quicker past this, but loading it takes a short-lived process as long as hashing so many. */
const SHORT = 4096;

/** Loaded when it is first needed, for a hook that judges alone ends before it would pay. */
export function nodeCrypto(): typeof Crypto {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with every start
  return require('node:crypto') as typeof Crypto;
}

/** SHA-256 of a text's UTF-8 form, in hex. */
export function sha256Of(text: string): string {
  return sha256OfBytes(Buffer.from(text));
}

/** SHA-256 in hex. */
export function sha256OfBytes(bytes: Uint8Array): string {
  if (bytes.length > SHORT) return nodeCrypto().createHash('sha256').update(bytes).digest('hex');
  return Buffer.from(sha256(bytes)).toString('hex');
}
