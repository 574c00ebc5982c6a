import type { Span } from '../../model/place';

/** A shell script as it is written, before anything is expanded. */

export type Assignment = {
  readonly name: string;
  /** `+=`. */
  readonly append: boolean;
  /** `a[1]=x`. */
  readonly subscript: string | null;
  readonly value: WordSyntax | null;
  /** `a=(x y)`; null for a plain value. */
  readonly items: readonly WordSyntax[] | null;
};

/** `${name OPERATOR argument}`; a plain `$name` has the operator ''. */
export type Parameter = {
  readonly name: string;
  /** As written between the brackets: `@`, `0`. */
  readonly subscript: string | null;
  readonly operator: string;
  readonly argument: WordSyntax | null;
  /** After the second operator: the replacement in `${x/a/b}`, the length in `${x:1:2}`. */
  readonly second: WordSyntax | null;
  /** zsh: what stands in parentheses before the name. */
  readonly flags?: string;
};

export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'parameter'; readonly parameter: Parameter; readonly quoted: boolean }
  | { readonly kind: 'command'; readonly body: readonly Statement[]; readonly quoted: boolean }
  /** A substitution that is still to be parsed: what stands between backquotes, with its backslashes taken off. */
  | { readonly kind: 'source'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'process'; readonly body: readonly Statement[]; readonly writes: boolean }
  /** What is computed: the expression, and the variables whose values are computed with, subscripts and all. */
  | { readonly kind: 'arithmetic'; readonly inside: readonly Part[]; readonly names: readonly string[] }
  /** What an operation gives for the values of its operands, each of which may be a list; null where that is not told. */
  | {
      readonly kind: 'made';
      readonly operands: readonly (readonly WordSyntax[])[];
      readonly make: (operands: readonly (readonly string[])[]) => string | readonly string[] | null;
    };

export type WordSyntax = {
  readonly parts: readonly Part[];
  readonly raw: string;
  readonly span: Span;
  /** Set for the arguments of `export`, `declare` and their kin that assign. */
  readonly assignment?: Assignment;
};

/** The descriptor is as written, `{name}` where the shell chooses the number; empty where none is. */
export type RedirectSyntax =
  | { readonly kind: 'file'; readonly operator: string; readonly descriptor: string; readonly to: WordSyntax }
  /** A here-document or here-string: what the command reads. */
  | { readonly kind: 'text'; readonly word: WordSyntax; readonly descriptor: string };

/** What a test says of a path: where it ends as `when` says, no file stands there. */
export type Absence = { readonly path: WordSyntax; readonly when: boolean };

export type ParameterName = {
  readonly name: string;
  /** Under which name the reader keeps it. */
  readonly variable: string;
  /** No value stands behind its name. */
  readonly isSwitch: boolean;
  /** What it holds when the call says nothing; null where that is nothing. */
  readonly value: WordSyntax | null;
};

export type CommandSyntax = {
  readonly kind: 'command';
  readonly assignments: readonly Assignment[];
  readonly words: readonly WordSyntax[];
  readonly redirects: readonly RedirectSyntax[];
  readonly span: Span;
  /** What follows the first word, as written, for aliases. */
  readonly tail: string;
  readonly line: number;
  /** A separator follows, in a text that is understood whole: where its list is run as far as here, so is it. */
  readonly alone?: true;
  readonly absences?: readonly Absence[];
};

/** One of the choices of `case` and its kin. */
export type Arm = {
  /** Null where what chooses it is not read. */
  readonly patterns: readonly WordSyntax[] | null;
  readonly body: readonly Statement[];
  /** What is done behind it: nothing, the next whatever it says (`;&`), the next that fits (`;;&`). */
  readonly then: 'ends' | 'falls' | 'goes on';
};

export type Statement =
  | CommandSyntax
  | { readonly kind: 'pipeline'; readonly stages: readonly Statement[] }
  | {
      readonly kind: 'chain';
      readonly first: Statement;
      readonly rest: readonly { readonly operator: '&&' | '||'; readonly statement: Statement }[];
    }
  | { readonly kind: 'subshell'; readonly body: readonly Statement[] }
  | { readonly kind: 'group'; readonly body: readonly Statement[] }
  | {
      readonly kind: 'redirected';
      readonly body: Statement;
      readonly redirects: readonly RedirectSyntax[];
      readonly span: Span;
    }
  | {
      readonly kind: 'if';
      readonly branches: readonly { readonly condition: readonly Statement[]; readonly body: readonly Statement[] }[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly kind: 'while';
      readonly condition: readonly Statement[];
      readonly body: readonly Statement[];
      /** The body runs for as long as the condition fails. */
      readonly until?: true;
    }
  | {
      readonly kind: 'for';
      readonly variable: string;
      /** Null stands for the positional parameters. */
      readonly words: readonly WordSyntax[] | null;
      readonly body: readonly Statement[];
      /** `select`: the value is somebody's choice. */
      readonly chosen: boolean;
    }
  | { readonly kind: 'case'; readonly value: WordSyntax; readonly arms: readonly Arm[] }
  | { readonly kind: 'function'; readonly name: string; readonly body: Statement }
  /** Names that a function gives to the words it is called with; `byName`, a word may say for which one the next is. */
  | { readonly kind: 'parameters'; readonly names: readonly ParameterName[]; readonly byName: boolean }
  /** `[[ … ]]`, `(( … ))`: nothing starts but what is substituted inside. */
  | {
      readonly kind: 'test';
      readonly parts: readonly Part[];
      /** Operands that the shell computes with: an array subscript in their values would run. */
      readonly computed: readonly WordSyntax[];
      /** PowerShell: what a statement puts out that is nothing but values. */
      readonly values?: readonly WordSyntax[];
      readonly absences?: readonly Absence[];
      readonly span: Span;
    }
  /** Where the grammar gave up, or the nesting is too deep to follow; `body` is what could be saved. */
  | { readonly kind: 'unparsed'; readonly body: readonly Statement[]; readonly span: Span; readonly tooDeep: boolean };
