import { withoutEscapes } from '../shared/escapes';
import { matchAt, quotedText, type Piece, type Place, type Syntax, type Token } from './tokens';

/** A text without code in it. */
function plain(text: string): readonly Piece[] {
  return [{ kind: 'plain', text }];
}

/** A text in which code may be put. */
function mixedPieces(text: string, syntax: Syntax): readonly Piece[] {
  const place: Place = { code: text, at: 0 };
  const pieces: Piece[] = [];
  let from = 0;
  while (place.at < text.length) {
    const insert = matchAt(syntax.inserts, place);
    if (insert === null) {
      place.at += text.charAt(place.at) === '\\' ? 2 : 1;
      continue;
    }
    pieces.push({ kind: 'plain', text: withoutEscapes(text.slice(from, place.at)) });
    pieces.push({ kind: 'code', text: insert[1] ?? insert[2] ?? insert[0] });
    place.at += insert[0].length;
    from = place.at;
  }
  return [...pieces, { kind: 'plain', text: withoutEscapes(text.slice(from)) }];
}

function single(text: string, syntax: Syntax): readonly Piece[] {
  return plain(syntax.singleEscapes ? withoutEscapes(text) : text.replaceAll(/\\(['\\])/g, '$1'));
}

/** The token that a kind of quotes makes: `q`, `qq`, `qw`, `qx` of Perl; `%w`, `%x`, `%q` and `%` of Ruby. */
function quotedToken(kind: string, text: string, syntax: Syntax): Token {
  switch (kind.replace('%', '')) {
    case 'qx':
    case 'qqx':
    case 'x':
      return { kind: 'run', pieces: mixedPieces(text, syntax) };
    case 'qw':
    case 'w':
    case 'W':
    case 'i':
      return { kind: 'words', words: text.trim().split(/\s+/) };
    case 'q':
      return { kind: 'text', pieces: single(text, syntax) };
    case 'm':
    case 'qr':
    case 'r':
      return { kind: 'pattern' };
    default:
      return { kind: 'text', pieces: mixedPieces(text, syntax) };
  }
}

/** `s/…/…/`, `tr/…/…/`: two parts, or one bracket after the other. */
function substitution(place: Place, open: string): Token {
  quotedText(place, open);
  if ('([{<'.includes(open)) {
    while (/\s/.test(place.code.charAt(place.at))) place.at += 1;
    place.at += 1;
    quotedText(place, place.code.charAt(place.at - 1));
  } else {
    quotedText(place, open);
  }
  return { kind: 'pattern' };
}

function byQuotes(place: Place, syntax: Syntax): Token | null {
  const found = matchAt(syntax.quotes, place);
  if (found === null) return null;
  const open = found[0].slice(-1);
  const kind = found[1] ?? '';
  place.at += found[0].length;
  return /^(?:s|tr|y)$/.test(kind) ? substitution(place, open) : quotedToken(kind, quotedText(place, open), syntax);
}

function byMark(place: Place, syntax: Syntax): Token | null {
  const mark = place.code.charAt(place.at);
  if (mark !== '"' && !(mark === "'" && syntax.noSingleQuotes !== true) && !(mark === '`' && syntax.backticks))
    return null;
  place.at += 1;
  const text = quotedText(place, mark);
  if (mark === '`') return { kind: 'run', pieces: mixedPieces(text, syntax) };
  return { kind: 'text', pieces: mark === '"' ? mixedPieces(text, syntax) : single(text, syntax) };
}

const HERE = /<<[~-]?(['"]?)([A-Z_a-z]\w*)\1/y;

/** Texts that stand behind a line: where each line begins that may end one, and where a text that was taken out ends. */
type HereTexts = { readonly bodies: Map<number, number>; ends: ReadonlyMap<string, readonly number[]> | null };

function endsOf(code: string): ReadonlyMap<string, readonly number[]> {
  const ends = new Map<string, number[]>();
  for (const line of code.matchAll(/^[^\S\n]*([A-Za-z_]\w*);?[^\S\n]*$/gm)) {
    const name = line[1] ?? '';
    const known = ends.get(name);
    if (known === undefined) ends.set(name, [line.index]);
    else known.push(line.index);
  }
  return ends;
}

/** `<<'EOT'` up to the line that ends it; the text is taken out of the code. */
function byHereText(place: Place, texts: HereTexts): Token | null {
  const found = matchAt(HERE, place);
  const end = found === null ? -1 : place.code.indexOf('\n', place.at);
  if (found === null || end < 0) return null;
  texts.ends ??= endsOf(place.code);
  const last = texts.ends.get(found[2] ?? '')?.find((at) => at > end);
  if (last === undefined) return null;
  const behind = place.code.indexOf('\n', last);
  texts.bodies.set(end, behind < 0 ? place.code.length : behind);
  place.at += found[0].length;
  return { kind: 'text', pieces: plain(place.code.slice(end + 1, last).replace(/\n$/, '')) };
}

const SIGN = /=>|<>|\+\+|==|=~|!~|!=|->|<-|<=|>=|\.\.|\|\||&&|\|&|>>|<<|\+=|\.=|::|\?->|\S/y;
const NUMBER = /0x[0-9a-f]+|0o[0-7]+|\d[\d_]*(?:\.\d+)?/iy;

/** Whether a slash here begins a pattern rather than divides. */
function patternMayBegin(last: Token | undefined): boolean {
  if (last === undefined) return true;
  if (last.kind === 'sign') return !/^[)\]}]$/.test(last.sign);
  return (
    last.kind === 'name' && /^(?:split|grep|if|unless|and|or|not|return|when|while|until|puts|print)$/.test(last.name)
  );
}

function byWord(place: Place, syntax: Syntax): Token | null {
  const variable = matchAt(syntax.variable, place);
  if (variable !== null) {
    place.at += variable[0].length;
    return { kind: 'variable', name: variable[0] };
  }
  const name = matchAt(syntax.name, place);
  if (name !== null) {
    place.at += name[0].length;
    return { kind: 'name', name: name[0] };
  }
  const number = matchAt(NUMBER, place);
  if (number === null) return null;
  place.at += number[0].length;
  return { kind: 'number', text: number[0] };
}

function bySign(place: Place, syntax: Syntax, last: Token | undefined): Token {
  if (syntax.patterns && place.code.charAt(place.at) === '/' && patternMayBegin(last)) {
    place.at += 1;
    quotedText(place, '/');
    return { kind: 'pattern' };
  }
  const sign = matchAt(SIGN, place)?.[0] ?? place.code.charAt(place.at);
  place.at += sign.length;
  return { kind: 'sign', sign };
}

/** The words of a text in some language. Never throws; what is no word of it is a sign. */
export function lex(code: string, syntax: Syntax): readonly Token[] {
  const place: Place = { code, at: 0 };
  const tokens: Token[] = [];
  const texts: HereTexts = { bodies: new Map(), ends: null };
  while (place.at < code.length) {
    const letter = code.charAt(place.at);
    const comment = matchAt(syntax.comment, place);
    if (letter === '\n') {
      tokens.push({ kind: 'sign', sign: '\n' });
      place.at = texts.bodies.get(place.at) ?? place.at + 1;
    } else if (/\s/.test(letter)) {
      place.at += 1;
    } else if (comment === null) {
      tokens.push(
        byMark(place, syntax) ??
          byQuotes(place, syntax) ??
          byHereText(place, texts) ??
          byWord(place, syntax) ??
          bySign(place, syntax, tokens.at(-1)),
      );
    } else {
      place.at += Math.max(1, comment[0].length);
    }
  }
  return tokens;
}
