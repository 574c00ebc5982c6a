import { ownField } from '../../model/ownField';
import type { Act } from '../shared/act';
import { chainedCall, madeBy } from './chain';
import { libraryActs } from './libraryActs';
import { connection } from '../shared/connects';
import { isKnown, unknownValue, wordOf, type Value } from '../shared/value';
import { argumentsOf, argumentTokens, isSign, textOf, valueOf, type Ground } from './expression';
import { scanScope, type ScannedCall, type ScannedLanguage, type ScanScope } from './language';
import { lex } from './lex';
import { receiverBefore } from './receiver';
import type { Token } from './tokens';

/** Code inside code: deeper than this nobody nests by accident. */
const DEEPEST = 4;
/** Statements that are longer are data. */
const LONGEST = 600;

/** Words in front of a name that make it something else than a call. */
const DEFINES = /^(?:sub|def|function|fn|class|module|package|use|my|our|local|new|goto)$/;

function isDefined(before: Token | undefined): boolean {
  return before?.kind === 'name' && DEFINES.test(before.name);
}

/** What the language's own forms give to names. */
function given(tokens: readonly Token[], at: number, ground: Ground): void {
  for (const [name, value] of ground.language.gives?.(tokens, at) ?? []) {
    ground.scope.names.set(name, valueOf(value, ground));
  }
}

/** `let x = 1 in …` */
function isIn(token: Token): boolean {
  return token.kind === 'name' && token.name === 'in';
}

/** `name = value` up to the statement's end. */
function assigned(tokens: readonly Token[], at: number, ground: Ground): void {
  const token = tokens[at];
  const sign = tokens[at + 1];
  const isName = token?.kind === 'variable' || token?.kind === 'name';
  if (!isName || sign?.kind !== 'sign' || !ground.language.assigns.includes(sign.sign)) return;
  const rest = tokens.slice(at + 2, at + LONGEST);
  const end = rest.findIndex((one) => isSign(one, ';') || (ground.language.lines && isSign(one, '\n')) || isIn(one));
  const own = end < 0 ? rest : rest.slice(0, end);
  const value = valueOf(own, ground);
  ground.scope.names.set(token.name, value.kind === 'unknown' ? (madeBy(own, ground) ?? value) : value);
}

/** Code inside of code; what is not known before it runs stays so. */
function nested(value: Value | undefined, { language, scope, depth }: Ground): readonly Act[] {
  const isSeen = value?.kind === 'text' && depth < DEEPEST;
  const acts = isSeen ? scannedActs(value.text, language, scope, depth + 1) : [];
  const isKnownWhole = isSeen && isKnown(value.text);
  return isKnownWhole ? acts : [...acts, { kind: 'unseen', says: 'runs code that is not known before it runs' }];
}

/** The name that a function such as `open` is handed, and the line that is read from it by default. */
function bound(given: readonly Token[], call: string, ground: Ground): void {
  const { language, scope } = ground;
  const target = given.find(
    ({ kind }, at) => kind === 'variable' || (kind === 'name' && !isSign(given[at + 1], '(') && !isDefined(given[at])),
  );
  const value = Object.hasOwn(language.results, call)
    ? ownField(language.results, call)?.(argumentsOf(given, ground), scope.home)
    : undefined;
  if (value === undefined || (target?.kind !== 'variable' && target?.kind !== 'name')) return;
  scope.names.set(target.name, value);
  scope.names.set('$_', value);
}

function callAt(tokens: readonly Token[], at: number, name: string, ground: Ground, code: string): ScannedCall {
  const handed = argumentTokens(tokens, at + 1, ground.language);
  ground.scope.budget.spend(10 + handed.length / 20);
  const before = tokens[at - 1];
  const isMethod = isSign(before, ground.language.member, '?->');
  if (ground.language.binds?.has(name) === true) bound(handed, name, ground);
  const on = ground.language.methods === undefined ? unknownValue : receiverBefore(tokens, at, ground);
  const lookUp = (own: string): Value => ground.scope.names.get(own) ?? unknownValue;
  return { name, args: argumentsOf(handed, ground), isMethod, on, again: (text) => nested(text, ground), code, lookUp };
}

/** `$f('ls')`: a function by the name that a variable holds. */
function calledByVariable(
  tokens: readonly Token[],
  at: number,
  variable: string,
  ground: Ground,
  code: string,
): readonly Act[] {
  const { functions } = ground.language;
  const held = isSign(tokens[at + 1], '(') ? ground.scope.names.get(variable) : undefined;
  const name = held?.kind === 'text' && Object.hasOwn(functions, held.text) ? held.text : null;
  return name === null ? [] : (ownField(functions, name)?.(callAt(tokens, at, name, ground, code)) ?? []);
}

/** A function or method by its own name. */
function namedAt(tokens: readonly Token[], at: number, name: string, ground: Ground, code: string): readonly Act[] {
  const { functions, methods, member } = ground.language;
  const known = ownField(functions, name);
  const isMethod = isSign(tokens[at - 1], member, '?->');
  if (known !== undefined && !isMethod) return known(callAt(tokens, at, name, ground, code));
  const own = methods?.(callAt(tokens, at, name, ground, code)) ?? [];
  if (own.length > 0 || !(isMethod || isSign(tokens[at - 1], '::') || /[.:]/.test(name))) return own;
  return libraryActs(chainedCall(tokens, at, name, ground));
}

function actsAt(tokens: readonly Token[], at: number, ground: Ground, code: string): readonly Act[] {
  const token = tokens[at];
  if (token?.kind === 'run') {
    return [{ kind: 'script', text: wordOf(textOf(token.pieces, ground)), keeps: true }];
  }
  if (token?.kind === 'variable') return calledByVariable(tokens, at, token.name, ground, code);
  if (token?.kind !== 'name') return [];
  const reaches = connection(token.name);
  if (isDefined(tokens[at - 1]) || isSign(tokens[at + 1], '=>')) return reaches;
  return [...reaches, ...namedAt(tokens, at, token.name, ground, code)];
}

/** Everything that a text starts, removes, writes and prints by functions that are known, in its order. */
export function scannedActs(
  code: string,
  language: ScannedLanguage,
  { home, budget }: Omit<ScanScope, 'names'>,
  depth = 0,
): readonly Act[] {
  if (!budget.spend(code.length / 8)) return [];
  const tokens = lex(code, language.syntax);
  const ground: Ground = { language, scope: scanScope({ home, budget }), depth };
  const acts: Act[] = [];
  for (const at of tokens.keys()) {
    if (!budget.spend(1)) break;
    given(tokens, at, ground);
    assigned(tokens, at, ground);
    acts.push(...actsAt(tokens, at, ground, code));
  }
  return acts;
}
