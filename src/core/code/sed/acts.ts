import { UNKNOWN_PART } from '../../model/command';
import { writesTo } from '../scan/deeds';
import type { Act } from '../shared/act';

type Place = { readonly code: string; at: number };

/** The text up to an unescaped delimiter; the place is behind it afterwards. */
function upTo(place: Place, delimiter: string): string {
  const from = place.at;
  while (place.at < place.code.length && place.code.charAt(place.at) !== delimiter) {
    place.at += place.code.charAt(place.at) === '\\' ? 2 : 1;
  }
  const text = place.code.slice(from, place.at);
  place.at += 1;
  return text;
}

function restOfLine(place: Place): string {
  const end = place.code.indexOf('\n', place.at);
  const text = place.code.slice(place.at, end < 0 ? undefined : end);
  place.at = end < 0 ? place.code.length : end + 1;
  return text.trim();
}

function skip(place: Place, letters: RegExp): void {
  while (place.at < place.code.length && letters.test(place.code.charAt(place.at))) place.at += 1;
}

/** Addresses in front of a command: line numbers, `$`, `/pattern/`, `\cPATTERNc`, with `,`, `!` and steps. */
function skipAddress(place: Place): void {
  for (;;) {
    skip(place, /[\s;{}\d$,!~+]/);
    const letter = place.code.charAt(place.at);
    if (letter !== '/' && letter !== '\\') return;
    place.at += letter === '/' ? 1 : 2;
    upTo(place, letter === '/' ? '/' : place.code.charAt(place.at - 1));
    skip(place, /[IM]/);
  }
}

/** `s/pattern/replacement/e` runs what the line has become: known where the whole line is replaced by plain words. */
function substituted(place: Place): readonly Act[] {
  const delimiter = place.code.charAt(place.at);
  place.at += 1;
  const pattern = upTo(place, delimiter);
  const replacement = upTo(place, delimiter).replaceAll(`\\${delimiter}`, delimiter);
  const from = place.at;
  skip(place, /[gpiImMe\d]/);
  const runs = place.code.slice(from, place.at).includes('e');
  const written = place.code.charAt(place.at) === 'w' ? writesTo(restOfLine({ ...place, at: place.at + 1 })) : [];
  if (written.length > 0) restOfLine(place);
  const isWhole = /^\^?\.\*\$?$/.test(pattern) && !/[&\\]/.test(replacement);
  return [...(runs ? [{ kind: 'script', text: isWhole ? replacement : UNKNOWN_PART } as const] : []), ...written];
}

function commandAt(place: Place): readonly Act[] {
  const letter = place.code.charAt(place.at);
  place.at += 1;
  switch (letter) {
    case 's':
      return substituted(place);
    case 'y':
      place.at += 1;
      upTo(place, place.code.charAt(place.at - 1));
      upTo(place, place.code.charAt(place.at - 1));
      return [];
    case 'e': {
      const text = restOfLine(place);
      return [{ kind: 'script', text: text === '' ? UNKNOWN_PART : text }];
    }
    case 'w':
    case 'W':
      return writesTo(restOfLine(place));
    default:
      if (/[aicrR#:]/.test(letter)) restOfLine(place);
      return [];
  }
}

/** What a sed script runs by `e` and writes by `w`. */
export function sedActs(code: string): readonly Act[] {
  const place: Place = { code, at: 0 };
  const acts: Act[] = [];
  while (place.at < code.length) {
    skipAddress(place);
    if (place.at < code.length) acts.push(...commandAt(place));
  }
  return acts;
}
