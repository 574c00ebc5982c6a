import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Policy } from '../src/core/model/policy';
import { parsePolicy } from '../src/core/policy/parsePolicy';
import { writeGenerated } from './writeGenerated';

/*
 * Compiles `policies/*.yaml` to `src/core/policy/presets.generated.ts`, so that no YAML is read at run time for a preset.
 * A preset that extends another names it. With `--check` nothing is written and a stale file is a failure.
 */

const root = resolve(__dirname, '..');
const folder = join(root, 'policies');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => basename(name, '.yaml'))
  .sort();

function parsed(name: string): Policy {
  const text = readFileSync(join(folder, `${name}.yaml`), 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  const result = parsePolicy(text, { from: 'preset', file: `preset/${name}`, digest, presetNames: names });
  if ('policy' in result) return result.policy;
  const lines = result.problems.map(
    ({ at, says, help }) => `policies/${name}.yaml:${at.start.line + 1}: ${says}; ${help ?? ''}`,
  );
  throw new Error(lines.join('\n'));
}

/** Rules keep the place in the file that they were written in. */
function placed(policy: Policy): Policy {
  return { ...policy, rules: policy.rules.map((rule) => ({ ...rule, at: { ...rule.at, file: policy.file } })) };
}

const presets = Object.fromEntries(names.map((name) => [name, placed(parsed(name))]));

writeGenerated(
  join(root, 'src', 'core', 'policy', 'presets.generated.ts'),
  `// Written by scripts/presets.ts from policies/*.yaml; do not edit.
import type { Policy } from '../model/policy';

type Name = ${names.map((name) => `'${name}'`).join(' | ')};

/** By name, without what it extends; each made when it is asked for: few of them are in force. */
export const presets: Readonly<Record<Name, () => Policy>> = {
${names.map((name) => `${name}: () => (${JSON.stringify(presets[name], null, 1)}),`).join('\n')}
};
`,
);
