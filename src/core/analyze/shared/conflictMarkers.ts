import type { Span } from '../../model/place';

const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ ][^\r\n]*)?(?=\r?$)/gm;

/** Blanks the markers that a merge left behind, in place, so that what they part is read; says where they were. */
export function withoutConflictMarkers(text: string): { readonly text: string; readonly markers: readonly Span[] } {
  const markers: Span[] = [];
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return { text, markers };
  const blanked = text.replace(marker, (found, start: number) => {
    markers.push({ start, end: start + found.length });
    return ' '.repeat(found.length);
  });
  return { text: blanked, markers };
}

/** From the first line of what stood before, or of what the others wrote, to the end of the conflict. */
const others = /^(?:\|{7}(?:[ ][^\r\n]*)?\r?\n[\s\S]*?^)?={7}\r?$[\s\S]*?^>{7}[^\r\n]*/gm;

/** The text with our side of each conflict alone, in place: both sides may open a bracket that is closed once. */
export function ourSide(text: string): string {
  const ours = text.replace(others, (found) => found.replace(/[^\r\n]/g, ' '));
  return withoutConflictMarkers(ours).text;
}
