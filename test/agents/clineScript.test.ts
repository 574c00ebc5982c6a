import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cline } from '../../src/agents/cline';
import { clineScript } from '../../src/agents/cline/clineScript';

const payload = '{"hookName":"tool_call"}\n';
const no = (says: string): string => `${JSON.stringify({ cancel: true, errorMessage: says })}\n`;
const failed = (why: string): string => no(`holdpoint: the hook ${why}, so the call is refused`);

describe('The hook file of Cline', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "holdpoint cline's "));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the file as Cline does, by the shell its first line names; `body` is what the launcher does instead. */
  function said(body: string | null, shell = 'sh', seconds = 9): string {
    const launcher = join(folder, 'hook');
    if (body !== null) writeFileSync(launcher, body, { mode: 0o755 });
    const file = join(folder, 'PreToolUse');
    writeFileSync(file, clineScript([launcher, '--agent', 'cline'], seconds), { mode: 0o755 });
    const { stdout, stderr, status } = spawnSync(shell, [file], { input: payload, cwd: folder, encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, '']);
    return stdout;
  }

  const sh = (lines: string): string => `#!/bin/sh\n${lines}\n`;
  const answers = (text: string, code = 0): string => sh(`cat >/dev/null\nprintf '%s' '${text}'\nexit ${code}`);

  for (const shell of ['sh', 'bash']) {
    for (const [name, body, expected] of [
      ['a yes is a yes', answers(cline.allow.stdout), cline.allow.stdout],
      [
        'a no is repeated to the letter',
        answers(cline.deny('no: “ä”, "b"\n\\').stdout),
        cline.deny('no: “ä”, "b"\n\\').stdout,
      ],
      ['a no with a failing exit code is a no', answers(cline.deny('no').stdout, 2), no('no')],
      [
        'a yes with a failing exit code is a no',
        answers(cline.allow.stdout, 1),
        failed('ended with exit code 1 and no answer'),
      ],
      [
        'a yes of a program that is killed is a no',
        sh('echo \'{"cancel":false}\'; kill -9 $$'),
        failed('ended with exit code 137 and no answer'),
      ],
      ['silence is a no', answers(''), failed('ended with exit code 0 and no answer')],
      ['exit code 2 with words is a no', sh('echo nope >&2; exit 2'), failed('ended with exit code 2 and no answer')],
      ['junk is a no', answers('all is well'), failed('ended with exit code 0 and no answer')],
      ['a foreign dialect is a no', answers('{"decision":"allow"}'), failed('ended with exit code 0 and no answer')],
      [
        'a yes with more behind it is a no',
        answers('{"cancel":false}\n{"cancel":false}'),
        failed('ended with exit code 0 and no answer'),
      ],
      [
        'a no with more behind it is a no in one piece',
        answers('{"cancel":true,"errorMessage":"a"}\nx'),
        failed('ended with exit code 0 and no answer'),
      ],
      [
        'a no that breaks off is a no in one piece',
        answers('{"cancel":true,"errorMessage":"a'),
        failed('ended with exit code 0 and no answer'),
      ],
      [
        'a no with a broken escape is a no in one piece',
        answers('{"cancel":true,"errorMessage":"\\x"}'),
        failed('ended with exit code 0 and no answer'),
      ],
      ['a missing launcher is a no', null, failed('ended with exit code 127 and no answer')],
      ['a missing interpreter is a no', '#!/no/such/program\n', failed('ended with exit code 127 and no answer')],
    ] as const) {
      it(`${name} (${shell})`, () => {
        assert.equal(said(body, shell), expected);
      });
    }

    it(`a launcher that hangs is killed and is a no (${shell})`, () => {
      const pidFile = join(folder, 'pid');
      assert.equal(
        said(sh(`echo $$ >'${folder.replaceAll("'", "'\\''")}/pid'; exec sleep 300`), shell, 1),
        failed('took longer than 1 seconds'),
      );
      const pid = Number(readFileSync(pidFile, 'utf8'));
      assert.throws(() => process.kill(pid, 0), 'the launcher still runs');
    });

    it(`a no that comes late does not add to the one that was given (${shell})`, () => {
      const body = sh(`sleep 300 &\necho $! >"$(dirname "$0")/pid"\nwait\nprintf '%s' '{"cancel":false}'`);
      assert.equal(said(body, shell, 1), failed('took longer than 1 seconds'));
      process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')));
    });
  }

  it('hands the payload and the arguments to the launcher', () => {
    said(sh(`cat >"$(dirname "$0")/in"; echo "$@" >"$(dirname "$0")/args"`));
    assert.equal(readFileSync(join(folder, 'in'), 'utf8'), payload);
    assert.equal(readFileSync(join(folder, 'args'), 'utf8'), '--agent cline\n');
    assert.ok(existsSync(join(folder, 'hook')));
  });
});

describe('The settings of Cline', () => {
  const command = ['/home/me/.local/share/holdpoint/bin/hook', '--agent', 'cline', '--surface', 'cli'] as const;

  for (const surface of cline.surfaces) {
    const [edit] = cline.settings(surface);
    assert.ok(edit !== undefined);

    it(`are one executable file that comes and goes whole (${surface})`, () => {
      const text = edit.install(null, command);
      assert.equal(edit.mode, 0o755);
      assert.equal(edit.install(text, command), text);
      assert.deepEqual([edit.present(text), edit.present(null), edit.remove(text)], [true, false, null]);
      assert.match(edit.path, /\/PreToolUse$/);
    });

    it(`leave the hook of another program alone (${surface})`, () => {
      const foreign = '#!/bin/sh\n# calls /home/me/.local/share/holdpoint/bin/hook\n';
      assert.throws(() => edit.install(foreign, command), /not of Holdpoint/);
      assert.deepEqual([edit.present(foreign), edit.remove(foreign)], [false, foreign]);
    });
  }
});
