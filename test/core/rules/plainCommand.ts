import type { Command, RuleContext, Word } from '../../../src/core/model/command';
import { UNKNOWN_PART } from '../../../src/core/model/command';

/** Where the commands of these tests stand: a home and a workspace that no machine has. */
export const HOME = '/home/dev';
export const WORKSPACE = '/home/dev/shop';

export type Place = {
  readonly cwd?: string | null;
  readonly host?: string;
  readonly branch?: string;
  readonly workspaces?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
};

type Piece = { value: string; dynamic: boolean; glob: boolean };

/** One character run of a plain command line: quotes, a leading `~`, `$NAME`, glob characters. No substitutions. */
function addVariable(piece: Piece, text: string, at: number): number {
  let end = at + 1;
  while (/[A-Za-z_]/.test(text.charAt(end))) end += 1;
  const name = text.slice(at + 1, end);
  piece.value += name === 'HOME' ? HOME : UNKNOWN_PART;
  piece.dynamic ||= name !== 'HOME';
  return end;
}

/** A `~` that stands for the home: alone, or in front of a slash. */
function isHome(text: string, at: number): boolean {
  return text.charAt(at) === '~' && ['', ' ', '/'].includes(text.charAt(at + 1));
}

/** Adds the character at `at` and says what quote stands open after it. */
function addCharacter(piece: Piece, character: string, quote: string): string {
  if (character === quote) return '';
  if (quote === '' && (character === '"' || character === "'")) return character;
  piece.glob ||= quote === '' && '*?['.includes(character);
  piece.value += character;
  return quote;
}

function readWord(text: string, start: number): { readonly word: Word; readonly end: number } {
  const piece: Piece = { value: '', dynamic: false, glob: false };
  let quote = '';
  let at = start;
  while (at < text.length && (quote !== '' || text.charAt(at) !== ' ')) {
    if (text.charAt(at) === '$' && quote !== "'") {
      at = addVariable(piece, text, at);
      continue;
    }
    if (at === start && isHome(text, at)) piece.value += HOME;
    else quote = addCharacter(piece, text.charAt(at), quote);
    at += 1;
  }
  return { word: { ...piece, raw: text.slice(start, at), span: { start, end: at } }, end: at };
}

/** A command of words only, as the shell reader would hand it to a rule pack. */
export function plainCommand(text: string, place: Place = {}): Command {
  const words: Word[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === ' ') continue;
    const { word, end } = readWord(text, at);
    words.push(word);
    at = end;
  }
  const [program, ...args] = words;
  const path = program?.value ?? '';
  return {
    ...{ program: path.slice(path.lastIndexOf('/') + 1), path, args, variables: place.variables ?? {}, redirects: [] },
    cwd: place.cwd === undefined ? WORKSPACE : place.cwd,
    ...{ input: { kind: 'none' }, output: 'shown', via: [], host: place.host ?? null },
    span: program?.span ?? { start: 0, end: 0 },
  };
}

export function plainContext(text: string, place: Place = {}): RuleContext {
  return {
    text,
    variable: (name) => place.variables?.[name],
    read: (path) => place.files?.[path] ?? null,
    surroundings: {
      ...{ home: HOME, workspaces: place.workspaces ?? [WORKSPACE], variables: {} },
      ...{ branch: place.branch ?? null, kube: null, terraformWorkspace: null },
    },
  };
}
