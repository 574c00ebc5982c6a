import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../../src/cli/launch';
import { line } from '../../src/cli/line';
import type { Io, Verb } from '../../src/cli/verb';
import { freshMachine } from '../support/machine';
import type { Machine } from '../support/machine';

describe('the verbs that judge a terminal alone', () => {
  let machine: Machine;
  let said: string;

  beforeEach(() => {
    machine = freshMachine();
    said = '';
  });
  afterEach(() => {
    machine.remove();
  });

  function io(stdin: string, env: Readonly<Record<string, string>> = {}): Io {
    return {
      stdin: () => Promise.resolve(Buffer.from(stdin)),
      out: () => undefined,
      err: (text) => (said += text),
      env: { ...machine.env, ...env },
      cwd: machine.workspace,
    };
  }

  async function check(verb: Verb, args: readonly string[], stdin: string, code: number, says: RegExp): Promise<void> {
    said = '';
    assert.equal(await verb.run(args, io(stdin)), code, said);
    assert.match(said, says);
  }

  const isRecorded = (): boolean => existsSync(join(machine.env['XDG_STATE_HOME'] ?? '', 'holdpoint', 'record.jsonl'));

  it('an ordinary program starts and is not written down', async () => {
    await check(launch, ['/bin/ls', 'ls', '-l'], '', 0, /^$/);
    await check(launch, ['--', '/usr/bin/terraform', 'terraform', 'plan', '--help'], '', 0, /^$/);
    assert.equal(isRecorded(), false);
  });

  it('what would be asked is refused in words that a shell can show, and written down', async () => {
    const words = 'aws cloudformation delete-stack --stack-name ce-api-prod'.split(' ');
    await check(launch, ['/usr/bin/aws', ...words], '', 126, /^\[holdpoint\] held by Holdpoint.*ce-api-prod/);
    await check(launch, ['/usr/bin/aws', '', ...words.slice(1)], '', 126, /^\[holdpoint\] held/);
    assert.equal(isRecorded(), true);
  });

  it('a line that cannot be read is refused, also one behind definitions', async () => {
    await check(line, ['--shell', 'pwsh', '--layer', 'shell'], 'kubectl delete ns prod', 126, /^\[holdpoint\] held/);
    await check(line, ['--shell', 'cmd', '--pid', '7'], 'doskey k=kubectl\0dir', 0, /^$/);
  });

  it('a mistake of the caller is said', async () => {
    await assert.rejects(line.run(['--layer', 'other'], io('ls')), /no such layer/);
    await assert.rejects(launch.run(['/bin/ls'], io('')), /no program/);
    await assert.rejects(launch.run([], io('')), /no program/);
  });
});
