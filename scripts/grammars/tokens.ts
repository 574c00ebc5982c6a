/* The few words of C that generated lexing functions are written in. */

const token = /\s*(?:('(?:\\.|[^'])')|(0x[0-9a-fA-F]+|\d+)|([A-Za-z_]\w*)|(->|<=|>=|==|!=|&&|\|\||[-(){}[\],;:!<>=]))/y;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  f: '\f',
  v: '\v',
  0: '\0',
  "'": "'",
  '"': '"',
  '\\': '\\',
};

function codeOf(quoted: string): string {
  const inner = quoted.slice(1, -1);
  const character = inner.startsWith('\\') ? escapes[inner.slice(1)] : inner;
  if (character === undefined) throw new Error(`${quoted} is no character that is known`);
  return String(character.codePointAt(0));
}

/** Words and signs; characters and numbers in decimal. */
export function tokensOf(text: string): readonly string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  const trimmed = text.trimEnd();
  while (token.lastIndex < trimmed.length) {
    const at = token.lastIndex;
    const [, quoted, number, word, sign] = token.exec(trimmed) ?? [];
    if (quoted !== undefined) found.push(codeOf(quoted));
    else if (number !== undefined) found.push(String(Number(number)));
    else if (word !== undefined || sign !== undefined) found.push(word ?? sign ?? '');
    else throw new Error(`\`${trimmed.slice(at, at + 20)}\` is not read`);
  }
  return found;
}

/** Names and numbers of `enum ts_symbol_identifiers`. */
export function symbolsOf(source: string): ReadonlyMap<string, number> {
  const start = source.indexOf('enum ts_symbol_identifiers {');
  const body = source.slice(start, source.indexOf('};', start));
  const named = [...body.matchAll(/^ {2}(\w+) = (\d+),$/gm)].map(
    ([, name = '', value]) => [name, Number(value)] as const,
  );
  return new Map([['ts_builtin_sym_end', 0], ...named]);
}

/** The ranges of `static const TSCharacterRange NAME[]`, both ends included. */
export function rangesOf(source: string, name: string): readonly (readonly [number, number])[] {
  const start = source.indexOf(`TSCharacterRange ${name}[] = {`);
  if (start < 0) throw new Error(`no set \`${name}\``);
  const numbers = tokensOf(source.slice(source.indexOf('= {', start) + 1, source.indexOf('};', start)))
    .filter((one) => /^\d/.test(one))
    .map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0]);
}
