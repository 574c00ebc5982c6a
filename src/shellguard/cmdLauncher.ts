import type { AgentAnswers } from './answers';
import { reasonMark } from './answers';

/*
 * The launcher for Windows, where a program of one's own would need a compiler: a batch file that starts the runtime
 * with the command line, which asks the gate over its named pipe. Of what Windows ships it is the one that starts
 * soonest: Windows PowerShell takes several times as long before its first line, and JScript opens no pipe both ways.
 *
 * Batch quotes nothing well, so nothing is quoted: what an agent reads as a no lies in files, which are typed out.
 *
 * It has not been run on Windows yet, and has no deadline of its own (a batch file cannot watch over what it started).
 * That, and the copy of the runtime, which is pointed at by a link that Windows lets few people make, is why `init`
 * still refuses there.
 */

/** A file of the launcher, by its name in the launcher's folder. Lines end as Windows ends them. */
export type CmdFile = { readonly name: string; readonly text: string };

export type CmdPlaces = {
  readonly answers: readonly AgentAnswers[];
  /** Absolute paths with backslashes. */
  readonly nodes: readonly string[];
  readonly cliPath: string;
};

const reason = 'holdpoint: the launcher got no answer, so the call is refused';

/** A path inside of `"…"`: it cannot hold a quote, `%` is doubled, and `!` counts for nothing without delayed expansion. */
function quoted(path: string): string {
  if (/["\r\n]/.test(path)) throw new Error(`a path that cmd.exe cannot name: \`${path}\``);
  return `"${path.replaceAll('%', '%%')}"`;
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('');

function refusals(answers: readonly AgentAnswers[]): readonly CmdFile[] {
  const said = (text: string): string => text.replaceAll(reasonMark, reason);
  return answers.flatMap(({ id, deny }) => [
    { name: `refusals\\${id}.out`, text: said(deny.stdout) },
    { name: `refusals\\${id}.err`, text: said(deny.stderr) },
  ]);
}

/**
 * `hook.cmd` and what it types. Every exit code of the command line that is no answer of the agent becomes the agent's
 * no; the variables that would lead the runtime astray are taken away from it.
 */
export function cmdLauncher({ answers, nodes, cliPath }: CmdPlaces): readonly CmdFile[] {
  const codes = answers.map(({ id, allow, deny }) => {
    const each = [...new Set([allow.exitCode, deny.exitCode])];
    const passes = each.map((code) => `if "%hp_agent%:%hp_code%"=="${id}:${code}" exit /b ${code}`);
    return [...passes, `if "%hp_agent%"=="${id}" set "hp_no=${deny.exitCode}"`];
  });
  const text = lines([
    '@echo off',
    'rem Holdpoint\'s hook, written by "holdpoint init": never ends as a silent yes.',
    'setlocal EnableExtensions DisableDelayedExpansion',
    'set "hp_agent=%~2"',
    'set "hp_surface="',
    'if "%~3"=="--surface" set "hp_surface=--surface=%~4"',
    'if not "%~1"=="--agent" goto unknown',
    'if not exist "%~dp0refusals\\%hp_agent%.out" goto unknown',
    'set "hp_node="',
    ...nodes.map(
      (node) => `if not defined hp_node if exist ${quoted(node)} set "hp_node=${quoted(node).slice(1, -1)}"`,
    ),
    'set "hp_code=none"',
    'if not defined hp_node goto answered',
    `if not exist ${quoted(cliPath)} goto answered`,
    ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'NODE_REPL_EXTERNAL_MODULE'].map(
      (name) => `set "${name}="`,
    ),
    'set "ELECTRON_RUN_AS_NODE=1"',
    `"%hp_node%" ${quoted(cliPath)} hook "--agent=%hp_agent%" %hp_surface%`,
    'set "hp_code=%ERRORLEVEL%"',
    ':answered',
    ...codes.flat(),
    'type "%~dp0refusals\\%hp_agent%.out"',
    'type "%~dp0refusals\\%hp_agent%.err" 1>&2',
    'exit /b %hp_no%',
    ':unknown',
    'echo holdpoint: the hook was started for an agent that it does not know 1>&2',
    'exit /b 2',
  ]);
  return [{ name: 'hook.cmd', text }, ...refusals(answers)];
}
