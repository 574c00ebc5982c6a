import { codeReaders } from '../code/index.generated';
import type { Command, RulePack } from '../model/command';
import type { RunArgv, RunScript } from '../model/operation';
import { environmentShown } from '../rules/environmentShown';
import { rulePacks } from '../rules/index.generated';
import { printers } from '../rules/printers';
import { shellHistory } from '../rules/shellHistory';
import { ordinaryPrograms } from './ordinaryPrograms';

const TEXT_TOOLS: ReadonlySet<unknown> = new Set([printers, environmentShown, shellHistory]);
const packOf = new Map(rulePacks.flatMap((pack) => pack.programs.map((program) => [program, pack])));

/** Who reads the code that a program is given, by the program. */
export const readerOf = new Map(codeReaders.flatMap((reader) => reader.programs.map((program) => [program, reader])));

/** Programs that a rule pack or a code reader answers for; text tools that every script names say nothing about it. */
export const governed: ReadonlySet<string> = new Set([
  ...[...packOf].flatMap(([program, pack]) => (TEXT_TOOLS.has(pack) ? [] : [program])),
  ...readerOf.keys(),
]);

/** Programs that do nothing with the names of others but print, show or install them. */
export const ordinary: ReadonlySet<string> = new Set([
  ...ordinaryPrograms,
  ...[...packOf].flatMap(([program, pack]) => (TEXT_TOOLS.has(pack) ? [program] : [])),
]);

/** A line of PowerShell, or one that is handed to it. */
function isOfPowershell(run: RunScript | RunArgv, { via }: Command): boolean {
  return ('dialect' in run && run.dialect === 'powershell') || via.some((name) => /^(?:powershell|pwsh)$/.test(name));
}

/** The pack that judges a command; a cmdlet that no pack names is judged by its verb and noun. */
export function packFor(command: Command, run: RunScript | RunArgv): RulePack | undefined {
  const own = packOf.get(command.program);
  if (own !== undefined || !/^[a-z]+-[a-z]\w*$/.test(command.program)) return own;
  return isOfPowershell(run, command) ? packOf.get('verb-noun') : undefined;
}
