import { ownField } from '../../model/ownField';
const TOKEN = /"(?:\\.|[^"\\])*"|#[^\n]*|[A-Za-z_]\w*|[{}():]/g;

const STEP: Readonly<Record<string, number>> = { '{': 1, '(': 1, '}': -1, ')': -1 };

/** What a GraphQL text changes: the fields at the top of its mutation, `deleteRef`. Other texts have none. */
export function mutationFields(text: string): readonly string[] {
  if (!/^\s*(?:#[^\n]*\n\s*)*mutation\b/.test(text)) return [];
  const fields: string[] = [];
  let [depth, isOpen] = [0, false];
  for (const [token] of text.matchAll(TOKEN)) {
    isOpen ||= token === '{' && depth === 0;
    depth += ownField(STEP, token) ?? 0;
    if (!isOpen || depth !== 1) continue;
    // What stands before a colon was another name for the field behind it.
    if (token === ':') fields.pop();
    else if (/^\w/.test(token)) fields.push(token);
  }
  return fields;
}
