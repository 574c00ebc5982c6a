import assert from 'node:assert/strict';
import { window, type Terminal, type TerminalShellIntegration } from 'vscode';
import { soon } from '../../support/soon';

const patience = 20_000;

async function integrated(terminal: Terminal): Promise<TerminalShellIntegration> {
  if (terminal.shellIntegration !== undefined) return terminal.shellIntegration;
  return soon('shell integration', patience, (done) =>
    window.onDidChangeTerminalShellIntegration((event) => {
      if (event.terminal === terminal) done(event.shellIntegration);
    }),
  );
}

async function run(terminal: Terminal, line: string): Promise<{ readonly exit: number | undefined; output: string }> {
  const integration = await integrated(terminal);
  const ended = soon<number | undefined>(`the end of ${line}`, patience, (done) =>
    window.onDidEndTerminalShellExecution((event) => {
      if (event.terminal === terminal) done(event.exitCode);
    }),
  );
  const execution = integration.executeCommand(line);
  let output = '';
  for await (const part of execution.read()) output += part;
  return { exit: await ended, output };
}

describe('terminals in the extension host', () => {
  let terminal: Terminal | undefined;

  afterEach(() => {
    terminal?.dispose();
    terminal = undefined;
  });

  /** The environment reaches terminals once the gate has told it. */
  async function guarded(): Promise<Terminal> {
    const until = Date.now() + patience;
    for (;;) {
      const opened = window.createTerminal({ name: 'probe', shellPath: '/bin/bash', hideFromUser: true });
      if ((await run(opened, 'test -n "$HOLDPOINT_WINDOW"')).exit === 0) return opened;
      opened.dispose();
      if (Date.now() > until) throw new Error('no terminal was started with the environment');
    }
  }

  it('name their window, and have the launchers first on PATH and the line gate in front of the prompt', async () => {
    terminal = await guarded();
    const { output } = await run(terminal, 'echo "$HOLDPOINT_WINDOW;$PATH;$PROMPT_COMMAND"');
    const [window = '', path = '', prompt = ''] = (output.split('\u0007').at(-1) ?? '').split(';');
    assert.match(window, /^[0-9a-f]{8}$/);
    assert.match(path.split(':')[0] ?? '', /\/holdpoint\/bin\/shims$/);
    assert.match(prompt, /\/bash\/hook\.bash/);
  });

  it('run ordinary lines, with their output and their exit codes', async () => {
    terminal = await guarded();
    assert.deepEqual([(await run(terminal, 'true')).exit, (await run(terminal, 'false')).exit], [0, 1]);
    assert.match((await run(terminal, 'echo one two')).output, /one two\r?\n/);
  });
});
