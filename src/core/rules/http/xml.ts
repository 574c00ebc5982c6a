const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:\s[^<>]*?)?(\/?)>([^<]*)/g;

/** The text of the first element of a name right below the root of a text of XML; `undefined` when there is none. */
export function childText(text: string, name: string): string | undefined {
  let depth = 0;
  for (const [, closes, found, isEmpty, inside] of text.matchAll(TAG)) {
    if (closes === '/') depth -= 1;
    else if (depth === 1 && found === name) return inside?.trim();
    else if (isEmpty !== '/') depth += 1;
  }
  return undefined;
}
