import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { terraform } from '../../../src/core/rules/terraform';
import { commandOf, contextOf } from '../../support/command';

const files: Readonly<Record<string, string>> = {
  '/proj/app/stacks/workflows/network.yaml': `workflows:
  deploy:
    stack: eu-prod
    steps:
      - command: terraform plan vpc
      - {command: terraform apply vpc, stack: us-prod}
      - {command: "echo done", type: shell}
      - {name: nothing}
  odd: {steps: 3}
`,
  '/proj/app/broken.yml': 'workflows: {',
};

/** The lines that start, then `?code stake` of what is not known. */
const cases: readonly (readonly [line: string, said: readonly string[]])[] = [
  [
    'atmos workflow deploy -f network',
    ['atmos terraform plan vpc -s eu-prod', 'atmos terraform apply vpc -s us-prod', 'echo done'],
  ],
  [
    'atmos workflow deploy -f network.yaml -s dev',
    ['atmos terraform plan vpc -s dev', 'atmos terraform apply vpc -s dev', 'echo done'],
  ],
  ['atmos workflow deploy -f network --dry-run', []],
  ['atmos workflow', []],
  ['atmos workflow --help', []],
  ['atmos list workflows', []],
  ['atmos workflow deploy', ['?unreadable present']],
  ['atmos workflow deploy -f $F', ['?unreadable present']],
  ['atmos workflow $W -f network', ['?unreadable present']],
  ['atmos workflow other -f network', ['?unreadable present']],
  ['atmos workflow odd -f network', ['?unreadable present']],
  ['atmos workflow deploy -f gone', ['?unreadable present']],
  ['atmos workflow deploy -f broken.yml', ['?unreadable present']],
  ['terramate script run deploy', ['?unreadable present']],
  ['terramate script run -X --tags prod terraform destroy', ['?unreadable present']],
  ['terramate script run plan', []],
  ['terramate script run deploy --dry-run', []],
  ['terramate script list', []],
  ['terramate script info deploy', []],
  ['terramate run -- terraform plan', ['terraform plan']],
];

describe('workflows and scripts of tools for stacks', () => {
  for (const [line, expected] of cases) {
    it(`${line}: ${expected.join('; ') || 'nothing'}`, () => {
      const command = commandOf(line);
      const said = terraform.review(command, contextOf(command, { line, readAsLeft: (path) => files[path] ?? null }));
      const starts = said.starts.map((one) => (one.kind === 'script' ? one.text : one.argv.join(' ')));
      assert.deepEqual([...starts, ...said.unknowns.map(({ code, stake }) => `?${code} ${stake}`)], expected);
      assert.deepEqual(said.observations, []);
    });
  }
});
