import type { Value } from './valueKinds';

export function textOf(text: string): Value {
  return { kind: 'scalar', text, quoted: true };
}

/** Values written one behind the other in one string; null when one of them cannot stand in a string. */
export function joinedText(parts: readonly Value[]): Value | null {
  const literals = [''];
  const holes: string[] = [];
  const add = (text: string): void => {
    literals.push((literals.pop() ?? '') + text);
  };
  for (const part of parts) {
    if (part.kind === 'list' || part.kind === 'object') return null;
    if (part.kind === 'scalar') {
      if (!part.quoted && part.text === 'null') return null;
      add(part.text);
      continue;
    }
    const [first = '', ...rest] = part.kind === 'template' ? part.literals : ['', ''];
    add(first);
    holes.push(...(part.kind === 'template' ? part.holes : [part.text]));
    literals.push(...rest);
  }
  return holes.length === 0 ? textOf(literals.join('')) : { kind: 'template', literals, holes };
}
