import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

const tables = /[\\/]core[\\/]facts[\\/]\w+\.generated\.ts$/;

/**
 * Leaves the fact tables out of a bundle, which asks `facts.js` beside it for the first one it needs: half a megabyte
 * that a hook would read before every tool call.
 */
export const factsApart: Plugin = {
  name: 'facts-apart',
  setup(build) {
    build.onLoad({ filter: tables }, ({ path }) => {
      const provider = basename(path, '.generated.ts');
      const version = /^export const \w+Version = .*$/m.exec(readFileSync(path, 'utf8'))?.[0];
      if (version === undefined) throw new Error(`${path} names no version`);
      const table = `${provider}Facts`;
      return {
        contents: `${version}\nexport const ${table} = () => require('./facts.js').${table}();\n`,
        loader: 'js',
      };
    });
  },
};

/** The text of a module with all tables. */
export function factsModule(root: string): string {
  const names = readdirSync(join(root, 'src', 'core', 'facts')).filter((name) => name.endsWith('.generated.ts'));
  return names.map((name) => `export * from './src/core/facts/${name}';\n`).join('');
}
