import { relative, resolve } from 'node:path';
import type { Environment } from '../core/model/environment';
import type { Review } from '../core/model/decision';
import { runTests } from '../core/policy/runTests';
import type { TestResult } from '../core/policy/runTests';
import { createLocalHost } from '../node/localHost';
import { readOptions } from './options';
import { exit } from './verb';
import type { Io, Verb } from './verb';

function line({ file, test, passed, says }: TestResult, cwd: string): string {
  const where = file.startsWith('preset/') ? file : relative(cwd, file);
  const at = `${where}:${test.at.start.line + 1}`;
  return `${passed ? 'ok    ' : 'FAILED'} ${at}  ${test.run}${test.in === null ? '' : ` (${test.in})`}${passed ? '' : `\n         ${says}`}\n`;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = readOptions(args, { cwd: { type: 'string' }, json: { type: 'boolean' } });
  const cwd = resolve(io.cwd, String(values['cwd'] ?? '.'));
  const host = await createLocalHost({ env: io.env, workspaces: [], languages: ['bash', 'python', 'javascript'] });
  const { set, problems } = host.policiesFor(cwd);
  const actor = { kind: 'agent', id: 'agent', session: null, attended: true } as const;
  const reviewOf = (script: string, environment: Environment | null): Review =>
    host.review({
      operation: { kind: 'run', script, dialect: 'bash', cwd, session: null, variables: {} },
      actor,
      session: [],
      stopped: null,
      ...(environment === null ? {} : { assume: environment }),
    });
  const results = runTests(set, reviewOf);
  const failed = results.filter((result) => !result.passed).length;
  for (const { file, problems: found } of problems) {
    for (const problem of found) io.err(`${relative(cwd, file)}:${problem.at.start.line + 1}: ${problem.says}\n`);
  }
  if (values['json'] === true) io.out(`${JSON.stringify(results)}\n`);
  else
    io.out(
      `${results.map((result) => line(result, cwd)).join('')}${results.length - failed} passed, ${failed} failed\n`,
    );
  return failed > 0 || problems.length > 0 ? exit.held : exit.clean;
}

export const test: Verb = {
  name: 'test',
  usage: '[--cwd DIR] [--json]',
  summary: "runs the tests of the policies in force, the workspace's and the presets'",
  run,
};
