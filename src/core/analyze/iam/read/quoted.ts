import { ownField } from '../../../model/ownField';
import type { Node } from './node';
import { skipSpace, spotOf, type Reading } from './reading';

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

const plain = /[^"\\$%\n]+/y;

/** What a part of a text is when it is put into the text around it. */
export function asText(node: Node): string {
  if (node.kind === 'text') return node.value;
  return node.kind === 'unknown' ? `\${${node.text}}` : '${…}';
}

function takeEscape(reading: Reading): string {
  const c = reading.text.charAt(reading.at + 1);
  if (c === 'u' && /^[\da-fA-F]{4}$/.test(reading.text.slice(reading.at + 2, reading.at + 6))) {
    const code = Number.parseInt(reading.text.slice(reading.at + 2, reading.at + 6), 16);
    reading.at += 6;
    return String.fromCharCode(code);
  }
  reading.at += 2;
  return ownField(escapes, c) ?? c;
}

function takeTemplate(reading: Reading): Node {
  reading.at += reading.text[reading.at + 2] === '~' ? 3 : 2;
  const inner = reading.expression(reading);
  skipSpace(reading);
  if (reading.text[reading.at] === '~') reading.at += 1;
  if (reading.text[reading.at] === '}') reading.at += 1;
  else reading.damaged = true;
  return inner;
}

/** The next run of a text: characters, or what a template in it stands for. */
function takePiece(reading: Reading): Node | string {
  const { text } = reading;
  const c = text.charAt(reading.at);
  if (c === '\\') return takeEscape(reading);
  if (reading.templates && (text.startsWith('$${', reading.at) || text.startsWith('%%{', reading.at))) {
    reading.at += 3;
    return `${c}{`;
  }
  if (reading.templates && text.startsWith('${', reading.at)) return takeTemplate(reading);
  plain.lastIndex = reading.at;
  const run = plain.exec(text)?.[0] ?? c;
  reading.at += run.length;
  return run;
}

/** Reads `"…"`. A text that is one template alone is what the template stands for. */
export function readQuoted(reading: Reading): Node {
  const start = reading.at;
  const pieces: (Node | string)[] = [];
  reading.at += 1;
  for (;;) {
    const c = reading.text[reading.at];
    if (reading.at >= reading.end || c === '\n') {
      reading.damaged = true;
      break;
    }
    if (c === '"') {
      reading.at += 1;
      break;
    }
    pieces.push(takePiece(reading));
  }
  const spot = spotOf(reading, start, reading.at);
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && typeof only !== 'string') return { ...only, spot };
  const value = pieces.map((piece) => (typeof piece === 'string' ? piece : asText(piece))).join('');
  return { kind: 'text', value, spot };
}
