import type { Resource } from '../module';

/** The same text that stands on no value from elsewhere says the same. */
export function isUntouched(was: Resource, is: Resource): boolean {
  const text = ({ source, block }: Resource): string => source.text.slice(block.header.end, block.span.end);
  const now = text(is);
  return text(was) === now && !/(?:var|local)\./.test(now);
}
