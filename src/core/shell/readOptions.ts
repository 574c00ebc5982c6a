import type { Budget } from '../model/budget';
import type { Input } from '../model/command';
import type { Dialect } from '../model/operation';
import type { Ports } from '../model/ports';

/** What a script is read with. */
export type ReadOptions = {
  readonly dialect: Dialect;
  /** Aliases and functions that the shell knows beforehand, as text of the dialect. */
  readonly definitions?: string;
  /** Absolute. */
  readonly cwd: string;
  /** Absolute; what `~` and `$HOME` mean. */
  readonly home: string;
  /** The value of an environment variable, or undefined when it is unset or not known. */
  readonly variables: (name: string) => string | undefined;
  readonly parse: Ports['parse'];
  readonly read: Ports['read'];
  readonly isMissing: Ports['isMissing'];
  readonly names: Ports['names'];
  /** Programs whose misuse matters; text that could not be understood has a stake when it names one of them. */
  readonly governed: ReadonlySet<string>;
  /** Programs that start nothing their words name; without the list no program counts as one that might. */
  readonly ordinary?: ReadonlySet<string>;
  /** What the text reads that redirects nothing; none by default. */
  readonly input?: Input;
  /** Shared with whatever started this text. */
  readonly budget?: Budget;
};
