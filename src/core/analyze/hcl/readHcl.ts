import type { HclAttribute, HclBlock, HclBody, HclFile } from './hcl';
import { QUOTE, endOfLine, isTopHeader, scannerOf, skipBlanks, takeName, type Scanner } from './scanner';
import { skipExpression } from './skipExpression';
import { skipString } from './skipText';

/** Deeper blocks are stepped over unread; no provider nests half as deep. */
const MAX_DEPTH = 60;

function skipLine(scanner: Scanner): void {
  scanner.errors.push(scanner.at);
  scanner.at = Math.min(scanner.text.length, Math.max(scanner.at + 1, endOfLine(scanner.text, scanner.at)));
}

/** Whether a block was left open: a header that only stands at the top of a file begins at this column 0. */
function isLeftOpen(scanner: Scanner, depth: number): boolean {
  const atLineStart = scanner.at > 0 && scanner.text[scanner.at - 1] === '\n';
  return depth > 0 && atLineStart && isTopHeader(scanner.text, scanner.at);
}

function takeLabel(scanner: Scanner): string {
  if (scanner.text.charCodeAt(scanner.at) !== QUOTE) return takeName(scanner);
  const start = scanner.at;
  skipString(scanner);
  return scanner.text.slice(start + 1, Math.max(start + 1, scanner.at - 1));
}

function takeAttribute(scanner: Scanner, name: string, start: number): HclAttribute {
  scanner.at += 1;
  skipBlanks(scanner, false);
  const from = scanner.at;
  const end = skipExpression(scanner);
  if (end === from) scanner.errors.push(from);
  return { name, span: { start, end }, value: { start: from, end } };
}

/** Reads `{ … }` or steps over it when it is too deep. */
function takeBraces(scanner: Scanner, depth: number): HclBody {
  if (depth > MAX_DEPTH) {
    scanner.errors.push(scanner.at);
    skipExpression(scanner);
    return { attributes: [], blocks: [] };
  }
  scanner.at += 1;
  const body = takeBody(scanner, depth);
  if (scanner.text[scanner.at] === '}') scanner.at += 1;
  return body;
}

function takeBlock(scanner: Scanner, type: string, start: number, depth: number): HclBlock | null {
  const labels: string[] = [];
  let end = scanner.at;
  while (scanner.text[scanner.at] !== '{') {
    const before = scanner.at;
    const label = takeLabel(scanner);
    if (scanner.at === before) return null;
    labels.push(label);
    end = scanner.at;
    skipBlanks(scanner, false);
  }
  if (labels.length === 0) end = start + type.length;
  const body = takeBraces(scanner, depth + 1);
  return { type, labels, header: { start, end }, span: { start, end: scanner.at }, body };
}

function takeItem(scanner: Scanner, depth: number, body: { attributes: HclAttribute[]; blocks: HclBlock[] }): void {
  const start = scanner.at;
  const name = takeLabel(scanner);
  if (scanner.at === start) {
    skipLine(scanner);
    return;
  }
  skipBlanks(scanner, false);
  if (scanner.text[scanner.at] === '=' && scanner.text[scanner.at + 1] !== '=') {
    body.attributes.push(takeAttribute(scanner, name, start));
    return;
  }
  const block = takeBlock(scanner, name, start, depth);
  if (block === null) skipLine(scanner);
  else body.blocks.push(block);
}

function takeBody(scanner: Scanner, depth: number): HclBody {
  const body: { attributes: HclAttribute[]; blocks: HclBlock[] } = { attributes: [], blocks: [] };
  for (;;) {
    skipBlanks(scanner, true);
    if (scanner.at >= scanner.text.length) {
      if (depth > 0) scanner.errors.push(scanner.at);
      return body;
    }
    if (isLeftOpen(scanner, depth)) {
      scanner.errors.push(scanner.at);
      return body;
    }
    if (scanner.text[scanner.at] !== '}') {
      takeItem(scanner, depth, body);
    } else if (depth > 0) {
      return body;
    } else {
      scanner.errors.push(scanner.at);
      scanner.at += 1;
    }
  }
}

/**
 * Reads the structure of an HCL text: blocks, labels and attributes with their ranges. Never throws, takes linear time,
 * and keeps what follows a damaged block from the next block header at column 0 on.
 */
export function readHcl(text: string): HclFile {
  const scanner = scannerOf(text);
  const body = takeBody(scanner, 0);
  return { body, errors: scanner.errors };
}
