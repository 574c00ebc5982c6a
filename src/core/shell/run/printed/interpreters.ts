import { UNKNOWN_PART } from '../../../model/command';
import { inputText } from '../inputText';
import { joinedTexts, printedBy, type Printing } from './literalCode';
import type { Output } from './output';

const PYTHON: Printing = {
  prints: [
    { head: /print\s*\(/y, between: ' ', behind: '\n' },
    { head: /sys\.stdout\.write\s*\(/y, between: '', behind: '' },
  ],
  joins: '+',
  plain: '',
  filled: /(?!)/,
  idle: /import\s+sys\b/y,
};

const JAVASCRIPT: Printing = {
  prints: [
    { head: /console\.log\s*\(/y, between: ' ', behind: '\n' },
    { head: /process\.stdout\.write\s*\(/y, between: '', behind: '' },
  ],
  joins: '+',
  plain: '',
  // `console.log('%s', x)` puts its other texts in.
  filled: /%/,
  ticks: true,
};

const PRINT = /print\b\s*\(?/y;

const perl = (isLined: boolean): Printing => ({
  prints: [
    { head: PRINT, between: '', behind: isLined ? '\n' : '' },
    { head: /say\b\s*\(?/y, between: '', behind: '\n' },
  ],
  joins: '.',
  plain: "'",
  filled: /[$@]|\\[lLuUQE]/,
});

const RUBY: Printing = {
  prints: [
    { head: /puts\b\s*\(?/y, between: '\n', behind: 'line' },
    { head: PRINT, between: '', behind: '' },
  ],
  joins: '+',
  plain: "'",
  filled: /#/,
};

const PHP: Printing = {
  prints: [
    { head: /echo\b\s*/y, between: '', behind: '' },
    { head: PRINT, between: '', behind: '' },
  ],
  joins: '.',
  plain: "'",
  filled: /\$|\{/,
};

const AWK: Printing = { prints: [{ head: PRINT, between: ' ', behind: '\n' }], joins: '', plain: '', filled: /(?!)/ };

/** Code behind an option, or on the input where nothing stands behind the name. */
function codeOf(args: readonly string[], option: RegExp, input: () => string | null): string | null {
  const [first, code] = args;
  if (first === undefined || (first === '-' && args.length === 1)) return input();
  return option.test(first) ? (code ?? null) : null;
}

/** Programs that run what stands behind an option, of which only printing is read here. */
const running =
  (option: RegExp, printing: (letters: string) => Printing): Output =>
  (args, reader, frame) => {
    const code = codeOf(args, option, () => inputText(reader, frame));
    if (code === null || code.includes(UNKNOWN_PART)) return UNKNOWN_PART;
    return printedBy(code, printing(args[0] ?? '')) ?? UNKNOWN_PART;
  };

const python = running(/^-c$/, () => PYTHON);
const evaluating = running(/^(?:-e|--eval)$/, () => JAVASCRIPT);

/** `node -p EXPRESSION` prints what the expression gives. */
const node: Output = (args, reader, frame) => {
  const [option = '', code = ''] = args;
  if (!/^(?:-p|-pe|--print)$/.test(option)) return evaluating(args, reader, frame);
  const place = { text: code, at: 0 };
  const text = code.includes(UNKNOWN_PART) ? null : joinedTexts(place, JAVASCRIPT);
  return text === null || code.slice(place.at).trim() !== '' ? UNKNOWN_PART : `${text}\n`;
};

/** `jq -rn '"TEXT"'` */
const jq: Output = (args) => {
  const [filter = '', ...others] = args.filter((arg) => !arg.startsWith('-'));
  const options = args.filter((arg) => arg.startsWith('-'));
  const letters = options.map((arg) => (arg === '--null-input' ? 'n' : arg === '--raw-output' ? 'r' : arg.slice(1)));
  const isRaw = /^[nr]*$/.test(letters.join('')) && /n/.test(letters.join('')) && /r/.test(letters.join(''));
  const isText = /^\s*"(?:[^"\\]|\\[nt"\\/])*"\s*$/.test(filter);
  if (!isRaw || !isText || others.length > 0 || filter.includes(UNKNOWN_PART)) return UNKNOWN_PART;
  return `${JSON.parse(filter) as string}\n`;
};

/** `awk 'BEGIN { print "TEXT" }'`: null for any other program of awk. */
export function awkBeginning(program: string): string | null {
  const inside = /^\s*BEGIN\s*\{([^{}]*)\}\s*$/.exec(program)?.[1];
  return inside === undefined ? null : printedBy(inside, AWK);
}

const php = running(/^-r$/, () => PHP);

/** Interpreters whose code does nothing but print texts that stand in it. */
export const interpreters: Readonly<Record<string, Output>> = {
  python,
  python2: python,
  python3: python,
  node,
  nodejs: node,
  perl: running(/^-l?[eE]$/, (option) => perl(option.includes('l'))),
  ruby: running(/^-e$/, () => RUBY),
  // What it reads on its input is a page, in which code stands between marks.
  php: (args, reader, frame) => (args[0] === '-r' ? php(args, reader, frame) : UNKNOWN_PART),
  jq,
};
