/** A variable of the process in the spellings of languages, and what it falls back to where the same spelling says so. */
const REFERENCES = [
  /(?:process|import\.meta|Bun|Deno)\.env(?:\.(\w+)|\[\s*["'](\w+)["']\s*\])!?/g,
  /(?:\benv|getenv|get_env!?|fetch_env!?|environ\.get|ENV\.fetch|env\.get)\(\s*["'](\w+)["']/g,
  /(?:\bENV|environ)\[\s*["'](\w+)["']\s*\]/g,
  /\$\{(?:env[:.])?(\w+)(?::?-[^}]*)?\}/g,
];

const FALLBACK = /\$\{(?:env[:.])?\w+:?-([^}]*)\}/;
const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`$]*)`/g;

/**
 * What a setting is that is written as an expression: the values of the variables it names, else what it falls back to.
 * A text that is no expression is itself.
 */
export function writtenValues(written: string, valuesOf: (name: string) => readonly string[]): readonly string[] {
  const found = REFERENCES.flatMap((one) => [...written.matchAll(one)]);
  const names = found.map(([, name, other]) => name ?? other ?? '');
  const told = names.flatMap(valuesOf);
  if (told.length > 0) return told;
  const fallback = FALLBACK.exec(written)?.[1];
  if (fallback !== undefined) return [fallback];
  const rest = found.reduce((text, [whole]) => text.replace(whole, ' '), written);
  const literals = [...rest.matchAll(QUOTED)].map(([, double, single, back]) => double ?? single ?? back ?? '');
  if (literals.length > 0) return literals.filter((one) => one !== '');
  return names.length === 0 && /^[^\s<>(){}]+$/.test(written) ? [written] : [];
}
