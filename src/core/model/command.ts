import type { Destroyed } from './destroyed';
import type { Observation, Touch, Unknown } from './finding';
import type { AppliedPlan } from './plan';
import type { NonEmpty } from './nonEmpty';
import type { Span } from './place';
import type { SessionFact, Settled } from './session';
import type { Surroundings } from './surroundings';
import type { WorkAt } from './work';

/** Stands in `Word.value` for every part whose text is not known before the shell runs. */
export const UNKNOWN_PART = '\uFFFC';

/**
 * Stands in a text that a program prints for what a pattern would find: a line with it is any number of lines, one for
 * each name. It becomes `*` in a word of a command, and is an unknown part to whatever does not know it.
 */
export const LISTED_PART = `${UNKNOWN_PART}\uFFF9`;

/** One word of a command after quote removal and expansion of what is known. */
export type Word = {
  /** The text; parts that cannot be known are `UNKNOWN_PART`. `~` and `$HOME` are expanded when the home is known. */
  readonly value: string;
  /** Some part is not known: a command substitution, an unset variable. */
  readonly dynamic: boolean;
  /** Unquoted `*`, `?` or `[`: the value is a pattern of paths. */
  readonly glob: boolean;
  /** As written. */
  readonly raw: string;
  readonly span: Span;
};

export type Redirect = { readonly how: 'read' | 'write' | 'append'; readonly to: Word };

/** What the command reads: nothing known, a text (here-document, here-string, `echo … |`), or another command's output. */
export type Input =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly path: Word }
  | { readonly kind: 'pipe'; readonly from: Word | null };

/** One program start after wrappers (`sudo`, `env`, `xargs`, `sh -c` …) have been taken off. */
export type Command = {
  /** The program's base name without `.exe`: `aws`. Empty when it is dynamic. */
  readonly program: string;
  /** As found: a name, or a path. */
  readonly path: string;
  readonly args: readonly Word[];
  /** Variables set for this command by the text itself (prefixes, `env`, earlier `export`); `null` is unset. */
  readonly variables: Readonly<Record<string, string | null>>;
  /** Absolute; `null` when an earlier `cd` went somewhere unknown. */
  readonly cwd: string | null;
  readonly redirects: readonly Redirect[];
  readonly input: Input;
  /** Where its output goes: a person or model sees it, or another command or file takes it. */
  readonly output: 'shown' | 'captured' | 'piped' | 'file';
  /** Wrappers taken off, outermost first: `['sudo', 'timeout']`. */
  readonly via: readonly string[];
  /** `null` is this machine; else an ssh host or `container:NAME`. */
  readonly host: string | null;
  /** Texts that the same script put into files before this command, null where not known; absolute paths. Absent when there are none. */
  readonly written?: ReadonlyMap<string, string | null>;
  /** Paths at which a test before this command found no file, or it would not be run; absolute. Absent when there are none. */
  readonly absent?: readonly string[];
  /** Of the program's start in the operation's script; nested texts report the place of the outer word. */
  readonly span: Span;
};

/** What reading a text gave: every command that would run, and what was not seen through. Reading never throws. */
export type Script = {
  readonly commands: readonly Command[];
  readonly unknowns: readonly Unknown[];
  /** What the text leaves behind in its shell: exported variables, the folder. */
  readonly session: readonly SessionFact[];
  /** Texts that the script leaves in files, null where not known; absolute paths. Absent when there are none. */
  readonly written?: ReadonlyMap<string, string | null>;
};

export type RuleContext = {
  /** The value a variable has for this command: its own prefix, the session's, then the surroundings'. */
  readonly variable: (name: string) => string | undefined;
  /** The surroundings of the command's folder. */
  readonly surroundings: Surroundings;
  /** The text of a file, or null when it is missing or unreadable. Absolute path. */
  readonly read: (path: string) => string | null;
  /** The text that a file has when the command starts: what the script wrote into it before, else as `read`. */
  readonly readAsLeft: (path: string) => string | null;
  /** The files beside `path` that end as it does, as they are now. */
  readonly neighbours: (path: string) => readonly { readonly path: string; readonly text: string }[];
  /** Nothing stands at the path when the command starts, for no command before it may have made it. Absolute path. */
  readonly isMissing: (path: string) => boolean;
  /** The real path with links resolved as far as it exists. Absolute path. */
  readonly realPath: (path: string) => string;
  /** Where the script copied from what stands at the path; else the path itself. Absolute path. */
  readonly copiedFrom: (path: string) => string;
  /** What version control would keep of a path that goes. Slow: only where the answer decides. */
  readonly workAt: (path: string) => WorkAt;
  /** The operation's text, for places. */
  readonly text: string;
};

/** Something that a command starts by itself: a line for the shell of its machine, or a program without a shell. */
export type Started =
  | { readonly kind: 'script'; readonly text: string }
  /** The same input and output as the command's own: `php artisan tinker`, `manage.py dbshell`. */
  | { readonly kind: 'argv'; readonly argv: NonEmpty<string> };

/** All that a rule pack says about one command; every list may be empty. */
export type Statement = {
  readonly observations: readonly Observation[];
  readonly unknowns: readonly Unknown[];
  readonly touches: readonly Touch[];
  readonly session: readonly SessionFact[];
  /** Carried changes that this command would carry out. */
  readonly settles: readonly Settled[];
  /** Plans that this command carries out; what they would do is found by reading them. */
  readonly applies: readonly AppliedPlan[];
  /** What this command takes away whole; what that holds is found in the files that declare it. */
  readonly destroys: readonly Destroyed[];
  /** What else runs because of it; read as if it had been typed there. */
  readonly starts: readonly Started[];
  /** The pack knows the program and not what it was told to do: its words are all that speaks. */
  readonly isUnlisted: boolean;
};

/** An example that documents and tests a rule: the command and what must be found in it. */
export type CatchExample = {
  readonly run: string;
  /** What is put into it, where that is what does the harm. */
  readonly input?: string;
  readonly rule: string;
  readonly effect: Observation['effect'];
  readonly target?: string;
};

/** The same for a command that only hands on: the words of what it starts. */
export type StartExample = { readonly run: string; readonly starts: string };

/** One command line tool: a file of `core/rules`. */
export type RulePack = {
  /** Program names the pack answers for. */
  readonly programs: NonEmpty<string>;
  /** Where the tool documents its grammar. */
  readonly documentation: NonEmpty<string>;
  readonly review: (command: Command, context: RuleContext) => Statement;
  readonly examples: { readonly catches: NonEmpty<CatchExample | StartExample>; readonly leaves: NonEmpty<string> };
};
