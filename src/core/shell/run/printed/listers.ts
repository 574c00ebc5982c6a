import { LISTED_PART, UNKNOWN_PART } from '../../../model/command';
import { listed } from './listed';
import { readBy, type Output } from './output';

function lines(names: readonly string[], end = '\n'): string {
  return names.map((name) => name + end).join('');
}

/** Names alone; a folder's names are printed without it. What a pattern with an ending finds are files. */
const ls: Output = (args) => {
  const options = args.filter((arg) => arg.startsWith('-')).join('');
  if (/^-\w*[lRsZgnom]|--(?:recursive|format|size)/.test(options)) return UNKNOWN_PART;
  const named = args.filter((arg) => !arg.startsWith('-'));
  const isItself = options.includes('d');
  const names = named.map((name) =>
    isItself || (name.includes(LISTED_PART) && /[^/]\.\w+$|\uFFF9$/.test(name)) ? name : LISTED_PART,
  );
  return lines(named.length === 0 ? [isItself ? '.' : LISTED_PART] : names);
};

const NAMES: ReadonlySet<string> = new Set(['-name', '-iname']);
const PATHS: ReadonlySet<string> = new Set(['-path', '-ipath', '-wholename', '-iwholename']);
const OTHER_PRINTS = /^-(?:printf|fprintf|fprint0?|fls|ls|exec|execdir|ok|okdir|delete)$/;

/** The tests of each side of `-o`: what either finds is printed. */
function alternatives(args: readonly string[]): readonly (readonly string[])[] {
  const at = args.findIndex((arg) => /^(?:-o|-or|,)$/.test(arg));
  return at < 0 ? [args] : [args.slice(0, at), ...alternatives(args.slice(at + 1))];
}

/** What one side asks of names; everything where it asks nothing, nothing where it only leaves a folder out. */
function namesIn(args: readonly string[]): readonly string[] {
  if (args.includes('-prune') && !args.some((arg) => arg.startsWith('-print'))) return [];
  const found = args.flatMap((arg, index) => {
    const isNegated = ['!', '-not'].includes(args[index - 2] ?? '');
    const test = args[index - 1] ?? '';
    if (isNegated) return [];
    if (PATHS.has(test)) return [listed(arg)];
    return NAMES.has(test) ? [`${LISTED_PART}/${listed(arg)}`] : [];
  });
  return found.length === 0 ? [LISTED_PART] : found;
}

/** One line for each start and each name looked for; everything below a start where no name is. */
const find: Output = (args) => {
  if (args.some((arg) => OTHER_PRINTS.test(arg))) return UNKNOWN_PART;
  const rest = args.filter((arg, index) => index > 0 || !/^-[HLP]$/.test(arg));
  const end = rest.findIndex((arg) => /^[-(!]/.test(arg));
  const starts = end < 0 ? rest : rest.slice(0, end);
  const below = alternatives(rest).flatMap(namesIn);
  const names = (starts.length === 0 ? ['.'] : starts).flatMap((start) =>
    below.map((name) => (/^\.?\//.test(name) ? name : `${start.replace(/\/$/, '')}/${name}`)),
  );
  return lines(names, rest.includes('-print0') ? '\0' : '\n');
};

/** `git ls-files` and `git diff --name-only`, of all files or of those that patterns name. */
const git: Output = ([verb, ...args]) => {
  const isListing = verb === 'ls-files' || ((verb === 'diff' || verb === 'show') && args.includes('--name-only'));
  if (!isListing || args.some((arg) => /^-(?:s|t|v|-stage|-format)/.test(arg))) return UNKNOWN_PART;
  const named = verb === 'ls-files' ? args.filter((arg) => !arg.startsWith('-')) : [];
  const names = named.map((name) => (/[*?[]/.test(name) ? listed(name) : /[^/]\.\w+$/.test(name) ? name : null));
  const all = names.map((name, index) => name ?? `${named[index]?.replace(/\/$/, '') ?? ''}/${LISTED_PART}`);
  return lines(all.length === 0 ? [LISTED_PART] : all, args.includes('-z') ? '\0' : '\n');
};

const FD_VALUED: ReadonlySet<string> = new Set(
  '-e --extension -t --type -d --max-depth -E --exclude -c -j -S --changed-within'.split(' '),
);

/** The last name of what a plain search word finds; everything for an expression. */
function soughtName(word: string, ending: string | undefined): string {
  const isPlain = /^\^?[\w-]+\$?$/.test(word);
  const name = isPlain ? `${word.startsWith('^') ? '' : LISTED_PART}${word.replace(/[\^$]/g, '')}` : '';
  const open = word.endsWith('$') ? '' : LISTED_PART;
  return ending === undefined ? name + open : `${name}${LISTED_PART}.${ending}`;
}

/** `fd [WORD] [FOLDER…]`, with the ending that `-e` asks for. */
const fd: Output = (args) => {
  if (args.some((arg) => /^(?:-x|-X|-l|--exec|--exec-batch|--list-details)$/.test(arg))) return UNKNOWN_PART;
  const ending = args.find((_, index) => /^(?:-e|--extension)$/.test(args[index - 1] ?? ''));
  const isOwn = (arg: string, index: number): boolean => !arg.startsWith('-') && !FD_VALUED.has(args[index - 1] ?? '');
  const [word = '', ...folders] = args.filter(isOwn);
  const name = `${LISTED_PART}/${soughtName(word, ending)}`;
  return lines((folders.length === 0 ? ['.'] : folders).map((folder) => `${folder.replace(/\/$/, '')}/${name}`));
};

/** A filter leaves some of the lines of a listing: the listing still says what they look like. */
const someLines: Output = (_, reader, frame) => {
  const text = readBy([], reader, frame);
  return text.includes(LISTED_PART) ? text : UNKNOWN_PART;
};

const grep: Output = (args, reader, frame) =>
  args.some((arg) => /^-\w*[ocqlL]|^--(?:only|count|quiet|files)/.test(arg))
    ? UNKNOWN_PART
    : someLines(args, reader, frame);

/** Programs that print names of files, and those that leave out some of them. */
export const listers: Readonly<Record<string, Output>> = {
  ls,
  find,
  git,
  fd,
  fdfind: fd,
  grep,
  egrep: grep,
  rg: grep,
  sort: someLines,
  uniq: someLines,
  shuf: someLines,
};
