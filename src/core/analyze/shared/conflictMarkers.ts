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
