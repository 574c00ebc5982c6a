import {
  HASH,
  LESS,
  NEWLINE,
  QUOTE,
  RETURN,
  SLASH,
  SPACE,
  TAB,
  commentEnd,
  isTopHeader,
  type Scanner,
} from './scanner';
import { skipHeredoc, skipString } from './skipText';

const PARENTHESIS = 41;
const BRACKET = 93;
const BRACE = 125;

/** The closer of what opens with this code; 0 when nothing does. */
function closerOf(code: number): number {
  if (code === PARENTHESIS - 1) return PARENTHESIS;
  return code === BRACKET - 2 || code === BRACE - 2 ? code + 2 : 0;
}

function isCloser(code: number): boolean {
  return code === PARENTHESIS || code === BRACKET || code === BRACE;
}

/** Whether the line end under the scanner ends the expression. */
function endsHere(scanner: Scanner, open: readonly number[]): boolean {
  if (open.length === 0) return true;
  if (!isTopHeader(scanner.text, scanner.at + 1)) return false;
  scanner.errors.push(scanner.at);
  return true;
}

/** Takes note of a bracket; false when it ends the expression. */
function stepBracket(scanner: Scanner, open: number[], code: number): boolean {
  const closer = closerOf(code);
  if (closer > 0) {
    open.push(closer);
    return true;
  }
  if (open.at(-1) === code) {
    open.pop();
    return true;
  }
  if (open.length > 0) scanner.errors.push(scanner.at);
  return false;
}

/** Whether a value may begin here: not behind another one on its line, and not as the key of an object. */
function beginsValue({ text, at }: Scanner, inBraces: boolean): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === SPACE || text.charCodeAt(before) === TAB) before -= 1;
  const last = text.charAt(before);
  return last === '\n' ? !inBraces : !/[\w"'\])}{]/.test(last);
}

/** Steps over a string or a here-document; false when none of them stands here. */
function skipText(scanner: Scanner, code: number, inBraces: boolean): boolean {
  if (code === QUOTE) {
    skipString(scanner);
    return true;
  }
  if (code !== LESS || scanner.text.charCodeAt(scanner.at + 1) !== LESS) return false;
  if (beginsValue(scanner, inBraces)) return skipHeredoc(scanner);
  // Half typed behind a value, it would take all that follows along.
  scanner.errors.push(scanner.at);
  return false;
}

/** What a step made of the code under the scanner. */
type Step = 'blank' | 'part' | 'end';

function isBracket(code: number): boolean {
  return closerOf(code) > 0 || isCloser(code);
}

/** Steps over one thing of an expression that is neither a plain letter nor a blank. */
function step(scanner: Scanner, open: number[], code: number): Step {
  if (code === NEWLINE && endsHere(scanner, open)) return 'end';
  if (code === HASH || code === SLASH) {
    const end = commentEnd(scanner, scanner.at);
    const isComment = end > scanner.at;
    scanner.at = isComment ? end : end + 1;
    return isComment ? 'blank' : 'part';
  }
  if (skipText(scanner, code, open.at(-1) === BRACE)) return 'part';
  if (isBracket(code) && !stepBracket(scanner, open, code)) return 'end';
  scanner.at += 1;
  return code === NEWLINE ? 'blank' : 'part';
}

/** Letters, digits, dots and the like: nothing that opens or ends anything. */
function isPlain(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 44 && code <= 58 && code !== SLASH) ||
    (code >= 65 && code <= 90) ||
    code === 95
  );
}

/**
 * Steps over one expression: to the end of its line outside all brackets, or to a bracket that is not its own.
 * Returns the end without trailing blanks and comments.
 */
export function skipExpression(scanner: Scanner): number {
  const { text } = scanner;
  const open: number[] = [];
  let end = scanner.at;
  while (scanner.at < text.length) {
    const code = text.charCodeAt(scanner.at);
    if (isPlain(code)) {
      scanner.at += 1;
      end = scanner.at;
    } else if (code === SPACE || code === TAB || code === RETURN) {
      scanner.at += 1;
    } else {
      const stepped = step(scanner, open, code);
      if (stepped === 'end') return end;
      if (stepped === 'part') end = scanner.at;
    }
  }
  if (open.length > 0) scanner.errors.push(scanner.at);
  return end;
}
