import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { table } from './table';
import type { Proven } from './table';

const path = resolve(__dirname, '../../../docs/agents-proof.md');

const words = `# What was seen with the real agents

Written by \`npm run test:agents -- --write\` on Linux. Each agent is installed from npm in the version that its column
names and driven without a person, all its permissions given, against a model on loopback that plays a plan. Holdpoint is
installed by \`holdpoint init\`; each row is a run in a home folder of its own.

"ran" means that the call left its mark; "stopped" that it did not, and "model told" that the agent's next request to its
model carries the reason. A deny ends the run of Cline, so there is no next request, and Cline does not print the reason;
it stands in Holdpoint's record. The rows from "runtime crashes" on are met by a harmless command, which is stopped because
nobody has judged it.

In "launcher frozen" the launcher is stopped in the middle by a signal, and the agent was asked to wait for three seconds
only. What is left then is the agent's own time-out: Codex and Copilot run the tool, and Gemini CLI had not gone on after
four minutes.
`;

/** Writes the table into the documentation, formatted as the rest of it is. */
export async function writeProof(proven: readonly Proven[]): Promise<void> {
  const options = { ...(await resolveConfig(path)), filepath: path };
  writeFileSync(path, await format(`${words}\n${table(proven)}\n`, options));
}
