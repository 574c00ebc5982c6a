import { ownField } from '../../model/ownField';
const PLAIN: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '\n': '' };

function decoded(escape: string): string {
  const hex: readonly (string | undefined)[] | null =
    /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|U([0-9a-fA-F]{8}))$/.exec(escape);
  const digits = hex?.slice(1).find((group) => group !== undefined);
  if (digits !== undefined) {
    const point = Number.parseInt(digits, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : escape;
  }
  const octal = /^\\([0-7]{1,3})$/.exec(escape)?.[1];
  if (octal !== undefined) {
    return String.fromCodePoint(Number.parseInt(octal, 8));
  }
  const letter = escape.slice(1);
  return ownField(PLAIN, letter) ?? letter;
}

/** The text a quoted string stands for, by the escapes that Python and JavaScript share. */
export function withoutEscapes(text: string): string {
  return text.replaceAll(
    /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\}|U[0-9a-fA-F]{8}|[0-7]{1,3}|[\s\S])/g,
    decoded,
  );
}
