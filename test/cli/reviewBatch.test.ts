import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../src/cli/review';
import { freshMachine, type Machine } from '../support/machine';

const database = 'resource "aws_db_instance" "main" {\n  identifier = "main"\n  engine     = "postgres"\n}\n';
const renamed = database.replace('"main" {', '"primary" {');

type Row = {
  readonly findings: readonly { rule: string; stage: string; at: { file: string; side: string } }[];
  readonly unknowns: readonly { code: string }[];
  readonly decision: { verdict: string; confirm?: string; because: readonly { rule: string; says: string }[] };
};

describe('holdpoint review --batch', () => {
  let machine: Machine;
  beforeEach(() => {
    machine = freshMachine();
  });
  afterEach(() => {
    machine.remove();
  });

  async function answers(
    rows: readonly unknown[],
    args: readonly string[] = ['--batch', '-'],
  ): Promise<{ readonly code: number; readonly rows: readonly Row[] }> {
    const input = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
    let said = '';
    const code = await review.run(args, {
      stdin: () => Promise.resolve(Buffer.from(input)),
      out: (text) => (said += text),
      err: (text) => (said += text),
      env: machine.env,
      cwd: machine.workspace,
    });
    const lines = said.split('\n').filter((line) => line !== '');
    return { code, rows: lines.map((line) => JSON.parse(line) as Row) };
  }

  const verdicts = (rows: readonly Row[]): readonly string[] => rows.map(({ decision }) => decision.verdict);

  it('rows are answered in order, and judged as if they were applied', async () => {
    const { code, rows } = await answers([
      { path: 'infra/main.tf', before: database, after: renamed },
      { path: 'README.md', before: null, after: '# hello\n' },
      { path: 'infra/main.tf', before: database, after: null },
    ]);
    assert.equal(code, 1);
    assert.deepEqual(verdicts(rows), ['ask', 'allow', 'ask']);
    const [finding] = rows[0]?.findings ?? [];
    assert.equal(finding?.stage, 'write');
    assert.equal(finding.at.file, 'infra/main.tf');
    assert.equal(rows[0]?.decision.confirm, 'click');
    assert.deepEqual(rows[1]?.findings, []);
  });

  it('a set is judged as one: what moves to another file is the same resource', async () => {
    const files = [
      { path: 'a.tf', before: database, after: '' },
      { path: './b.tf', before: null, after: database },
    ];
    const whole = await answers([{ files }]);
    assert.deepEqual(whole.rows[0]?.findings, []);
    assert.equal(whole.code, 0);
    const parts = await answers(files);
    assert.notDeepEqual(parts.rows[0]?.findings, []);
  });

  it('files of a row that do not change are its context, and the disk is not', async () => {
    const variable = (engine: string): string => `variable "engine" {\n  default = "${engine}"\n}\n`;
    writeFileSync(join(machine.workspace, 'variables.tf'), variable('mysql'));
    const changed = { path: 'a.tf', before: database, after: database.replace('"postgres"', 'var.engine') };
    const beside = (engine: string): object => ({
      files: [changed, { path: 'variables.tf', before: variable(engine), after: variable(engine) }],
    });
    const { rows } = await answers([changed, beside('postgres'), beside('mysql')]);
    const [alone, same, other] = rows.map(({ findings, unknowns }) => findings.length + unknowns.length);
    assert.notEqual(alone, 0);
    assert.equal(same, 0);
    assert.notEqual(other, 0);
  });

  it('a file that was moved is no deletion', async () => {
    const moved = { path: 'new.tf', movedFrom: 'old.tf', before: database, after: database };
    assert.deepEqual((await answers([{ files: [moved] }])).rows[0]?.findings, []);
  });

  it('a row that cannot be read is denied in its place, with the reason', async () => {
    const unreadable: readonly (readonly [row: unknown, says: RegExp])[] = [
      ['not json', /JSON/],
      ['[]', /a row must be an object/],
      ['7', /a row must be an object/],
      [{ path: 7, before: null, after: '' }, /`path` must be a string/],
      [{ path: '', before: null, after: '' }, /`path` is no path/],
      [{ path: 'a.tf' }, /`before` and `after` are missing/],
      [{ path: 'a.tf', before: 1, after: '' }, /`before` must be a string, or null/],
      [{ files: {} }, /`files` must be a list/],
      [{ files: [null] }, /a file must be an object/],
      [{ files: [{ path: 'a', after: '', movedFrom: 1 }] }, /`movedFrom` must be a string/],
      [
        {
          files: [
            { path: 'a', after: '' },
            { path: './a', after: 'b' },
          ],
        },
        /`\.\/a` is named twice/,
      ],
    ];
    const clean = { path: 'a.txt', before: null, after: 'a' };
    const { code, rows } = await answers([clean, ...unreadable.map(([row]) => row), clean]);
    assert.equal(code, 2);
    assert.deepEqual(verdicts(rows), ['allow', ...unreadable.map(() => 'deny'), 'allow']);
    for (const [index, [, says]] of unreadable.entries()) {
      assert.match(rows[index + 1]?.decision.because[0]?.says ?? '', says);
    }
  });

  it('a side that is left out is an absent file, and an empty set is clean', async () => {
    const { code, rows } = await answers([{ path: 'a.tf', after: database }, { files: [] }]);
    assert.equal(code, 0);
    assert.deepEqual(verdicts(rows), ['allow', 'allow']);
  });

  it('rows may be written as PowerShell writes them', async () => {
    const row = JSON.stringify({ path: 'a.tf', before: database, after: null });
    const { rows } = await answers([`\uFEFF${row}\r`, `${row}\r`, '\r']);
    assert.deepEqual(verdicts(rows), ['ask', 'ask']);
  });

  for (const extension of ['tf', 'tofu']) {
    it(`another folder of a row, in .${extension}, tells what depends on what goes`, async () => {
      const output = 'output "id" {\n  value = aws_db_instance.main.id\n}\n';
      const user = 'resource "aws_instance" "web" {\n  user_data = module.db.id\n}\n';
      const module = 'module "db" {\n  source = "../db"\n}\n';
      const app = `${module}${user}`;
      const files = [
        { path: 'db/main.tf', before: `${database}${output}`, after: output },
        { path: `app/main.${extension}`, before: app, after: app },
      ];
      const { rows } = await answers([{ files }]);
      assert.match(JSON.stringify(rows[0]?.findings), /aws_instance\.web/);
    });
  }

  it('the policies of the folder that it runs in decide', async () => {
    mkdirSync(join(machine.workspace, '.holdpoint'));
    const rule = 'id: no-loss\n    when: { effect: [delete, replace] }\n    then: deny\n    because: a test\n';
    writeFileSync(join(machine.workspace, '.holdpoint', 'policy.yaml'), `holdpoint: 1\nrules:\n  - ${rule}`);
    const { rows } = await answers([
      { path: 'main.tf', before: database, after: null },
      { path: '/elsewhere/main.tf', before: database, after: null },
    ]);
    assert.deepEqual(verdicts(rows), ['deny', 'deny']);
    assert.equal(rows[1]?.decision.because[0]?.rule, 'no-loss');
  });

  it('a file with rows may stand beside it', async () => {
    writeFileSync(join(machine.workspace, 'rows.jsonl'), `${JSON.stringify({ path: 'a', after: 'a' })}\n`);
    assert.equal((await answers([], ['--batch', 'rows.jsonl'])).code, 0);
    await assert.rejects(answers([], ['--batch', 'nowhere.jsonl']), /cannot read `nowhere.jsonl`/);
  });
});
