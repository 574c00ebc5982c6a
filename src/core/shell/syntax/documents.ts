import { closing, matchAt, passedAt } from './passing';

/** Lines with two here-documents, and with another command behind one: the grammar loses its way there. */
const SEVERAL = /(?<!<)<<-?[ \t]*[^\s<][^\n]*?(?<!<)<<-?[ \t]*[^\s<(]/;
const FOLLOWED = /(?<!<)<<-?[ \t]*(['"]?)[\w.]+\1(?:[^\n]*(?:[;)]|(?<![>&])&(?![&>]))|[ \t]*[^\s|&;][^\n|]*\|)/;

const OPENED = /<<(-?)[ \t]*(?:(['"])([^'"\n]+)\2|(\\?)([\w.-]+))/y;

type Opened = {
  readonly at: number;
  readonly end: number;
  readonly mark: string;
  readonly isRaw: boolean;
  readonly strips: boolean;
};

type Document = Opened & { readonly body: string };

/** The text between single quotes. */
function asRaw(body: string): string {
  return `'${body.replaceAll("'", "'\\''")}'`;
}

/** The text between double quotes: its own quotes are signs, those inside of a substitution are not. */
function asExpanded(body: string): string {
  let done = '';
  for (let at = 0; at < body.length;) {
    const end = body.startsWith('$(', at) ? closing(body, at + 2, '(', ')') : -1;
    const escape = end < 0 ? (matchAt(/\\[$`\\\n]/y, body, at)?.[0] ?? '') : '';
    const next = end >= 0 ? end + 1 : at + Math.max(1, escape.length);
    const written = body.slice(at, next);
    done += written === '"' ? '\\"' : written === '\\' && body.charAt(next) === '"' ? '\\\\' : written;
    at = next;
  }
  return `"${done}"`;
}

/** A here-document as the here-string that says the same; nothing is read from an empty one. */
function written({ body, isRaw, strips }: Document): string {
  const text = (strips ? body.replace(/^\t+/gm, '') : body).replace(/\n$/, '');
  if (body === '') return '</dev/null';
  return `<<<${isRaw ? asRaw(text) : asExpanded(text)}`;
}

/** The bodies that stand from an offset on, one behind the other, and where they end; null where one has no end. */
function bodiesAt(
  text: string,
  from: number,
  opened: readonly Opened[],
): readonly [readonly Document[], number] | null {
  const documents: Document[] = [];
  let at = from;
  for (const one of opened) {
    const lines = text.slice(at).split('\n');
    const last = lines.findIndex((line) => (one.strips ? line.replace(/^\t+/, '') : line) === one.mark);
    if (last < 0) return null;
    const body = lines
      .slice(0, last)
      .map((line) => `${line}\n`)
      .join('');
    documents.push({ ...one, body });
    at += body.length + (lines[last]?.length ?? 0) + 1;
  }
  return [documents, Math.min(at, text.length)];
}

function openedAt(text: string, at: number): Opened | null {
  if (!text.startsWith('<<', at) || text.charAt(at + 2) === '<' || text.charAt(at - 1) === '<') return null;
  const found = matchAt(OPENED, text, at);
  if (found === null) return null;
  const [whole, dash, , quoted, escape, plain] = found;
  const isRaw = quoted !== undefined || escape === '\\';
  return { at, end: at + whole.length, mark: quoted ?? plain ?? '', isRaw, strips: dash === '-' };
}

/** A line in which documents stand as here-strings. */
function lineWith(text: string, from: number, to: number, documents: readonly Document[]): string {
  let done = '';
  let at = from;
  for (const one of documents) {
    done += text.slice(at, one.at) + written(one);
    at = one.end;
  }
  return done + text.slice(at, to);
}

type Line = { readonly opened: readonly Opened[]; readonly end: number };

/** The here-documents that one line opens, and where it ends. */
function lineAt(text: string, from: number): Line {
  const opened: Opened[] = [];
  let at = from;
  while (at < text.length && text.charAt(at) !== '\n') {
    const one = openedAt(text, at);
    if (one !== null) opened.push(one);
    at = one?.end ?? at + Math.max(1, passedAt(text, at));
  }
  return { opened, end: at };
}

/** A text whose here-documents the grammar would mix up, with here-strings in their place; any other as it is. */
export function withoutDocuments(text: string): string {
  if (!text.includes('<<') || !(SEVERAL.test(text) || FOLLOWED.test(text))) return text;
  let done = '';
  for (let at = 0; at < text.length;) {
    const { opened, end } = lineAt(text, at);
    const bodies = bodiesAt(text, end + 1, opened);
    if (bodies === null) return text;
    done += `${lineWith(text, at, end, bodies[0])}\n`;
    [, at] = bodies;
  }
  return done;
}
