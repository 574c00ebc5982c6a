import { join, resolve } from 'node:path';
import { rulePacks } from '../src/core/rules/index.generated';
import { writeGenerated } from './writeGenerated';

/*
 * Writes the names of all programs that a rule answers for to `src/shellguard/ruledPrograms.generated.ts`: shells without a
 * gate look for them in a line, and those who install the shell guard must not load the rules for it. With `--check`
 * nothing is written and a stale file is a failure.
 */

const names = [...new Set(rulePacks.flatMap(({ programs }) => programs))].sort();

writeGenerated(
  join(resolve(__dirname, '..'), 'src', 'shellguard', 'ruledPrograms.generated.ts'),
  `// Written by scripts/programs.ts from src/core/rules; do not edit.

/** Every program that a rule answers for. */
export const ruledPrograms: readonly string[] = ${JSON.stringify(names)};
`,
);
