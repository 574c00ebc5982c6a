import type { Command, Input, Redirect } from '../../model/command';
import type { Span } from '../../model/place';
import type { CommandSyntax } from '../syntax/tree';
import { noDescriptors, type Descriptors } from './descriptors';
import type { Shell, Variables } from './shell';

/** In what circumstances a piece of a script runs. */
export type Frame = {
  readonly shell: Shell;
  /** Set for one command by prefixes and `env`. */
  readonly assigned: Variables;
  readonly input: Input;
  readonly output: Command['output'];
  readonly redirects: readonly Redirect[];
  /** What this command or block has opened besides its input and output. */
  readonly descriptors: Descriptors;
  readonly via: readonly string[];
  readonly host: string | null;
  /** Of nested texts, functions and wrappers. */
  readonly depth: number;
  /** Where a nested text stands in the operation; null in the operation's own text. */
  readonly place: Span | null;
  /** The text of the script file being read; null on the line itself. */
  readonly file: string | null;
  /** Functions being called, outermost first. */
  readonly calls: readonly string[];
  /** False where a wrapper starts programs only: no functions, no builtins. */
  readonly inShell: boolean;
  /** The command being run as it is written; null for one that a wrapper starts. */
  readonly syntax: CommandSyntax | null;
};

export const noInput: Input = { kind: 'none' };

export function newFrame(shell: Shell, input = noInput): Frame {
  return {
    shell,
    assigned: {},
    input,
    output: 'shown',
    redirects: [],
    descriptors: noDescriptors,
    via: [],
    host: null,
    depth: 0,
    place: null,
    file: null,
    calls: [],
    inShell: true,
    syntax: null,
  };
}
