import type { Command, Word } from '../model/command';
import { absolutePath } from '../model/filePath';
import { handsOn } from '../rules/secrets/printers';
import type { Reading } from '../rules/secrets/secretFlow';
import { isCredentialFile } from '../rules/shared/credentialFile';
import type { Scope } from './scope';

/** The word behind `-f`, `czf` or `--file`, or after its `=`. */
function archiveOfTar(args: readonly Word[]): readonly string[] {
  const at = args.findIndex(({ value }, index) => /^(?:-[A-Za-z]*f|--file)$/.test(value) || isBundle(value, index));
  const attached = args.flatMap(({ value }) => /^--file=(.+)$/.exec(value)?.[1] ?? []);
  const next = at < 0 ? undefined : args[at + 1];
  return next === undefined ? attached : [next.value];
}

/** `tar czf x.tgz`: the first word of letters is options. */
function isBundle(value: string, index: number): boolean {
  return index === 0 && /^[A-Za-z]*f$/.test(value);
}

/** Programs that put what they read into a file that their words name. */
function namedFiles({ program, args }: Command): readonly string[] {
  const operands = args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
  if (/^(?:g|bsd)?tar$/.test(program)) return archiveOfTar(args);
  if (program === 'zip') return operands.slice(0, 1).flatMap((name) => [name, `${name}.zip`]);
  if (/^7z[azr]?$/.test(program)) return operands.slice(1, 2);
  return program === 'tee' ? operands : [];
}

/** The files that a command leaves what it puts out in; absolute paths. */
function keptIn(command: Command): readonly string[] {
  const written = command.redirects.flatMap(({ how, to }) => (how === 'read' || to.dynamic ? [] : [to.value]));
  return [...written, ...namedFiles(command)].flatMap((name) => absolutePath(name, command.cwd) ?? []);
}

/** What the command read itself, and what came to it down the pipe as far as each stage hands it on; names of credentials. */
function reaching(readings: readonly Reading[]): readonly string[] {
  const last = readings.at(-1);
  if (last === undefined) return [];
  const { command, secrets } = last;
  if (secrets.length > 0 || command.input.kind !== 'pipe' || !handsOn(command)) return secrets;
  return reaching(readings.slice(0, -1));
}

/**
 * The scope of what follows the last of the commands: a file that it put a credential file's text into, as it is, packed
 * or coded, says there what that says.
 */
export function withKeptSecrets(scope: Scope, readings: readonly Reading[]): Scope {
  const command = readings.at(-1)?.command;
  if (command === undefined || command.host !== null) return scope;
  const files = keptIn(command);
  const secrets = files.length === 0 ? [] : reaching(readings);
  const origin = secrets.find((name) => isCredentialFile(name, command.cwd));
  const from = origin === undefined ? null : absolutePath(origin, command.cwd);
  if (from === null) return scope;
  return { ...scope, copiedFrom: (path) => (files.includes(path) ? from : scope.copiedFrom(path)) };
}
