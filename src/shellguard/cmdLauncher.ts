import { win32 } from 'node:path';
import type { AgentAnswers } from './answers';
import { answeredFrom } from './answeredFrom';
import { reasonMark } from './answers';
import { cmdLines } from './cmdText';

/*
 * The launcher for Windows, where a program of one's own would need a compiler: a batch file that starts the runtime
 * with the command line, which asks the gate over its named pipe. Of what Windows ships it is the one that starts
 * soonest: Windows PowerShell takes several times as long before its first line, and JScript opens no pipe both ways.
 *
 * Batch quotes nothing well, so nothing is quoted: what an agent reads as a no lies in files, which are typed out; what
 * moves with updates lies in files of one line, which are read.
 *
 * A batch file cannot watch over what it started, and cannot read what it said. So the command line does the first (it
 * is told how long, `--within`), and ends with 100 more than the agent's own code where it has given an answer: every
 * other end of it is none, the 0 of an empty file and the 1 of a killed one included.
 */

/** A file of the launcher, by its name in the launcher's folder. Lines end as Windows ends them. */
export type CmdFile = { readonly name: string; readonly text: string };

const reason = 'holdpoint: the launcher got no answer, so the call is refused';

/** What would lead the runtime astray, or load something into it. */
const cleared = [
  ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'NODE_REPL_EXTERNAL_MODULE', 'NODE_CHANNEL_FD'],
  ...['NODE_COMPILE_CACHE', 'NODE_V8_COVERAGE', 'NODE_REDIRECT_WARNINGS', 'NODE_DEBUG', 'NODE_ICU_DATA'],
  ...['OPENSSL_CONF', 'OPENSSL_MODULES', 'UV_THREADPOOL_SIZE'],
];

/** Where the runtime may be when the recorded one is gone. */
const usualNodes = ['C:\\Program Files\\nodejs\\node.exe'];

function refusals(answers: readonly AgentAnswers[]): readonly CmdFile[] {
  const said = (text: string): string => text.replaceAll(reasonMark, reason);
  return answers.flatMap(({ id, deny }) => [
    { name: `refusals/${id}.out`, text: said(deny.stdout) },
    { name: `refusals/${id}.err`, text: said(deny.stderr) },
  ]);
}

/** What is known of an agent: the code of its no, and the seconds that it leaves. */
function facts({ id, allow, deny, seconds }: AgentAnswers): readonly string[] {
  if (allow.exitCode !== 0 || ![0, 2].includes(deny.exitCode)) throw new Error(`a code of \`${id}\` is not known`);
  const shortest = Math.min(...seconds.map(([, each]) => each));
  const known = seconds.map(([surface, each]) => `if "%hp_agent% %~4"=="${id} ${surface}" set "hp_limit=${each}"`);
  const isAgent = `if "%hp_agent%"=="${id}"`;
  return [`${isAgent} set "hp_no=${deny.exitCode}"`, `${isAgent} set "hp_limit=${shortest}"`, ...known];
}

/** Lets an answer with this code pass. */
function passes(code: number): string {
  const told = answeredFrom + code;
  return `if errorlevel ${told} if not errorlevel ${told + 1} exit ${code}`;
}

/** The folders that the command line would else take from the environment of whoever started it. */
function fixedFolder([name, told]: readonly [string, string]): string {
  const isWhole = win32.isAbsolute(told);
  return isWhole ? `set "${name}=${told}"` : `for %%d in ("%~dp0${told}") do set "${name}=%%~fd"`;
}

/**
 * `hook.cmd` and what it types. It names no path of an update, and seldom one of a user: `folders` are variables and what
 * they hold, as `pathFrom` the launcher's folder tells it.
 *
 * What follows the start of the runtime stands in one block with it: cmd.exe reads a batch file line by line, and goes
 * on at the same place of another file where an update has replaced it meanwhile. A block it has read as a whole.
 */
export function cmdLauncher(
  answers: readonly AgentAnswers[],
  folders: Readonly<Record<string, string>>,
): readonly CmdFile[] {
  const refusal = ['type "%hp_out%"', 'type "%hp_err%" 1>&2', 'exit %hp_no%'];
  const text = cmdLines([
    '@echo off',
    'rem Holdpoint\'s hook, written by "holdpoint init": never ends as a silent yes.',
    'setlocal EnableExtensions DisableDelayedExpansion',
    'set "hp_agent=%~2"',
    'set "hp_surface="',
    'if "%~3"=="--surface" set "hp_surface=--surface %~4"',
    'set "hp_no="',
    'set "hp_limit="',
    ...answers.flatMap(facts),
    'if not "%~1"=="--agent" goto unknown',
    'if not defined hp_no goto unknown',
    'set "hp_out=%~dp0refusals\\%hp_agent%.out"',
    'set "hp_err=%~dp0refusals\\%hp_agent%.err"',
    'set "hp_run="',
    'if exist "%~dp0..\\runtime\\current" set /p "hp_run=" <"%~dp0..\\runtime\\current"',
    'if not defined hp_run goto refuse',
    'set "hp_run=%~dp0..\\runtime\\%hp_run%\\dist\\cli.js"',
    'if not exist "%hp_run%" goto refuse',
    'set "hp_told="',
    'if exist "%~dp0hook.cmd.node" set /p "hp_told=" <"%~dp0hook.cmd.node"',
    'set "hp_node="',
    'if defined hp_told if exist "%hp_told%" set "hp_node=%hp_told%"',
    'if defined hp_told if exist "%~dp0%hp_told%" set "hp_node=%~dp0%hp_told%"',
    ...usualNodes.map((node) => `if not defined hp_node if exist "${node}" set "hp_node=${node}"`),
    'if not defined hp_node goto refuse',
    ...cleared.map((name) => `set "${name}="`),
    ...Object.entries(folders).map(fixedFolder),
    'set "ELECTRON_RUN_AS_NODE=1"',
    '(',
    '"%hp_node%" "%hp_run%" hook --agent "%hp_agent%" %hp_surface% --within %hp_limit%',
    passes(0),
    `if "%hp_no%"=="2" ${passes(2)}`,
    ...refusal,
    ')',
    ':refuse',
    ...refusal,
    ':unknown',
    'echo holdpoint: the hook was started for an agent that it does not know 1>&2',
    'exit 2',
  ]);
  return [{ name: 'hook.cmd', text }, ...refusals(answers)];
}
