import type { Span } from '../../model/place';

/** The text with blanks in place of the spans, which stand in their order; lines and offsets stay what they were. */
export function blanked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let out = '';
  let from = 0;
  for (const { start, end } of spans) {
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    from = end;
  }
  return out + text.slice(from);
}
