import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'esbuild';

/*
 * Modules that stand in files of their own beside a bundle, which loads such a file when something in it is first
 * called. A hook runs before every tool call; most of them need none of this, and reading it took as long as judging.
 */

const root = resolve(__dirname, '..');

/** The file in `dist/` that holds the modules of each part. */
export type Parts = Readonly<Record<string, readonly string[]>>;

/** Rule packs of what is typed all day: these stay in the bundle. */
const everyday = ['cp', 'find', 'git', 'mv', 'rm', 'tee'];

function modulesIn(folder: string, isWanted: (name: string) => boolean): readonly string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts') && isWanted(name.slice(0, -3)));
  return names.map((name) => `${folder}/${name}`);
}

/** Half a megabyte of tables that no command line needs before it meets a change. */
export const facts: Parts = { 'facts.js': modulesIn('src/core/facts', (name) => name.endsWith('.generated')) };

const isThing = (name: string): boolean => !name.endsWith('.generated');

/** What the editor needs when a person connects agents, and at no other time. */
export const connecting: Parts = {
  'connect.js': ['connections', 'offer', 'byHand', 'standPlugin'].map((name) => `src/install/${name}.ts`),
};

/** What only a server behind an address needs: the library that speaks to it. */
export const remote: Parts = { 'remote.js': ['src/mcp/http/openRemote.ts'] };

/** What only some calls of a hook need. */
export const rarelyAsked: Parts = {
  'analyze.js': [...modulesIn('src/core/analyze', isThing), 'src/core/analyze/terraform/workspaceUsers.ts'],
  'code.js': modulesIn('src/core/code', isThing),
  'git.js': ['src/node/workAt.ts'],
  'parsers.js': ['src/node/grammars.ts'],
  'plan.js': ['src/core/plan/openPlan.ts', 'src/core/plan/plannedObservations.ts'],
  'rules.js': modulesIn('src/core/rules', (name) => isThing(name) && !everyday.includes(name)),
  'settings.js': ['src/agents/settings/jsonSettings.ts', 'src/agents/kiro/kiroPermissions.ts'],
  'tools.js': [...modulesIn('src/core/tools', isThing), 'src/core/tools/shared/byVerb.ts'],
  'yaml.js': ['src/core/policy/parsePolicy.ts', 'src/node/surroundings/kubeContext.ts'],
};

/** What help and tests read of a thing, and no verdict does. */
export const unread: readonly string[] = ['documentation', 'examples'];

/** An expression for `value`, whose functions are those of the same value `there`. */
function standIn(value: unknown, there: string): string {
  if (typeof value === 'function') return `(...given) => ${there}(...given)`;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const members = Object.entries(value).filter(([name]) => !unread.includes(name));
    return `{ ${members.map(([name, member]) => `${name}: ${standIn(member, `${there}.${name}`)}`).join(', ')} }`;
  }
  const text = JSON.stringify(value);
  if (!isDeepStrictEqual(JSON.parse(text), value)) throw new Error(`${there} cannot be written down`);
  return text;
}

/** Puts stand-ins for the modules of `parts` into a bundle. */
export function apart(parts: Parts): Plugin {
  const partOf = new Map(Object.entries(parts).flatMap(([part, modules]) => modules.map((module) => [module, part])));
  return {
    name: 'apart',
    setup(build) {
      build.initialOptions.external = [
        ...(build.initialOptions.external ?? []),
        ...Object.keys(parts).map((part) => `./${part}`),
      ];
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const module = relative(root, path).split(sep).join('/');
        const part = partOf.get(module);
        if (part === undefined) return null;
        const there = `require('./${part}')['${module}']()`;
        const things = Object.entries((await import(path)) as Readonly<Record<string, unknown>>);
        const lines = things.map(([name, thing]) => `export const ${name} = ${standIn(thing, `${there}.${name}`)};`);
        return { contents: lines.join('\n'), loader: 'js' };
      });
    },
  };
}

/**
 * The text of a module with all of `modules`, each by its path as a function: what a module makes when it starts, such as
 * a pack its tables, is made when something in it is first called. A call of one program needs one pack of hundreds.
 */
export function together(modules: readonly string[]): string {
  const lines = modules.map((module) => `  '${module}': () => require('./${module}'),`);
  return `module.exports = {\n${lines.join('\n')}\n};\n`;
}
