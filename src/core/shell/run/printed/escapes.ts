import { ansiText } from '../../syntax/quoting';

/** Escapes of `echo -e` and of `%b`: octal digits stand behind a `0`, and `\c` ends the text. */
export function echoText(text: string): { readonly text: string; readonly ended: boolean } {
  const before = /^(?:[^\\]|\\[^c])*/.exec(text)?.[0] ?? '';
  const ended = text.startsWith('\\c', before.length);
  const octal = (ended ? before : text).replace(/\\(?:\\|0([0-7]{0,3}))/g, (whole, digits?: string) =>
    digits === undefined ? whole : `\\${digits === '' ? '0' : digits}`,
  );
  return { text: ansiText(octal), ended };
}
