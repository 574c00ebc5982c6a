import { ownField } from '../../../model/ownField';
/** One field that a mutation asks for: `volumeDelete(volumeId: "v-1")`. */
export type Mutation = { readonly field: string; readonly arguments: ReadonlyMap<string, string> };

type Token = { readonly kind: 'name' | 'text' | 'mark'; readonly value: string };

const TOKEN = /#[^\n]*|"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|[A-Za-z_]\w*|-?\d[\d.eE+-]*|\.\.\.|[{}()[\]:!$@=|&]/g;

/** Longer documents are cut: what a person types has a few hundred characters. */
const LONGEST = 20_000;

function tokensOf(text: string): readonly Token[] {
  return [...text.slice(0, LONGEST).matchAll(TOKEN)].flatMap(([found]): readonly Token[] => {
    if (found.startsWith('#')) return [];
    if (found.startsWith('"')) return [{ kind: 'text', value: found.replace(/^"+|"+$/g, '') }];
    return [{ kind: /^[\w-]/.test(found) ? 'name' : 'mark', value: found }];
  });
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** The place behind the bracket that closes the one at `at`. */
function behind(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    const { kind, value = '' } = tokens[index] ?? { kind: 'name' };
    if (kind !== 'mark') continue;
    if (ownField(CLOSES, value) !== undefined) depth += 1;
    if (value === ')' || value === '}' || value === ']') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
}

function isMark(token: Token | undefined, value: string): boolean {
  return token?.kind === 'mark' && token.value === value;
}

/** `(id: "v-1", input: {name: $name})`: every name with the plain value behind it, whatever object it stands in. */
function argumentsIn(
  tokens: readonly Token[],
  variables: (name: string) => string | undefined,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'name' || !isMark(tokens[at + 1], ':')) return;
    const value = tokens[at + 2];
    const name = isMark(value, '$') ? tokens[at + 3]?.value : undefined;
    const text = name === undefined ? (value?.kind === 'mark' ? undefined : value?.value) : variables(name);
    if (text !== undefined) found.set(token.value, text);
  });
  return found;
}

type Fields = { readonly mutations: readonly Mutation[]; readonly end: number };

/** The fields of the selection that opens at `at`; what they select in turn is what is shown of the answer. */
function fieldsAt(tokens: readonly Token[], at: number, variables: (name: string) => string | undefined): Fields {
  const end = behind(tokens, at);
  const mutations: Mutation[] = [];
  let index = at + 1;
  while (index < end - 1) {
    const token = tokens[index];
    index += 1;
    if (token?.kind !== 'name') {
      if (token !== undefined && ownField(CLOSES, token.value) !== undefined) index = behind(tokens, index - 1);
      continue;
    }
    // `alias: field`
    if (isMark(tokens[index], ':')) {
      index += 1;
      continue;
    }
    const inside = isMark(tokens[index], '(') ? behind(tokens, index) : index;
    mutations.push({ field: token.value, arguments: argumentsIn(tokens.slice(index, inside), variables) });
    index = inside;
  }
  return { mutations, end };
}

/** The fields of every mutation in a document; queries and subscriptions are passed over. */
export function mutationsIn(
  document: string,
  variables: (name: string) => string | undefined = () => undefined,
): readonly Mutation[] {
  const tokens = tokensOf(document);
  const found: Mutation[] = [];
  let isMutation = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'name' && /^(mutation|query|subscription|fragment)$/.test(token.value)) {
      isMutation = token.value === 'mutation';
    } else if (isMark(token, '(')) {
      at = behind(tokens, at) - 1;
    } else if (isMark(token, '{')) {
      const { mutations, end } = fieldsAt(tokens, at, variables);
      if (isMutation) found.push(...mutations);
      isMutation = false;
      at = end - 1;
    }
  }
  return found;
}
