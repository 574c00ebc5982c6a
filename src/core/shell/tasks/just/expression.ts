import { UNKNOWN_PART } from '../../../model/command';
import { justFunction } from './functions';
import type { JustToken } from './tokens';
import { justTokens } from './tokens';

/** In what an expression of a justfile is computed. */
export type JustScope = {
  /** A variable or parameter; `UNKNOWN_PART` when nothing gives it a value. */
  readonly valueOf: (name: string) => string;
  /** What a line between backticks prints. */
  readonly shell: (text: string) => string;
  readonly environment: (name: string) => string | undefined;
  /** Of the justfile, and where just was started. */
  readonly folder: string;
  readonly startedIn: string;
};

type Parser = { readonly tokens: readonly JustToken[]; at: number; readonly scope: JustScope; depth: number };

const DEEPEST = 30;

function isSign(parser: Parser, ...signs: readonly string[]): boolean {
  const token = parser.tokens[parser.at];
  return token?.kind === 'sign' && signs.includes(token.value);
}

function take(parser: Parser, ...signs: readonly string[]): boolean {
  const taken = isSign(parser, ...signs);
  if (taken) parser.at += 1;
  return taken;
}

function listOf(parser: Parser): readonly string[] {
  const items: string[] = [];
  while (parser.at < parser.tokens.length && !take(parser, ')')) {
    items.push(expression(parser));
    if (!take(parser, ',') && !isSign(parser, ')')) parser.at += 1;
  }
  return items;
}

/** `A == B`, `A != B`; null when a side is not known, or they are compared with a pattern. */
function condition(parser: Parser): boolean | null {
  const left = expression(parser);
  const sign = parser.tokens[parser.at]?.value;
  parser.at += 1;
  const right = expression(parser);
  if (left.includes(UNKNOWN_PART) || right.includes(UNKNOWN_PART)) return null;
  return sign === '==' ? left === right : sign === '!=' ? left !== right : null;
}

/** `if A == B { x } else { y }`, behind the `if`. */
function choice(parser: Parser): string {
  const holds = condition(parser);
  take(parser, '{');
  const yes = expression(parser);
  take(parser, '}');
  const token = parser.tokens[parser.at];
  if (token?.kind !== 'name' || token.value !== 'else') return holds === null ? UNKNOWN_PART : yes;
  parser.at += 1;
  const isBlock = take(parser, '{');
  const no = expression(parser);
  if (isBlock) take(parser, '}');
  if (holds === null) return yes === no ? yes : UNKNOWN_PART;
  return holds ? yes : no;
}

function value(parser: Parser): string {
  const token = parser.tokens[parser.at];
  parser.at += 1;
  switch (token?.kind) {
    case undefined:
      return UNKNOWN_PART;
    case 'text':
      return token.value;
    case 'command':
      return parser.scope.shell(token.value).replace(/\n+$/, '');
    case 'name':
      if (token.value === 'if') return choice(parser);
      if (take(parser, '(')) return justFunction(token.value, listOf(parser), parser.scope);
      return parser.scope.valueOf(token.value);
    case 'sign':
      if (token.value === '(') return listOf(parser).join('');
      // `/ path` begins at the root.
      return token.value === '/' ? `/${value(parser)}` : UNKNOWN_PART;
  }
}

function joined(parser: Parser): string {
  let text = value(parser);
  while (isSign(parser, '+', '/')) {
    const isPath = isSign(parser, '/');
    parser.at += 1;
    const next = value(parser);
    text = isPath ? `${text}${text.endsWith('/') ? '' : '/'}${next}` : text + next;
  }
  return text;
}

function expression(parser: Parser): string {
  if (parser.depth >= DEEPEST) {
    parser.at = parser.tokens.length;
    return UNKNOWN_PART;
  }
  parser.depth += 1;
  let text = joined(parser);
  while (isSign(parser, '&&', '||')) {
    const isAnd = isSign(parser, '&&');
    parser.at += 1;
    const next = joined(parser);
    text = (text === '') === isAnd ? text : next;
  }
  parser.depth -= 1;
  return text;
}

/** The value of an expression's pieces; parts that cannot be computed are `UNKNOWN_PART`. */
export function valueOfTokens(tokens: readonly JustToken[], scope: JustScope): string {
  return expression({ tokens, at: 0, scope, depth: 0 });
}

/** Several expressions behind one another, as dependencies are given their arguments. */
export function valuesOfTokens(tokens: readonly JustToken[], scope: JustScope): readonly string[] {
  const parser: Parser = { tokens, at: 0, scope, depth: 0 };
  const values: string[] = [];
  while (parser.at < tokens.length) values.push(expression(parser));
  return values;
}

/** A line of a recipe with what stands between `{{` and `}}` filled in. */
export function interpolated(text: string, scope: JustScope): string {
  return text
    .replaceAll('{{{{', '\0')
    .replace(/\{\{((?:"[^"]*"|'[^']*'|`[^`]*`|[^}"'`]|\}(?!\}))*)\}\}/g, (_, inner: string) =>
      valueOfTokens(justTokens(inner), scope),
    )
    .replaceAll('\0', '{{');
}
