import { ownField } from '../../model/ownField';
import type { Input } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Dialect } from '../../model/operation';
import type { Statement } from '../syntax/tree';
import { joinedDescriptors, noDescriptors, unknownInput, type Descriptors } from './descriptors';

export type Value = string | readonly string[];

export type Alias = {
  readonly text: string;
  readonly line: number;
  /** zsh: `anywhere` in a line, not only as its command. Those of a file's ending are called like it: `.py`. */
  readonly anywhere: boolean;
};

/** Runs what a shell was told to run when it ends, in the shell as it is then. */
export type AtExit = (shell: Shell) => void;

/** What a variable was before a function or block made one of its own; `undefined` where the text had said nothing. */
export type Shadowed = {
  readonly name: string;
  readonly value: Value | null | undefined;
  readonly exported: string | null | undefined;
};

/**
 * Which words surely end what is being run. At a prompt `exit` may be refused, while jobs are stopped; behind `alias`,
 * `enable`, `shopt` and texts that nobody has read, a word may be another.
 */
export type Ends = 'nothing' | 'calls' | 'shells';

export type Variables = Readonly<Record<string, string | null>>;

/**
 * What a shell knows while its script is read. A layer: what is not set here is looked up in `parent`, so that
 * subshells and branches cost nothing to begin and are thrown away or joined at their end.
 */
export type Shell = {
  readonly parent: Shell | null;
  /** Which language texts have that this shell itself reads: of `eval`, of aliases, of files that are sourced. */
  readonly dialect: Dialect;
  /** Null is unset. */
  readonly variables: Map<string, Value | null>;
  readonly functions: Map<string, Statement | null>;
  readonly aliases: Map<string, Alias | null>;
  /** Exported by the text; never changed in place. */
  exports: Variables;
  /** Absolute; null when it is not known. */
  cwd: string | null;
  previous: string | null;
  readonly folders: (string | null)[];
  /** `$0`, `$1`, …; null when they are not known. */
  positional: readonly string[] | null;
  /** `set -a`. */
  exportsAll: boolean;
  /** `shopt -s lastpipe`: the last part of a pipeline is run by the shell itself. */
  lastPipe: boolean;
  /** What the variables were that the function or block being run has of its own; null outside of one. */
  shadowed: Shadowed[] | null;
  /** What `trap … EXIT` said; the same for all layers of a shell, and another for each subshell. */
  readonly atExit: AtExit[];
  /** What `exec 3<FILE` opened; never changed in place. */
  descriptors: Descriptors;
  /** What `exec <FILE` put in the place of an input; never changed in place. */
  replaced: ReadonlyMap<Input, Input>;
  /** Texts of this shell that are being read, one inside the other. */
  texts: number;
  /** Absolute paths at which a test found no file, where what is read now is run; never changed in place. */
  absent: readonly string[];
  ends: Ends;
};

export function newShell(
  cwd: string | null,
  dialect: Dialect,
  exports: Variables = {},
  positional: readonly string[] | null = null,
): Shell {
  return {
    parent: null,
    dialect,
    variables: new Map(),
    functions: new Map(),
    aliases: new Map(),
    exports,
    cwd,
    previous: null,
    folders: [],
    positional,
    exportsAll: false,
    lastPipe: dialect === 'zsh' || dialect === 'fish',
    shadowed: null,
    atExit: [],
    descriptors: noDescriptors,
    replaced: new Map(),
    texts: 0,
    absent: [],
    ends: 'calls',
  };
}

export function layerOf(shell: Shell): Shell {
  return {
    ...shell,
    parent: shell,
    variables: new Map(),
    functions: new Map(),
    aliases: new Map(),
    folders: [...shell.folders],
  };
}

/** The layer of a subshell, which has an end of its own. */
export function subshellOf(shell: Shell): Shell {
  return { ...layerOf(shell), atExit: [], ends: shell.ends === 'calls' ? 'shells' : shell.ends };
}

function found<T>(shell: Shell, pick: (layer: Shell) => Map<string, T>, name: string): T | undefined {
  for (let layer: Shell | null = shell; layer !== null; layer = layer.parent) {
    const map = pick(layer);
    if (map.has(name)) return map.get(name);
  }
  return undefined;
}

/** The value the text gave a variable: null when it unset it, undefined when it said nothing. */
export function variableIn(shell: Shell, name: string): Value | null | undefined {
  const value = found(shell, (layer) => layer.variables, name);
  return value === undefined ? ownField(shell.exports, name) : value;
}

