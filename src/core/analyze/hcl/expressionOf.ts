import type { Value } from './valueKinds';

function quoted(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/([$%])\{/g, '$1$1{');
}

/** An expression that says the value. */
export function expressionOf(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return value.quoted ? `"${quoted(value.text)}"` : value.text;
    case 'list': {
      const list = `[${value.items.map(expressionOf).join(',')}]`;
      return value.isSet ? `toset(${list})` : list;
    }
    case 'object':
      return `{${[...value.entries].map(([key, entry]) => `"${quoted(key)}"=${expressionOf(entry)}`).join(',')}}`;
    case 'template':
      return `"${value.literals.map((text, at) => quoted(text) + holeOf(value.holes[at])).join('')}"`;
    case 'opaque':
      return value.text;
  }
}

function holeOf(hole: string | undefined): string {
  if (hole === undefined) return '';
  return hole.startsWith('%') ? `%{${hole.slice(1)}}` : `\${${hole}}`;
}
