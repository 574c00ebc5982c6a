import { lazyParser } from './lazyParser';
import { sourceOf } from './sourceOf';
import { digestOf, forgetStored, writeStored } from './storedVersion';
import { REMOVED } from './versionInForce';
import type { Layer } from '../../core/model/decision';

type Accepted = {
  readonly file: string;
  /** Of the text that the person was shown; another text by now is not accepted. */
  readonly digest: string;
  readonly from: Layer;
  /** Holdpoint's state folder. */
  readonly state: string;
};

/**
 * A person accepted the present version of a policy file. To be called for an answer of the editor only. Returns what
 * went wrong as one line, or null.
 */
export function acceptPolicy({ file, digest, from, state }: Accepted): string | null {
  const source = sourceOf(file);
  if (digest === REMOVED) {
    return source.kind === 'missing' ? forgetStored(state, file) : `\`${file}\` is there again`;
  }
  if (source.kind !== 'text' || digestOf(source.text) !== digest) return `\`${file}\` has changed since it was shown`;
  const parsed = lazyParser(source.text, { from, file, digest });
  if ('problems' in parsed) return `\`${file}\` cannot be accepted: ${parsed.problems[0].says}`;
  return writeStored(state, file, { accepted: { digest, text: source.text, policy: parsed.policy }, latest: null });
}
