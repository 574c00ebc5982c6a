import { oneLine } from '../../core/present/oneLine';

/** Nothing in it may be markup; a colon, that of an address. */
function entities(text: string): string {
  return text.replace(/[&<>|*_[\]~\\`!]|:(?=\/\/)/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

/** Nor may it call somebody or name another thread, which is looked for in what is shown: a space without width stops it. */
export function escaped(text: string): string {
  return entities(text)
    .replace(/[@#](?=\w)/g, '$&\u200b')
    .replaceAll('&#\u200b', '&#');
}

/** Inside a block of its own, where markup means nothing. */
export function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A line of ours, with what stands between backticks as code. */
export function line(text: string, longest = 300): string {
  const parts = oneLine(text, longest).split('`');
  const isPaired = parts.length % 2 === 1;
  return parts
    .map((part, index) => (isPaired && index % 2 === 1 ? code(part) : escaped(part)))
    .join(isPaired ? '' : '&#96;');
}

export function code(text: string): string {
  return `<code>${entities(text)}</code>`;
}
