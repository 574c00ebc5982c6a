import { homedir } from 'node:os';
import type { Dialect, RunArgv, RunScript } from '../../core/model/operation';
import { isNonEmpty } from '../../core/model/nonEmpty';
import { placesOnly } from '../../node/variables';
import type { PassLayer } from '../passes';
import { realPath } from '../realFolders';
import type { WireQuestion } from '../wire';

/** What somebody in a terminal wants to run, before it is known who they are. */
export type Wanted = {
  readonly layer: Exclude<PassLayer, 'hook' | 'tool'>;
  /** Of the shell, or of the launcher; 0 where the asker does not know. */
  readonly pid: number;
  /** Real path. */
  readonly cwd: string;
  /** The window that the terminal names. */
  readonly window: string | null;
  readonly operation: RunScript | RunArgv;
};

export type Greeting = {
  readonly pid: number;
  readonly shell: string;
  readonly version: string;
  readonly hooks: readonly string[];
  readonly window: string | null;
};

const dialects = new Map<string, Dialect>([
  ['bash', 'bash'],
  ['zsh', 'zsh'],
  ['fish', 'fish'],
  ['sh', 'sh'],
  ['pwsh', 'powershell'],
  ['cmd', 'cmd'],
]);

/** A shell that is not known is read as the one that all others resemble. */
export function dialectOf(shell: string): Dialect {
  return dialects.get(shell) ?? 'sh';
}

/** Characters of aliases and functions that are read. */
const LONGEST_DEFINITIONS = 65_536;

function numberIn(field: string): number {
  return /^\d{1,10}$/.test(field) ? Number(field) : 0;
}

function folderIn(field: string): string {
  return realPath(field.startsWith('/') ? field : homedir());
}

function variablesIn(pairs: readonly string[]): Readonly<Record<string, string>> {
  return placesOnly(
    Object.fromEntries(
      pairs.flatMap((pair): readonly (readonly [string, string])[] => {
        const at = pair.indexOf('=');
        return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
      }),
    ),
  );
}

/** Fields SHELL, LAYER, CWD, PID, DEFINITIONS and variables; the payload is the text. */
export function readLineQuestion({ fields, payload }: WireQuestion): Wanted {
  const [shell = '', layer = '', folder = '', pid = '', definitions = '', ...pairs] = fields;
  const variables = variablesIn(pairs);
  const cwd = folderIn(folder);
  return {
    // What is not said to have been typed is taken for what a program wrote.
    layer: layer === 'line' ? 'line' : 'shell',
    pid: numberIn(pid),
    cwd,
    window: variables['HOLDPOINT_WINDOW'] ?? null,
    operation: {
      kind: 'run',
      script: payload,
      dialect: dialectOf(shell),
      cwd,
      session: null,
      variables,
      ...(definitions === '' ? {} : { definitions: definitions.slice(0, LONGEST_DEFINITIONS) }),
    },
  };
}

/**
 * Fields CWD, PID, PROGRAM and variables; the payload is the argv, each ended by NUL. Null without a program.
 * A launcher starts the program of its own name, so that name is judged and not the path it was found at.
 */
export function readLaunchQuestion({ fields, payload }: WireQuestion): Wanted | null {
  const [folder = '', pid = '', program = '', ...pairs] = fields;
  const variables = variablesIn(pairs);
  const cwd = folderIn(folder);
  const [called = '', ...args] = payload.replace(/\0$/, '').split('\0');
  const argv = [called === '' ? program : called, ...args];
  if (!isNonEmpty(argv) || argv[0] === '') return null;
  return {
    layer: 'launcher',
    pid: numberIn(pid),
    cwd,
    window: variables['HOLDPOINT_WINDOW'] ?? null,
    operation: { kind: 'run', argv, cwd, session: null, variables },
  };
}

/** Fields SHELL, VERSION, PID, HOOKS and variables. */
export function readGreeting({ fields }: WireQuestion): Greeting {
  const [shell = '', version = '', pid = '', hooks = '', ...pairs] = fields;
  return {
    pid: numberIn(pid),
    shell: shell.slice(0, 32),
    version: version.slice(0, 64),
    hooks: hooks.split(',').filter((hook) => /^[a-z]{1,16}$/.test(hook)),
    window: variablesIn(pairs)['HOLDPOINT_WINDOW'] ?? null,
  };
}
