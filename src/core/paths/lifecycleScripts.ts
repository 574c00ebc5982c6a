import { parse } from 'jsonc-parser';
import type { PathPack } from '../model/pathPack';
import { baseName } from '../model/filePath';
import { meaning } from './shared/meaning';

/** Scripts that package managers run by themselves on install, pack or publish. */
const LIFECYCLE: ReadonlySet<string> = new Set([
  ...['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'],
  ...['prepublish', 'prepublishOnly', 'prepack', 'postpack', 'dependencies'],
]);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lifecycle scripts of a package.json, read as tolerantly as Bun does; none when the text is not one. */
function scriptsOf(text: string | null): ReadonlyMap<string, unknown> {
  const parsed: unknown = parse((text ?? '{}').replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });
  const scripts = isRecord(parsed) ? parsed['scripts'] : {};
  return new Map(isRecord(scripts) ? Object.entries(scripts).filter(([name]) => LIFECYCLE.has(name)) : []);
}

/** Scripts of a package that run without anybody calling them. */
export const lifecycleScripts: PathPack = {
  documentation: ['https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-scripts'],
  review: (touch, { texts }) => {
    if (touch.how !== 'write' || texts === null || baseName(touch.path) !== 'package.json') {
      return [];
    }
    const before = scriptsOf(texts.before);
    const changed = [...scriptsOf(texts.after)].filter(([name, script]) => before.get(name) !== script);
    return changed.map(([name]) => {
      const says = `Plants a script that the package manager runs by itself: ${name}`;
      const target = { type: 'package script', name };
      return meaning(touch, { rule: 'planted/lifecycle-script', effect: 'execute', severity: 'high', target, says });
    });
  },
  examples: {
    catches: [
      {
        path: './package.json',
        how: 'write',
        before: '{"scripts": {"test": "mocha"}}',
        after: '{"scripts": {"test": "mocha", "postinstall": "node setup.js"}}',
        rule: 'planted/lifecycle-script',
        effect: 'execute',
      },
      {
        path: './package.json',
        how: 'write',
        before: '{}',
        after: '{\n  // Bun allows it.\n  "scripts": { "prepare": "node setup.js", },\n}\n',
        rule: 'planted/lifecycle-script',
        effect: 'execute',
      },
    ],
    leaves: [
      { path: './package.json', how: 'write', before: '{}', after: '{"scripts": {"build": "tsc"}}' },
      {
        path: './package.json',
        how: 'write',
        before: '{"scripts": {"prepare": "x"}}',
        after: '{"scripts": {"prepare": "x"}, "a": 1}',
      },
      { path: './package.json', how: 'write', before: '{}', after: '{"scripts": {' },
      { path: './package.json', how: 'write' },
    ],
  },
};
