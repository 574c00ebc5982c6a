import type { Ports, SyntaxNode } from '../model/ports';

/** A call whose bracket stands at its name, which no shell runs: `s3.delete_bucket(Bucket="x")`. */
const GLUED = /(?:^|[\s=(,!])[A-Za-z_$@][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*[!?]?)*\((?!\)\s*[{(]|\)\s*$)/;
/** The same without arguments; a name without a dot begins a function there. */
const BARE = /(?:^|[\s=(])[A-Za-z_$@][\w$]*(?:\.|::|->|\?\.)[\w$.:>-]+[!?]?\(\)/;
/** A method of a class, as Ruby calls one without brackets: `User.delete_all`. */
const OF_CLASS = /(?:^|;)\s*[A-Z]\w*(?:::[A-Z]\w*)*\.[a-z_]+[!?]?(?:\s|;|$)/;
/** What stands in front of calls and gives them their names. */
const IMPORTS = /^\s*(?:import|from|require|use)\s/;
const MAY_BE = /[\w!?]\(|(?:^|\n)\s*[A-Z]\w*(?:::[A-Z]\w*)*\.[a-z_]/;

/** Texts in which a line is no line of the shell. */
const TEXTS: ReadonlySet<string> = new Set(['heredoc_body', 'string', 'raw_string', 'ansi_c_string', 'comment']);
/** Characters; a longer text is not typed. */
const LONGEST = 20_000;
/** Lines that one call may be written over. */
const MOST_LINES = 30;

type Place = { readonly start: number; readonly end: number };

function textsIn(root: SyntaxNode): readonly Place[] {
  const found: Place[] = [];
  const open: SyntaxNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (TEXTS.has(node.type)) found.push({ start: node.startIndex, end: node.endIndex });
    else open.push(...node.namedChildren.flatMap((child) => (child === null ? [] : [child])));
  }
  return found;
}

function withoutTexts(line: string): string {
  return line.replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, '""');
}

function opensMore(text: string): boolean {
  const plain = withoutTexts(text);
  return (plain.match(/[([{]/g)?.length ?? 0) > (plain.match(/[)\]}]/g)?.length ?? 0);
}

/** The lines of a text with where each begins; a call that is written over several is one. */
function statementsIn(text: string): readonly { readonly line: string; readonly at: number }[] {
  const statements: { line: string; at: number }[] = [];
  let at = 0;
  let lines = 0;
  for (const line of text.split('\n')) {
    const last = statements.at(-1);
    if (last !== undefined && lines < MOST_LINES && isCall(last.line) && opensMore(last.line)) {
      last.line += `\n${line}`;
      lines += 1;
    } else {
      statements.push({ line, at });
      lines = 0;
    }
    at += line.length + 1;
  }
  return statements;
}

function isCall(line: string): boolean {
  const plain = withoutTexts(line);
  return GLUED.test(plain) || BARE.test(plain) || OF_CLASS.test(plain);
}

/**
 * Lines that a console would run and no shell does: agents type into terminals in which a program of theirs is open. They
 * are one text for the reader of consoles; null where there is none.
 */
export function consoleLines(text: string, parse: Ports['parse']): string | null {
  if (text.length > LONGEST || !MAY_BE.test(text)) return null;
  const statements = statementsIn(text).filter(({ line }) => isCall(line) || IMPORTS.test(line));
  if (!statements.some(({ line }) => isCall(line))) return null;
  const tree = parse('bash', text);
  const texts = tree === null ? [] : textsIn(tree);
  const own = statements.filter(({ at }) => !texts.some(({ start, end }) => start <= at && at < end));
  return own.some(({ line }) => isCall(line)) ? own.map(({ line }) => line).join('\n') : null;
}
