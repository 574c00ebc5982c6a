import type { Span } from '../../model/place';
import { unquotedParts } from './quoting';
import type { Parameter, Part, WordSyntax } from './tree';

/** `${(FLAGS)NAME[SUBSCRIPT]REST}`, `${=NAME}`, `${:-WORD}`, `${NAME::=WORD}`: forms of zsh that the grammar does not read. */
const FORM = /^\$\{(?:\(([^()]*)\))?[=~]*(\^*)([A-Za-z_]\w*|[@*\d])?(?:\[([^\]]*)\])?([^]*)\}$/;

const OPERATOR = /^(::=|:-|:=|:\+|:\?|##?|%%?|\/\/?|:)?([^]*)$/;

function wordOf(raw: string, span: Span): WordSyntax {
  return { parts: unquotedParts(raw), raw, span };
}

/** `x/a/b`: what is sought, and what stands in its place; any other operator has one argument. */
function argumentsOf(operator: string, text: string, span: Span): Pick<Parameter, 'argument' | 'second'> {
  if (operator === '') return { argument: null, second: null };
  const cut = operator.startsWith('/') ? text.indexOf('/') : -1;
  if (cut < 0) return { argument: wordOf(text, span), second: null };
  return { argument: wordOf(text.slice(0, cut), span), second: wordOf(text.slice(cut + 1), span) };
}

type Form = { readonly flags: string; readonly name: string; readonly subscript: string | null; readonly rest: string };

function formOf(text: string): Form | null {
  const found = FORM.exec(text);
  // `${^a}` makes a word of each item with what stands around it.
  if (found === null || found[2] !== '') return null;
  return { flags: found[1] ?? '', name: found[3] ?? '', subscript: found[4] ?? null, rest: found[5] ?? '' };
}

/** The parameter that such a form stands for; null where it is none that is told. */
export function zshParameter(text: string, span: Span, quoted: boolean): Part | null {
  const form = formOf(text);
  if (form === null || /[$`"']/.test(form.rest)) return null;
  const { flags, name, subscript } = form;
  const [, operator = '', argument = ''] = OPERATOR.exec(form.rest) ?? [];
  if (operator === '' && argument !== '') return null;
  const parameter: Parameter = { name, subscript, operator, ...argumentsOf(operator, argument, span), flags };
  return { kind: 'parameter', parameter, quoted };
}
