import { ownField } from '../model/ownField';
import type { Command, RuleContext, Word } from '../model/command';
import type { Signal, SignalKind } from '../model/environment';
import { baseName } from '../model/filePath';
import type { SessionMemory } from '../model/session';

/** What a family of signals may look at. */
export type Ambient = {
  readonly command: Command;
  readonly context: RuleContext;
  readonly session: SessionMemory;
  /** Assignments in the file of variables that a launcher hands the program, by name; empty without one. */
  readonly handed: () => ReadonlyMap<string, string>;
  /** The same of what a shell is given that enters the folder, by direnv or mise. */
  readonly entered: () => ReadonlyMap<string, string>;
};

export type SignalFamily = (ambient: Ambient) => readonly Signal[];

/** Every value a variable has for the command, nearest first. */
export function variableValues(ambient: Ambient, name: string): readonly string[] {
  return variableSignals(ambient, 'name', [name]).map(({ value }) => value);
}

/**
 * A variable's values in the command's prefix, the session and the surroundings, nearest first. The nearest one is in
 * force, but a shell may hide from us what it really has, so each counts; an unset ends the search.
 */
function setValues({ command, context, session, handed }: Ambient, name: string): readonly string[] {
  const fact = session.findLast((one) => one.kind === 'variable' && one.name === name);
  const steps = [
    ownField(command.variables, name),
    handed().get(name),
    fact?.kind === 'variable' ? fact.value : undefined,
    context.variable(name),
    ownField(context.surroundings.variables, name),
  ];
  const unset = steps.indexOf(null);
  const seen = unset < 0 ? steps : steps.slice(0, unset);
  return [...new Set(seen.filter((value) => typeof value === 'string' && value !== ''))].filter(
    (value) => typeof value === 'string',
  );
}

/** What variables say; where nobody sets one, what the folder's own files would set it to, as claims. */
export function variableSignals(ambient: Ambient, kind: SignalKind, names: readonly string[]): readonly Signal[] {
  return names.flatMap((name): readonly Signal[] => {
    const values = setValues(ambient, name);
    if (values.length > 0) return values.map((value) => ({ kind, value, from: name }));
    const claimed = ownField(ambient.command.variables, name) === null ? undefined : ambient.entered().get(name);
    return claimed === undefined ? [] : [{ kind, value: claimed, from: name, isClaim: true }];
  });
}

/** What a file or folder of settings is called that a variable names: `AZURE_CONFIG_DIR=~/.azure-prod`. */
export function fileNames(ambient: Ambient, names: readonly string[]): readonly Signal[] {
  if (ambient.command.host !== null) return [];
  return variableSignals(ambient, 'var-file', names).map((signal) => ({
    ...signal,
    value: baseName(signal.value.replace(/[\\/]+$/, '')),
  }));
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
