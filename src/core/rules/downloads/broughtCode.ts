import type { Command, RuleContext } from '../../model/command';
import { absolutePath, baseName, isAtOrInside } from '../../model/filePath';

const SHELLS: ReadonlySet<string> = new Set('sh bash dash zsh ksh fish source .'.split(' '));
const INTERPRETERS: ReadonlySet<string> = new Set(
  'python python3 python2 node perl ruby php lua pwsh powershell osascript tclsh expect Rscript'.split(' '),
);
/** Scripts that only start a project's build, as `npm test` and `make` do. */
const BUILDS = /^(?:gradlew|mvnw)(?:\.bat|\.cmd)?$/;
/** After these an interpreter is given no script: `python -m pytest tests`. */
const NO_SCRIPT = /^-(?:m|c|e|-eval|-test|Command)$/;

/** The file of code that a command starts by its path, or hands to a shell or an interpreter. */
function scriptOf({ program, path, args }: Command): string | null {
  if (path.includes('/')) return path;
  const isShell = SHELLS.has(program);
  if (!isShell && !INTERPRETERS.has(program)) return null;
  const at = args.findIndex(({ value }) => !value.startsWith('-'));
  const word = args[at];
  if (word === undefined || args.slice(0, at).some(({ value }) => NO_SCRIPT.test(value))) return null;
  return isShell || /[./]\w/.test(word.value) ? word.value : null;
}

/**
 * Whether a command starts a script that lies in a folder which others filled. What a project builds and tests itself
 * with is not one: to work on a repository of others is to run that. A file that stood there before is no part of it.
 */
export function startsWithin(command: Command, folder: string, context: RuleContext): boolean {
  const script = command.host === null ? scriptOf(command) : null;
  const path = script === null ? null : absolutePath(script, command.cwd);
  if (path === null || BUILDS.test(baseName(path))) return false;
  return path !== folder && isAtOrInside(path, folder) && context.read(path) === null;
}

/** Programs that run what a file of the folder they are started in says. */
const MAKERS: ReadonlySet<string> = new Set('make gmake rake scons just'.split(' '));

/**
 * Whether a command builds in a folder of an archive that was just downloaded. Nobody has looked at what it will run;
 * a clone is a project to work on.
 */
export function makesWithin({ program, args, cwd, host }: Command, folder: string, context: RuleContext): boolean {
  if (host !== null || !MAKERS.has(program)) return false;
  const at = args.findIndex(({ value }) => value === '-C' || value === '--directory');
  const place = absolutePath(at < 0 ? '.' : (args[at + 1]?.value ?? '.'), cwd);
  return (
    place !== null && place !== folder && isAtOrInside(place, folder) && context.read(`${place}/Makefile`) === null
  );
}
