import { endOfComment, isNameCode, scannerOf } from './scanner';
import { skipHeredoc, skipString } from './skipText';

function isName(c: string | undefined): boolean {
  return c !== undefined && isNameCode(c.charCodeAt(0));
}

/** `<<-` takes the least indentation of its lines off all of them. */
function withoutIndent(heredoc: string): string {
  if (!heredoc.startsWith('<<-')) return heredoc;
  const [opening = '', ...lines] = heredoc.split('\n');
  const tag = lines.pop()?.trim() ?? '';
  const widths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = Math.min(...widths, 1_000);
  return [opening.replace('<<-', '<<'), ...lines.map((line) => line.slice(least)), tag].join('\n');
}

/** Adds a line end inside an object as a comma, unless it separates nothing. */
function pushComma(out: string[]): void {
  const last = out.at(-1);
  if (last !== undefined && !['{', '[', '(', ','].includes(last)) out.push(',');
}

/**
 * An expression without what means nothing: comments, blanks, line ends, trailing commas. Two expressions with the same
 * canonical text are the same expression.
 */
export function canonical(expression: string): string {
  const scanner = scannerOf(expression);
  const out: string[] = [];
  const open: string[] = [];
  let gap = false;
  while (scanner.at < expression.length) {
    const start = scanner.at;
    const c = expression.charAt(start);
    scanner.at = endOfComment(expression, start);
    if (scanner.at > start) {
      gap = true;
      continue;
    }
    if (c === '"') skipString(scanner);
    if (c === '<') skipHeredoc(scanner);
    if (scanner.at > start) {
      out.push(withoutIndent(expression.slice(start, scanner.at)));
      continue;
    }
    scanner.at += 1;
    if (/\s/.test(c)) {
      if (c === '\n' && open.at(-1) === '{') pushComma(out);
      gap = true;
      continue;
    }
    pushCode(out, open, c, gap);
    gap = false;
  }
  return out.join('');
}

function pushCode(out: string[], open: string[], c: string, gap: boolean): void {
  if ('{[('.includes(c)) open.push(c);
  if ('}])'.includes(c)) {
    open.pop();
    if (out.at(-1) === ',') out.pop();
  }
  if (c === ',' && out.at(-1) === ',') return;
  // A blank between two names is the only one that means something: `for x in y`.
  out.push(gap && isName(c) && isName(out.at(-1)?.at(-1)) ? ` ${c}` : c);
}
