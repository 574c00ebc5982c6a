/** A variable as it was given; a simple one is not expanded again. */
export type MakeVariable = { readonly value: string; readonly simple: boolean };

export type MakeRule = {
  /** With `%` in a pattern rule. */
  readonly targets: readonly string[];
  /** Of a static pattern rule: what its targets look like. */
  readonly pattern: string | null;
  readonly prerequisites: readonly string[];
  /** Made before, and no part of `$^`. */
  readonly orderOnly: readonly string[];
  /** As written, without the sign of a recipe. */
  readonly recipe: string[];
};

/** What a makefile says in one of the ways it may be meant. */
export type Makefile = {
  readonly variables: Map<string, MakeVariable>;
  /** Of the command line: nothing in the file changes them unless it says `override`. */
  readonly fixed: ReadonlySet<string>;
  readonly rules: MakeRule[];
  readonly targetVariables: { readonly target: string; readonly name: string; readonly variable: MakeVariable }[];
  readonly exported: Set<string>;
  exportsAll: boolean;
  /** A condition could not be decided, so that the file may also be meant another way. */
  guessed: boolean;
};

/** Variables that make knows without being told, as far as recipes use them. */
const defaults: Readonly<Record<string, string>> = {
  ...{ MAKE: 'make', RM: 'rm -f', SHELL: '/bin/sh', AR: 'ar', AS: 'as', CC: 'cc', CXX: 'g++', LD: 'ld', FC: 'f77' },
  ...{ CPP: '$(CC) -E', LEX: 'lex', YACC: 'yacc', LINT: 'lint', TEX: 'tex', MAKEINFO: 'makeinfo', ARFLAGS: 'rv' },
  ...{ CFLAGS: '', CXXFLAGS: '', CPPFLAGS: '', LDFLAGS: '', LDLIBS: '', LOADLIBES: '', ASFLAGS: '', FFLAGS: '' },
  ...{ MAKEFLAGS: '', MFLAGS: '', MAKEOVERRIDES: '', LFLAGS: '', YFLAGS: '', TARGET_ARCH: '', '.SHELLFLAGS': '-c' },
};

export function emptyMakefile(given: ReadonlyMap<string, string>): Makefile {
  const built = Object.entries(defaults).map(([name, value]) => [name, { value, simple: false }] as const);
  const own = [...given].map(([name, value]) => [name, { value, simple: false }] as const);
  return {
    variables: new Map<string, MakeVariable>([...built, ...own]),
    fixed: new Set(given.keys()),
    rules: [],
    targetVariables: [],
    exported: new Set(given.keys()),
    exportsAll: false,
    guessed: false,
  };
}
