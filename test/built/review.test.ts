import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { runCli } from '../support/builtCli';
import { freshMachine, type Machine } from '../support/machine';
import { infrastructure, repositoryIn, type Repository } from '../support/repository';

const root = resolve(__dirname, '../..');

describe('the built review', () => {
  let machine: Machine;
  let repository: Repository;
  beforeEach(() => {
    machine = freshMachine();
    repository = repositoryIn(machine);
    repository.commit({ 'a.tf': infrastructure('a') });
  });
  afterEach(() => {
    machine.remove();
  });

  it('ends with 0 when nothing is held, 1 when something is, 2 on a misuse', () => {
    assert.equal(runCli(machine, ['review']).code, 0);
    repository.write('a.tf', '');
    const { code, out } = runCli(machine, ['review']);
    assert.equal(code, 1);
    assert.match(out, /Deletes aws_db_instance\.a/);
    const { code: misuse, err } = runCli(machine, ['review', 'nowhere..HEAD']);
    assert.equal(misuse, 2);
    assert.equal(err, 'holdpoint: no commit `nowhere` here\n');
  });

  it('a batch is answered line by line', () => {
    const rows = [
      { path: 'a.tf', before: infrastructure('a'), after: null },
      { path: 'b.txt', after: 'b' },
    ];
    const input = rows.map((row) => JSON.stringify(row)).join('\n');
    const { code, out } = runCli(machine, ['review', '--batch', '-'], input);
    assert.equal(code, 1);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { decision: { verdict: string } }).decision.verdict),
      ['ask', 'allow'],
    );
  });

  describe('as an action', () => {
    type Call = { readonly method: string; readonly url: string; readonly body: string };
    let server: Server;
    let calls: Call[] = [];
    let comments: object[] = [];
    beforeEach(async () => {
      calls = [];
      comments = [];
      server = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => {
          calls.push({ method: request.method ?? '', url: request.url ?? '', body });
          response.end(JSON.stringify(request.method === 'GET' ? comments : {}));
        });
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    });
    afterEach(() => {
      server.close();
    });

    function runAction(env: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; out: string }> {
      const inputs = { COMMAND: '', RANGE: '', FORMAT: 'github', FAIL_ON: 'held', SARIF: '', TOKEN: '' };
      const named = Object.entries(inputs).map(([name, value]) => [`HOLDPOINT_${name}`, value] as const);
      const own = {
        ...Object.fromEntries<string>(named),
        ACTION_PATH: root,
        EVENT: 'pull_request',
        BASE: repository.git('rev-parse', 'HEAD~1'),
        HEAD: repository.git('rev-parse', 'HEAD'),
        PULL_REQUEST: '7',
        RUNNER_TEMP: machine.home,
        GITHUB_REPOSITORY: 'acme/infra',
        GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        GITHUB_STEP_SUMMARY: join(machine.home, 'summary.md'),
        GITHUB_OUTPUT: join(machine.home, 'output'),
      };
      return new Promise((done) => {
        const child = spawn('bash', [join(root, 'scripts/action.sh')], {
          cwd: machine.workspace,
          env: { ...machine.env, ...own, ...env },
        });
        let out = '';
        child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
        child.on('close', (code) => {
          done({ code, out });
        });
      });
    }

    it('annotates, writes the summary of the job, and one comment that it keeps up to date', async () => {
      repository.commit({ 'a.tf': '' });
      const { code, out } = await runAction({ HOLDPOINT_TOKEN: 't', HOLDPOINT_SARIF: join(machine.home, 'a.sarif') });
      assert.equal(code, 1, out);
      assert.match(out, /^::error file=a\.tf,line=1,/m);
      const summary = readFileSync(join(machine.home, 'summary.md'), 'utf8');
      assert.match(summary, /^<!-- holdpoint-review -->/);
      assert.match(readFileSync(join(machine.home, 'output'), 'utf8'), /^exit-code=1\nsummary=/);
      assert.match(readFileSync(join(machine.home, 'a.sarif'), 'utf8'), /"version": "2\.1\.0"/);
      assert.deepEqual(
        calls.map(({ method, url }) => `${method} ${url}`),
        ['GET /repos/acme/infra/issues/7/comments?per_page=100&page=1', 'POST /repos/acme/infra/issues/7/comments'],
      );
      assert.equal((JSON.parse(calls[1]?.body ?? '{}') as { body: string }).body, summary);
      comments = [
        { id: 1, body: summary, user: { type: 'User' } },
        { id: 2, body: '<!-- holdpoint-review -->\nold', user: { type: 'Bot' } },
      ];
      await runAction({ HOLDPOINT_TOKEN: 't' });
      assert.equal(calls.at(-1)?.method, 'PATCH');
      assert.equal(calls.at(-1)?.url, '/repos/acme/infra/issues/comments/2');
    });

    it('passes when nothing is held or nothing should fail, and never hides a misuse', async () => {
      repository.commit({ 'README.md': 'a' });
      assert.equal((await runAction({})).code, 0);
      repository.commit({ 'a.tf': '' });
      assert.equal((await runAction({ HOLDPOINT_FAIL_ON: 'never' })).code, 0);
      const { code, out } = await runAction({ HOLDPOINT_RANGE: 'nowhere', HOLDPOINT_FAIL_ON: 'never' });
      assert.equal(code, 2);
      assert.match(out, /::error title=Holdpoint::the review failed with 2/);
      assert.equal((await runAction({ HOLDPOINT_FAIL_ON: 'sometimes' })).code, 2);
      const forced = await runAction({ EVENT: 'push', BASE: '3'.repeat(40), PULL_REQUEST: '' });
      assert.equal(forced.code, 1);
      assert.match(forced.out, /::warning title=Holdpoint::.*its last commit alone is reviewed/);
      assert.deepEqual(calls, []);
    });
  });
});
