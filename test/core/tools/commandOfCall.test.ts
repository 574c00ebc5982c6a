import assert from 'node:assert/strict';
import { testEngine, workspace, type TestEngine } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const RANK = { allow: 0, ask: 1, deny: 2 } as const;

type Row = readonly [call: string, input: Readonly<Record<string, unknown>>, folder?: string];

const call = ([name, input]: Row, cwd = workspace) => {
  const [server = '', tool = ''] = name.split('/');
  return { kind: 'call', server, tool, input, cwd, session: 's1', variables: {} } as const;
};

/** A call is never judged milder than its `command` would be, and says what that one does. */
function checkAsStrict(row: Row): void {
  const [, input, cwd = workspace] = row;
  const common = { dialect: 'bash', cwd, session: 's1', variables: {} } as const;
  const run = engine.review({ kind: 'run', script: String(input['command']), ...common });
  const { decision, findings } = engine.review(call(row));
  assert.ok(RANK[decision.verdict] >= RANK[run.decision.verdict], `${decision.verdict} < ${run.decision.verdict}`);
  const rules = findings.map(({ rule }) => rule);
  for (const { rule } of run.findings) assert.ok(rules.includes(rule), `${rule} is not in ${rules.join(', ')}`);
  assert.notEqual(run.decision.verdict, 'allow', 'the row shows nothing');
}

const commands = [
  'rm -rf /',
  'terraform destroy -auto-approve',
  'psql -c "DROP TABLE users"',
  'git push --force origin main',
  'kubectl delete namespace shop && ls',
  'bash -c "aws s3 rb s3://a --force"',
];

/** Of no server, of one, named like a reader, like a deed, like a tool of a family, and like nothing. */
const tools = ['/teleport', 'x/frobnicate', 'x/get_thing', 'crm/delete_contact', 'git/git_status', '/constructor'];

describe('a call that carries a command', () => {
  for (const tool of [...tools, 'db/run', 'shell/run', 'db/query', 'fs/read_file', 'hub/get_issue']) {
    it(`${tool} is judged as strictly as the command`, () => {
      for (const command of commands) checkAsStrict([tool, { command }]);
    });
  }

  it('in another folder is judged there, wherever that is seen from', () => {
    for (const tool of ['x/frobnicate', 'shell/run', 'git/git_status']) {
      checkAsStrict([tool, { command: 'rm -rf *', cwd: '..' }, '/proj']);
      checkAsStrict([tool, { command: 'rm -rf *', cwd: '/etc' }, '/etc']);
      checkAsStrict([tool, { command: 'rm -rf *', cwd: 'C:\\x' }, 'C:\\x']);
    }
  });

  it('beside what a known tool runs by itself is judged as well, and what that run says already is not doubled', () => {
    for (const command of commands) {
      checkAsStrict(['tf/terraform_apply', { path: workspace, command }]);
      checkAsStrict(['shell/run_python', { code: 'print(1)', command }]);
      checkAsStrict(['cf/r2_bucket_delete', { name: 'logs', command }]);
    }
    const told = engine.review(call(['tf/ExecuteTerraformCommand', { command: 'destroy' }]));
    assert.deepEqual(
      told.commands.map(({ program }) => program),
      ['terraform'],
    );
  });

  const harm = 'terraform destroy -auto-approve';
  const told = (input: Readonly<Record<string, unknown>>) => engine.review(call(['/frobnicate', input]));
  const inputs: Readonly<Record<string, (line: string) => Readonly<Record<string, unknown>>>> = {
    'under a name in another spelling': (line) => ({ CommandLine: line }),
    'under a name with strokes': (line) => ({ 'Shell-Command': line }),
    'in words': (line) => ({ command: line.split(' ') }),
    'first of several': (line) => ({ steps: [{ command: line }, { command: 'ls' }] }),
    'between others': (line) => ({ steps: [{ cmd: 'ls' }, { cmd: line }, { cmd: 'pwd' }] }),
    'last of several, in a batch of batches': (line) => ({ all: [[{ run: { commands: ['ls', line] } }]] }),
    'below the input of another call': (line) => ({ tool: 'bash', parameters: { command: line } }),
    'below much else': (line) => ({ data: Array.from({ length: 5000 }, (_, id) => ({ id })), last: { command: line } }),
  };
  for (const [name, input] of Object.entries(inputs)) {
    it(`${name} is judged, and passes where it is harmless`, () => {
      assert.equal(told(input(harm)).decision.verdict, 'ask');
      assert.equal(told(input('terraform version')).decision.verdict, 'allow');
    });
  }

  it('that is harmless passes', () => {
    for (const command of ['ls -l', 'git status', 'npm test', 'cat a.txt']) {
      for (const tool of ['x/frobnicate', 'shell/run', 'git/git_status']) {
        assert.equal(engine.review(call([tool, { command }])).decision.verdict, 'allow', `${tool} ${command}`);
      }
    }
  });
});
