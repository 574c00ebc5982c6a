// Joins the tests of the policy into one file, so that a mutant costs one short process. Runs in Stryker's sandbox.
// Laws (random by design) and texts without end stay out: a mutant's verdict must not be luck, nor wait for them.
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

const slow = ['laws.test.ts', 'parseYaml.test.ts'];
const folder = 'test/core/policy';
const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && !slow.includes(name));

await build({
  stdin: { contents: names.map((name) => `import './${name}';`).join('\n'), resolveDir: folder },
  bundle: true,
  platform: 'node',
  target: 'node20',
  outfile: `${folder}/all.bundle.cjs`,
  logLevel: 'warning',
});
