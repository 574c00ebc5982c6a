import { ownField } from '../../model/ownField';
import { ansiText } from '../syntax/quoting';

/** A text as a shell would have to be given it to read it as one word. */
function quotedText(text: string): string {
  if (/[\n\t\r]/.test(text)) return `$'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')}'`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** `${x@OPERATOR}` of a known text; null where what it gives is not told. */
export function transformedText(text: string, operator: string, name: string): string | null {
  switch (operator) {
    case 'U':
      return text.toUpperCase();
    case 'u':
      return text.charAt(0).toUpperCase() + text.slice(1);
    case 'L':
      return text.toLowerCase();
    case 'E':
      return ansiText(text);
    case 'Q':
      return quotedText(text);
    case 'A':
      return `${name}=${quotedText(text)}`;
    case 'P':
      // A prompt without a sign of its own stands for itself.
      return /[\\$`!]/.test(text) ? null : text;
    default:
      return null;
  }
}

const head = (path: string): string => {
  const bare = path.replace(/(?<=.)\/+$/, '');
  const at = bare.lastIndexOf('/');
  return at < 0 ? '.' : bare.slice(0, at).replace(/\/+$/, '') || '/';
};

const tail = (path: string): string => path.replace(/\/+$/, '').split('/').at(-1) ?? '';

/** zsh: what stands behind a colon in `${x:t}`. */
const modifiers: Readonly<Record<string, (text: string) => string>> = {
  h: head,
  t: tail,
  r: (text) => text.replace(/(?<=[^/])\.[^./]*$/, ''),
  e: (text) => /(?<=[^/])\.([^./]*)$/.exec(text)?.[1] ?? '',
  l: (text) => text.toLowerCase(),
  u: (text) => text.toUpperCase(),
  q: (text) => text.replace(/[^\w./:=@%+,-]/g, '\\$&'),
  Q: (text) => text.replace(/\\([^])|'([^']*)'|"([^"]*)"/g, '$1$2$3'),
};

/** Whether `t`, `h:t`, as they stand behind a colon, are modifiers of zsh and no offset. */
export function areModifiers(text: string): boolean {
  return /^[htreluqQ](?::[htreluqQ])*$/.test(text);
}

/** zsh: a text behind its modifiers. */
export function modifiedText(text: string, written: string): string {
  return written.split(':').reduce((rest, one) => ownField(modifiers, one)?.(rest) ?? rest, text);
}
