import type { HookAnswer } from '../../core/model/agent';

type Denies = (says: string) => HookAnswer;

/** A text that no agent's dialect uses for itself. */
const reason = 'a4d1c0de the reason';

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether `given` has the shape of `wanted`: the same keys and values, but for texts that carry the reason. */
function isLike(wanted: unknown, given: unknown): boolean {
  if (typeof wanted === 'string' && wanted.includes(reason)) return typeof given === 'string' && given !== '';
  if (typeof wanted !== 'object' || wanted === null) return wanted === given;
  if (typeof given !== 'object' || given === null) return false;
  const [ours, theirs] = [Object.entries(wanted), new Map<string, unknown>(Object.entries(given))];
  return ours.length === theirs.size && ours.every(([name, value]) => isLike(value, theirs.get(name)));
}

function isStreamLike(wanted: string, given: string): boolean {
  if (wanted.trim() === '') return given.trim() === '';
  const json = asJson(wanted);
  return json === undefined ? given.trim() !== '' : isLike(json, asJson(given));
}

/**
 * Whether an answer is a deny that the agent obeys: the same exit code, and on both streams what its adapter would
 * write, with any reason. An empty stream must be empty: some agents read a text there as a yes.
 */
export function isDenyOf(deny: Denies, answer: HookAnswer): boolean {
  const wanted = deny(reason);
  return (
    answer.exitCode === wanted.exitCode &&
    isStreamLike(wanted.stdout, answer.stdout) &&
    (wanted.stderr.trim() === '' || isStreamLike(wanted.stderr, answer.stderr))
  );
}

/** Whether an answer lets the call go as the adapter would. */
export function isAllowOf(allow: HookAnswer, answer: HookAnswer): boolean {
  return answer.exitCode === allow.exitCode && isStreamLike(allow.stdout, answer.stdout);
}
