import { canonical } from '../../hcl/canonical';
import { endOfComment } from '../../hcl/scanner';
import type { Node, Spot, Written } from './node';

/** What `local.x` or `data.aws_iam_policy_document.x.json` stands for; null when nothing is known of it. */
export type Lookup = (reference: string) => Node | null;

/** A reader's place in one expression, and what it is read with. */
export type Reading = {
  readonly text: string;
  readonly written: Written;
  /** In HCL `${…}` is put in; in plain JSON it is text like any other. */
  readonly templates: boolean;
  readonly lookup: Lookup;
  /** Reads a whole expression: what a template in a text holds. */
  readonly expression: (reading: Reading) => Node;
  at: number;
  end: number;
  depth: number;
  /** Set where the text is not whole. */
  damaged: boolean;
};

export function spotOf(reading: Reading, start: number, end: number): Spot {
  return { written: reading.written, span: { start, end } };
}

export function unknownFrom(reading: Reading, start: number, parts: readonly Node[]): Node {
  const text = canonical(reading.text.slice(start, reading.at));
  return { kind: 'unknown', text, parts, spot: spotOf(reading, start, reading.at) };
}

/** Steps over blanks, line ends, comments and template directives, none of which is a value. */
export function skipSpace(reading: Reading): void {
  const { text, end } = reading;
  while (reading.at < end) {
    const c = text.charAt(reading.at);
    if (c === ' ' || c === '\t' || c === '\r' || c === '\n' || c === '\ufeff') {
      reading.at += 1;
      continue;
    }
    if (c === '%' && text[reading.at + 1] === '{') {
      const close = text.indexOf('}', reading.at);
      reading.at = close < 0 ? end : Math.min(end, close + 1);
      continue;
    }
    const past = endOfComment(text, reading.at);
    if (past === reading.at) return;
    reading.at = Math.min(past, end);
  }
}