export function functionIn(shell: Shell, name: string): Statement | null {
  return found(shell, (layer) => layer.functions, name) ?? null;
}

/** Whether the text has said anything of a function or alias of that name. */
export function isRenamed(name: string, shell: Shell): boolean {
  return found(shell, (layer) => layer.functions, name) !== undefined || aliasIn(shell, name) !== null;
}

/** Under which name a layer keeps that a function is exported; no variable is called like that. */
const EXPORTED = 'function ';

/** `export -f NAME` */
export function exportFunction(shell: Shell, name: string): void {
  shell.variables.set(`${EXPORTED}${name}`, '');
}

/** Functions that a shell started from here knows. */
export function exportedFunctions(shell: Shell): ReadonlyMap<string, Statement> {
  const known = new Map<string, Statement>();
  for (let layer: Shell | null = shell; layer !== null; layer = layer.parent) {
    for (const key of layer.variables.keys()) {
      const name = key.startsWith(EXPORTED) ? key.slice(EXPORTED.length) : '';
      const body = name === '' ? null : functionIn(shell, name);
      if (body !== null) known.set(name, body);
    }
  }
  return known;
}

const optionName = (name: string): string => `option ${name}`;

/** zsh: `setopt NAME`, `unsetopt NAME`; names are the same with and without signs between their words. */
export function setOption(written: string, isOn: boolean, shell: Shell): void {
  const plain = written.toLowerCase().replaceAll('_', '');
  const name = plain.replace(/^no/, '');
  shell.variables.set(optionName(name), (name === plain) === isOn ? '' : null);
}

export function hasOption(name: string, shell: Shell): boolean {
  return variableIn(shell, optionName(name)) === '';
}

export function aliasIn(shell: Shell, name: string): Alias | null {
  return found(shell, (layer) => layer.aliases, name) ?? null;
}

function sameValue(one: Value | null | undefined, other: Value | null | undefined): boolean {
  return Array.isArray(one) && Array.isArray(other) ? one.join('\0') === other.join('\0') : one === other;
}

/** Takes a branch over that has certainly been run. */
export function adopt(shell: Shell, branch: Shell): void {
  for (const [name, value] of branch.variables) shell.variables.set(name, value);
  joinRest(shell, branch);
  shell.exports = branch.exports;
  shell.cwd = branch.cwd;
  shell.previous = branch.previous;
  shell.positional = branch.positional;
  shell.descriptors = branch.descriptors;
  shell.replaced = branch.replaced;
}

function joinRest(shell: Shell, branch: Shell): void {
  for (const [name, body] of branch.functions) shell.functions.set(name, body);
  for (const [name, alias] of branch.aliases) shell.aliases.set(name, alias);
  shell.folders.splice(0, shell.folders.length, ...branch.folders);
  shell.exportsAll = branch.exportsAll;
  if (branch.ends === 'nothing') shell.ends = 'nothing';
}

/** What one branch put in the place of an input, another may have left. */
function joinInputs(shell: Shell, { descriptors, replaced }: Shell): void {
  shell.descriptors = joinedDescriptors(shell.descriptors, descriptors);
  if (replaced === shell.replaced) return;
  const changed = [...replaced].filter(([over, input]) => shell.replaced.get(over) !== input);
  shell.replaced = new Map([...shell.replaced, ...changed.map(([over]) => [over, { ...unknownInput }] as const)]);
}

/** An export that only some branch made counts, since it may be in force; two that differ are not known. */
function joinedExports(before: Variables, branches: readonly Shell[]): Variables {
  const changed = branches.filter((branch) => branch.exports !== before);
  if (changed.length === 0) return before;
  const joined: Record<string, string | null> = { ...before };
  for (const branch of changed) {
    for (const [name, value] of Object.entries(branch.exports)) {
      const known = ownField(joined, name);
      joined[name] = known === undefined || known === value ? value : UNKNOWN_PART;
    }
  }
  return joined;
}

/** After branches of which at most one is run: what they leave different is not known. */
export function joinBranches(shell: Shell, branches: readonly Shell[]): void {
  for (const branch of branches) {
    for (const [name, value] of branch.variables) {
      if (!sameValue(variableIn(shell, name), value)) shell.variables.set(name, UNKNOWN_PART);
    }
    joinRest(shell, branch);
    joinInputs(shell, branch);
  }
  shell.exports = joinedExports(shell.exports, branches);
  if (branches.some((branch) => branch.cwd !== shell.cwd)) shell.cwd = null;
  if (branches.some((branch) => branch.positional !== shell.positional)) shell.positional = null;
}
