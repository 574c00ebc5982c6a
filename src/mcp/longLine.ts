import { createTopKeys, type TopKeys } from './topKeys';

/** What becomes of a part of a line that is too long to be held. `break`: what was passed of it must be cut off. */
export type PartFate = 'pass' | 'refuse' | 'break' | 'drop';

/** Takes the parts of one line in their order. */
export type LongLine = { readonly take: (bytes: Buffer) => PartFate };

/** Whether it can be anything that is judged: all but a reply, and a request by one method of another name. */
function isJudged(keys: TopKeys): boolean {
  const found = keys.found();
  const methods = found.filter(([key]) => key === 'method');
  const isReply = found.some(([key]) => key === 'result' || key === 'error');
  if (keys.isOther() || methods.length > 1 || (isReply && methods.length > 0)) return true;
  return methods.some(([, text]) => text === null || text === 'tools/call') || (methods.length === 0 && !isReply);
}

/** Refused with the first part that can be of a call; what comes behind is then dropped. */
export function createLongLine(): LongLine {
  const keys = createTopKeys();
  let isRefused = false;
  let isPassed = false;
  return {
    take(bytes) {
      if (isRefused) return 'drop';
      keys.push(bytes);
      isRefused = isJudged(keys);
      if (isRefused) return isPassed ? 'break' : 'refuse';
      isPassed = true;
      return 'pass';
    },
  };
}
