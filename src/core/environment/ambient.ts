import type { Command, RuleContext, Word } from '../model/command';
import { absolutePath } from '../model/filePath';
import type { Signal, SignalKind } from '../model/environment';
import type { SessionMemory } from '../model/session';

/** What a family of signals may look at. */
export type Ambient = {
  readonly command: Command;
  readonly context: RuleContext;
  readonly session: SessionMemory;
};

export type SignalFamily = (ambient: Ambient) => readonly Signal[];

/** The file of variables that a launcher hands its program: `dotenv -e .env.prod -- …`, `direnv exec infra …`. */
function handedFile({ command, context }: Ambient): string {
  const { DOTENV_CONFIG_PATH: file, DIRENV_DIR: folder } = command.variables;
  const path = file ?? (folder == null ? null : `${folder}/.envrc`);
  const absolute = path === null || command.host !== null ? null : absolutePath(path, command.cwd);
  return absolute === null ? '' : (context.read(absolute) ?? '');
}

/** What such a file sets a variable to; undefined where it does not. */
function handedValue(text: string, name: string): string | undefined {
  if (!text.includes(name)) return undefined;
  const lines = text.split('\n').map((line) => /^\s*(?:export\s+)?(\w+)\s*=\s*["']?([^"'\s#]*)/.exec(line));
  return lines.findLast((line) => line?.[1] === name)?.[2];
}

/**
 * Every value a variable has in the command's prefix, the session and the surroundings, nearest first. The nearest one
 * is in force, but a shell may hide from us what it really has, so each counts; an unset ends the search.
 */
function variableValues(ambient: Ambient, name: string): readonly string[] {
  const { command, context, session } = ambient;
  const fact = session.findLast((one) => one.kind === 'variable' && one.name === name);
  const steps = [
    command.variables[name],
    handedValue(handedFile(ambient), name),
    fact?.kind === 'variable' ? fact.value : undefined,
    context.variable(name),
    context.surroundings.variables[name],
  ];
  const unset = steps.indexOf(null);
  const seen = unset < 0 ? steps : steps.slice(0, unset);
  return [...new Set(seen.filter((value) => typeof value === 'string' && value !== ''))].filter(
    (value) => typeof value === 'string',
  );
}

export function variableSignals(ambient: Ambient, kind: SignalKind, names: readonly string[]): readonly Signal[] {
  return names.flatMap((name) => variableValues(ambient, name).map((value) => ({ kind, value, from: name })));
}

/** The values of an option in any of its spellings: `--name value`, `--name=value`. */
export function optionValues(args: readonly Word[], name: string): readonly string[] {
  return args.flatMap((word, at) => {
    if (word.value.startsWith(`${name}=`)) return [word.value.slice(name.length + 1)];
    const next = word.value === name ? args[at + 1] : undefined;
    return next === undefined || next.dynamic ? [] : [next.value];
  });
}

export function optionSignals(ambient: Ambient, kind: SignalKind, names: readonly string[]): readonly Signal[] {
  return names.flatMap((name) =>
    optionValues(ambient.command.args, name).map((value) => ({ kind, value, from: name })),
  );
}
