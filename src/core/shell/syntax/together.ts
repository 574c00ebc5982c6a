import type { Part, WordSyntax } from './tree';

type TextPart = Part & { kind: 'text' };

const isBare = (part: Part | undefined): part is TextPart => part?.kind === 'text' && !part.quoted;

/** `$` and what stands behind it, of which the grammar made two nodes: the parameter that they are; null for others. */
function parameterIn(last: Part | undefined, first: Part | undefined): readonly Part[] | null {
  if (!isBare(last) || !isBare(first) || last.text !== '$') return null;
  const [name] = /^[A-Za-z_]\w*/.exec(first.text) ?? [];
  if (name === undefined) return null;
  const parameter = { name, subscript: null, operator: '', argument: null, second: null };
  const rest = first.text.slice(name.length);
  return [{ kind: 'parameter', parameter, quoted: false }, ...(rest === '' ? [] : [{ ...first, text: rest }])];
}

/** Two words with nothing between them, which are one to the shell. */
export function together(one: WordSyntax, other: WordSyntax): WordSyntax {
  const between = parameterIn(one.parts.at(-1), other.parts[0]);
  const parts =
    between === null
      ? [...one.parts, ...other.parts]
      : [...one.parts.slice(0, -1), ...between, ...other.parts.slice(1)];
  return { parts, raw: one.raw + other.raw, span: { start: one.span.start, end: other.span.end } };
}
