import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a question's `requestState` says: it is of this process, about this very deed, and was not answered yet. */
export type RequestStates = {
  readonly sign: (deed: string) => string;
  /** Whether it is meant to be one of ours at all. */
  readonly isOurs: (state: unknown) => boolean;
  /** The deed, once for each that was signed within the last ten minutes; null for all others. */
  readonly redeem: (state: unknown) => string | null;
};

const MARK = 'holdpoint';
/** Milliseconds. */
const LIFE = 10 * 60 * 1000;

/** `monotonic` is in milliseconds. */
export function createRequestStates(monotonic: () => number): RequestStates {
  const key = randomBytes(32);
  const open = new Map<string, number>();

  function mac(nonce: string, deed: string): Buffer {
    return createHmac('sha256', key).update(`${nonce}\n${deed}`).digest();
  }

  return {
    sign(deed) {
      const nonce = randomBytes(16).toString('hex');
      const now = monotonic();
      for (const [other, at] of open) if (now - at > LIFE) open.delete(other);
      open.set(nonce, now);
      return [MARK, nonce, deed, mac(nonce, deed).toString('hex')].join('.');
    },
    isOurs: (state) => typeof state === 'string' && state.startsWith(`${MARK}.`),
    redeem(state) {
      const [, nonce = '', deed = '', given = ''] = typeof state === 'string' ? state.split('.') : [];
      const at = open.get(nonce);
      // Whatever was shown with it, it is used up.
      open.delete(nonce);
      const [one, other] = [Buffer.from(given, 'hex'), mac(nonce, deed)];
      const isGenuine = one.length === other.length && timingSafeEqual(one, other);
      return isGenuine && at !== undefined && monotonic() - at <= LIFE ? deed : null;
    },
  };
}
