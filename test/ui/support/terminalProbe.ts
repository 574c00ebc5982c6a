import { createConnection } from 'node:net';
import { createInterface } from 'node:readline';
import {
  ShellExecution,
  Task,
  TaskScope,
  tasks,
  window,
  type ExtensionContext,
  type Terminal,
  type TerminalOptions,
} from 'vscode';
import { soon } from '../../support/soon';
import type { ProbeAnswer, ProbeRequest } from './terminalProbeMessages';

/*
 * Another extension, as an agent's is: opens terminals, runs lines in them through `executeCommand`, starts tasks. What
 * it is to do comes from the test over a socket. It knows nothing of Holdpoint.
 */

const patience = 60_000;

/** Terminals of an earlier window come back some time after this extension, and get their names even later. */
async function byName(name: string): Promise<Terminal> {
  for (const until = Date.now() + patience; Date.now() < until;) {
    const found = window.terminals.find((terminal) => terminal.name === name);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no terminal ${name} among ${window.terminals.map((terminal) => terminal.name).join(', ')}`);
}

async function integrated(terminal: Terminal): Promise<NonNullable<Terminal['shellIntegration']>> {
  if (terminal.shellIntegration !== undefined) return terminal.shellIntegration;
  return soon('shell integration', patience, (done) =>
    window.onDidChangeTerminalShellIntegration((event) => {
      if (event.terminal === terminal) done(event.shellIntegration);
    }),
  );
}

async function open(options: TerminalOptions): Promise<number> {
  const terminal = window.createTerminal(options);
  if (options.hideFromUser !== true) terminal.show();
  return (await terminal.processId) ?? 0;
}

/** As agents do: the line's output and exit code. */
async function execute(name: string, line: string): Promise<{ readonly exit: number | null; readonly output: string }> {
  const terminal = await byName(name);
  const integration = await integrated(terminal);
  const ended = soon<number | undefined>('the end of the line', patience, (done) =>
    window.onDidEndTerminalShellExecution((event) => {
      if (event.terminal === terminal) done(event.exitCode);
    }),
  );
  const execution = integration.executeCommand(line);
  let output = '';
  const read = (async () => {
    for await (const part of execution.read()) output += part;
  })();
  const exit = await ended;
  // The stream of an execution that the editor never recognised does not end.
  await Promise.race([read, new Promise((resolve) => setTimeout(resolve, 500))]);
  return { exit: exit ?? null, output };
}

async function runTask(line: string, program: string): Promise<number | null> {
  const execution = new ShellExecution(line, { executable: program, shellArgs: ['-c'] });
  const ended = soon<number | undefined>('the end of the task', patience, (done) =>
    tasks.onDidEndTaskProcess((event) => {
      done(event.exitCode);
    }),
  );
  await tasks.executeTask(new Task({ type: 'probe' }, TaskScope.Workspace, line.slice(0, 30), 'probe', execution));
  return (await ended) ?? null;
}

async function answer(request: ProbeRequest, starts: readonly string[]): Promise<unknown> {
  switch (request.do) {
    case 'open':
      return open(request.options);
    case 'execute':
      return execute(request.name, request.line);
    case 'type':
      (await byName(request.name)).sendText(request.text, request.enter);
      return null;
    case 'show':
      (await byName(request.name)).show();
      return null;
    case 'close':
      (await byName(request.name)).dispose();
      return null;
    case 'task':
      return runTask(request.line, request.program);
    case 'starts':
      return starts;
  }
}

export function activate(context: ExtensionContext): void {
  const path = process.env['TERMINAL_PROBE_SOCKET'];
  if (path === undefined) return;
  const starts: string[] = [];
  const socket = createConnection(path);
  context.subscriptions.push(
    { dispose: () => socket.destroy() },
    window.onDidStartTerminalShellExecution(({ terminal, execution }) => {
      const { value, confidence, isTrusted } = execution.commandLine;
      starts.push(`${terminal.name}: ${value} (${confidence}, ${isTrusted ? 'trusted' : 'not trusted'})`);
    }),
  );
  createInterface({ input: socket }).on('line', (line) => {
    // The door: the test wrote it.
    const request = JSON.parse(line) as ProbeRequest;
    const say = (said: ProbeAnswer): void => void socket.write(`${JSON.stringify(said)}\n`);
    answer(request, starts).then(
      (value) => {
        say({ id: request.id, value });
      },
      (error: unknown) => {
        say({ id: request.id, failed: error instanceof Error ? error.message : String(error) });
      },
    );
  });
}
