import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/*
 * Everything that is written by a program and committed: the indexes of rooms, the schema of policy files, the compiled
 * presets, the programs of the rules, the pages that list them and the kinds of change. With `--check` nothing is written and a stale file is a failure.
 */

const root = resolve(__dirname, '..');
// In this order: the programs are those of the rules that the registries name.
const writers = ['registries', 'schema', 'presets', 'programs', 'toolPages', 'changePages', 'agentPage', 'agentPlugin'];

const failed = writers.filter((name) => {
  const args = [join(__dirname, `${name}.ts`), ...process.argv.slice(2)];
  return spawnSync(join(root, 'node_modules', '.bin', 'tsx'), args, { cwd: root, stdio: 'inherit' }).status !== 0;
});

if (failed.length > 0) {
  console.error(`stale: ${failed.join(', ')}; run \`npm run generate\``);
  process.exitCode = 1;
}
