import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { table } from './table';
import type { Proven } from './table';

const path = resolve(__dirname, '../../../docs/agents-proof.md');

/** Writes the table into the documentation. */
export function writeProof(proven: readonly Proven[]): void {
  writeFileSync(
    path,
    `# What was seen with the real agents

Written by \`npm run test:agents -- --write\` on Linux. Each agent is installed from npm in the version that its column
names and driven without a person, all its permissions given, against a model on loopback that plays a plan. Holdpoint is
installed by \`holdpoint init\`; each row is a run in a home folder of its own.

"ran" means that the call left its mark; "stopped" that it did not, and "model told" that the agent's next request to its
model carries the reason. Where a deny ends the agent's run there is no next request; Cline does not\nprint the reason either, and it stands in Holdpoint's record.

${table(proven)}
`,
  );
}
