import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { unread } from './apart';

/*
 * Half of the text of the rules are their examples: tests and the pages read them from the sources, and what ships reads
 * none of them.
 */

const root = resolve(__dirname, '..');

/** Folders whose things say `examples` and `documentation` of themselves, and nothing else by those names. */
const folders = ['src/core/rules/', 'src/core/paths/', 'src/core/tools/'];

/** The text of a module whose things say nothing of what only tests and pages read. */
export function withoutUnread(text: string): string {
  const source = ts.createSourceFile('thing.ts', text, ts.ScriptTarget.Latest, true);
  const cuts: { readonly from: number; readonly to: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && unread.includes(node.name.text)) {
      cuts.push({ from: node.initializer.getStart(), to: node.initializer.getEnd() });
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return cuts.reduceRight((left, { from, to }) => `${left.slice(0, from)}undefined${left.slice(to)}`, text);
}

/** Leaves examples and links to documentation out of a bundle. */
export const leanThings: Plugin = {
  name: 'lean things',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const name = relative(root, path).split(sep).join('/');
      if (!folders.some((folder) => name.startsWith(folder))) return null;
      return { contents: withoutUnread(readFileSync(path, 'utf8')), loader: 'ts' };
    });
  },
};
