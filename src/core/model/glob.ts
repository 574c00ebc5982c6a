import { Minimatch } from 'minimatch';

/** `path`: `/` parts the value, so that `*` stays inside one folder and `**` crosses them. */
type GlobOptions = { readonly path: boolean };

// Comment and negation signs are ordinary here: `!` is a list's business, and a branch may begin with `#`.
const COMMON = { dot: true, nocase: true, nocomment: true, nonegate: true, noext: true, platform: 'linux' } as const;

// A slash means nothing in a name; this character of a private plane takes its place on both sides.
const SLASH = '\uE000';

// Past this length a pattern is compared as a plain text: minimatch throws at some length, and this must not.
const LONGEST = 1000;

// Compiling costs more than a hundred matches. The table holds no meaning: emptying it changes no answer.
const compiled = new Map<string, Minimatch>();
const MOST_COMPILED = 2000;

function matcherOf(pattern: string, path: boolean): Minimatch {
  const key = `${path ? 'path' : 'name'} ${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  const text = path ? pattern : pattern.replaceAll('/', SLASH).replaceAll('**', '*');
  const matcher = new Minimatch(text, COMMON);
  compiled.set(key, matcher);
  return matcher;
}

/**
 * Whether `value` as a whole fits `pattern`, whatever its case. A leading `!` is an ordinary character here.
 * As a path, `infra/**` fits the folder `infra` too, since what happens to the folder happens to all below it.
 */
export function matchesGlob(pattern: string, value: string, options: GlobOptions): boolean {
  if (pattern.length > LONGEST) return pattern.toLowerCase() === value.toLowerCase();
  if (options.path && pattern.endsWith('/**') && matcherOf(pattern.slice(0, -3), true).match(value)) return true;
  return matcherOf(pattern, options.path).match(options.path ? value : value.replaceAll('/', SLASH));
}

/** Whether `value` fits one of `patterns` and none of those that start with `!`. Only exclusions match nothing. */
export function matchesGlobs(patterns: readonly string[], value: string, options: GlobOptions): boolean {
  const excluded = patterns.some((pattern) => pattern.startsWith('!') && matchesGlob(pattern.slice(1), value, options));
  return !excluded && patterns.some((pattern) => !pattern.startsWith('!') && matchesGlob(pattern, value, options));
}
