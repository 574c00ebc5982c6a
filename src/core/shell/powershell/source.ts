import type { Cursor } from '../syntax/cursor';
import { peek, take } from '../syntax/cursor';
import type { Statement, WordSyntax } from '../syntax/tree';

/** What stands between two brackets: its statements and, when it does nothing but name values, those. */
export type Block = { readonly statements: readonly Statement[]; readonly values: readonly WordSyntax[] | null };

/** A PowerShell text being read from left to right. */
export type Source = Cursor & {
  depth: number;
  /** Reads up to the closing bracket and past it; '' is the end of the text. */
  readonly block: (source: Source, close: string) => Block;
};

/** Deeper nesting is not read. */
export const DEEPEST = 60;

/** Past blanks, comments and escaped line ends; with `lines`, the ends of lines too. The sign behind them. */
export function skip(source: Source, lines: boolean): string {
  const gap = lines
    ? /(?:[\s\u00a0]|`\r?\n|<#[^]*?(?:#>|$)|#[^\n]*)+/y
    : /(?:[^\S\n\r]|`\r?\n|<#[^]*?(?:#>|$)|#[^\n]*)+/y;
  take(source, gap);
  return peek(source);
}
