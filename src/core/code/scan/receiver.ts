import { unknownValue, type Value } from '../shared/value';
import { isSign, valueOf, type Ground } from './expression';
import type { Token } from './tokens';

/** Longer receivers are not followed back. */
const LONGEST = 100;

/** Where the bracket that closes at `end` was opened, with the name of the call that it belongs to. */
export function openedAt(tokens: readonly Token[], end: number): number {
  let depth = 0;
  for (let at = end; at >= 0 && end - at < LONGEST; at -= 1) {
    if (isSign(tokens[at], ')', ']', '}')) depth += 1;
    if (isSign(tokens[at], '(', '[', '{')) depth -= 1;
    if (depth === 0) return isSign(tokens[at], '(') && tokens[at - 1]?.kind === 'name' ? at - 1 : at;
  }
  return end;
}

/** The value in front of a method: `"ls".execute()`, `new File("x").delete()`, `["ls", "-l"].execute()`. */
export function receiverBefore(tokens: readonly Token[], at: number, ground: Ground): Value {
  const end = isSign(tokens[at - 1], ground.language.member) ? at - 2 : at - 1;
  const last = tokens[end];
  if (last === undefined) return unknownValue;
  const from = isSign(last, ')', ']') ? openedAt(tokens, end) : end;
  return last.kind === 'sign' && from === end ? unknownValue : valueOf(tokens.slice(from, end + 1), ground);
}
