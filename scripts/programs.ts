import { join, resolve } from 'node:path';
import { environmentShown } from '../src/core/rules/environmentShown';
import { rulePacks } from '../src/core/rules/index.generated';
import { printers } from '../src/core/rules/printers';
import { writeGenerated } from './writeGenerated';

/*
 * Writes the names of the programs that a rule answers for to `src/shellguard/ruledPrograms.generated.ts`: shells without a
 * gate look for them in a line, and those who install the shell guard must not load the rules for it. With `--check`
 * nothing is written and a stale file is a failure.
 */

/** They only print: every script names them, and they say nothing about what is at stake. */
const textTools = new Set<string>([...printers.programs, ...environmentShown.programs]);

const names = [...new Set(rulePacks.flatMap(({ programs }) => programs))].filter((name) => !textTools.has(name)).sort();

writeGenerated(
  join(resolve(__dirname, '..'), 'src', 'shellguard', 'ruledPrograms.generated.ts'),
  `// Written by scripts/programs.ts from src/core/rules; do not edit.

/** Every program that a rule answers for. */
export const ruledPrograms: readonly string[] = [
${names.map((name) => `  ${JSON.stringify(name)},\n`).join('')}];
`,
);
