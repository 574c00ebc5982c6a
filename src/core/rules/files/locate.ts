import { UNKNOWN_PART, type Command, type RuleContext, type Word } from '../../model/command';
import { absolutePath, baseName, folderOf } from '../../model/filePath';
import { isMadeName } from './made';
import { isTemp, zoneOf, type Ground, type Zone } from './zone';

/** Where a word of a command points. */
export type Location =
  | {
      readonly kind: 'known';
      /** Absolute, or as written on another host; the folder itself when a pattern takes all of it. */
      readonly path: string;
      /** A pattern took everything in the folder `path`. */
      readonly whole: boolean;
      readonly zone: Zone;
      readonly word: Word;
    }
  /** Not known before it runs; `harmless` when whatever it is lies in a temporary or build folder. */
  | { readonly kind: 'dynamic'; readonly harmless: boolean; readonly word: Word };

const PATTERN = /[*?[]/;
/** Patterns that leave nothing, or next to nothing, of a folder. */
const TAKES_ALL: ReadonlySet<string> = new Set(['*', '**', '.*', '*.*', '.[!.]*', '.[^.]*', '..?*', '?*', '.??*']);

/** The nearest folder at or above `cwd` that git keeps; temporary projects are projects too. */
function repositoryOf(cwd: string | null, context: RuleContext): string | null {
  let folder = cwd ?? '/';
  while (folder !== '/' && context.read(`${folder}/.git/HEAD`) === null) {
    folder = folderOf(folder);
  }
  return folder === '/' || folder === context.surroundings.home ? null : folder;
}

export function groundOf(command: Command, context: RuleContext): Ground {
  return {
    home: context.surroundings.home,
    workspaces: command.host === null ? context.surroundings.workspaces : [],
    cwd: command.cwd,
    repository:
      command.host === null && context.surroundings.workspaces.length === 0 ? repositoryOf(command.cwd, context) : null,
    temp: context.variable('TMPDIR'),
  };
}

/** `/tmp/tmp.` and what `mktemp` adds, where home or project lie in the temporary folder, but not under such a name. */
function isFreshTemp(folder: string, name: string, ground: Ground): boolean {
  const known = `${folder}/${name.slice(0, name.indexOf(UNKNOWN_PART))}`;
  const kept = [ground.home, ground.cwd ?? '', ground.repository ?? '', ...ground.workspaces];
  return isTemp(folder, ground) && !kept.some((path) => path.startsWith(known));
}

/** The folder in front of the first part that is not known, and whether that part can only lengthen it. */
function isHarmless(value: string, ground: Ground): boolean {
  const parts = value.split('/');
  const first = parts.findIndex((part) => part.includes(UNKNOWN_PART));
  if (parts.slice(first + 1).includes('..')) {
    return false;
  }
  const last = parts.filter((part) => part !== '').at(-1) ?? '';
  if (!last.includes(UNKNOWN_PART) && isMadeName(last)) {
    return true;
  }
  const folder = absolutePath(parts.slice(0, first).join('/') || (value.startsWith('/') ? '/' : '.'), ground.cwd);
  if (folder === null || first === 0) return false;
  const zone = zoneOf(folder, ground);
  return zone === 'temp' || zone === 'made' || isFreshTemp(folder, parts[first] ?? '', ground);
}

function dynamic(word: Word, ground: Ground): Location {
  return { kind: 'dynamic', harmless: isHarmless(word.value, ground), word };
}

/** A pattern's folder and, unless it takes everything there, the rest of it. */
function beforePattern(value: string): { readonly value: string; readonly whole: boolean } {
  const parts = value.replace(/\/+$/, '').split('/');
  const first = parts.findIndex((part) => PATTERN.test(part));
  const rest = parts.slice(first);
  if (first < 0 || !rest.every((part) => TAKES_ALL.has(part))) {
    return { value, whole: false };
  }
  return { value: parts.slice(0, first).join('/') || (value.startsWith('/') ? '/' : '.'), whole: true };
}

/** Ascending: of two places that one path may be, the graver one counts. */
const GRAVITY: readonly Zone[] = [
  ...(['temp', 'made', 'work', 'outside', 'repository', 'workspace', 'system', 'home', 'root', 'disk'] as const),
];

/** The zone of a path and of what its links lead to; a link at its end is only followed when it is `entered`. */
function zoneBehind(path: string, entered: boolean, ground: Ground, context: RuleContext): Zone {
  const folder = folderOf(path);
  const realFolder = context.realPath(folder);
  const last = `${realFolder === '/' ? '' : realFolder}/${baseName(path)}`;
  const real = entered ? context.realPath(path) : path === '/' ? path : last;
  const zones = [zoneOf(path, ground), ...(real === path ? [] : [zoneOf(real, ground)])];
  return zones.reduce((graver, zone) => (GRAVITY.indexOf(zone) > GRAVITY.indexOf(graver) ? zone : graver));
}

function meantBy(word: Word): { readonly value: string; readonly whole: boolean } {
  // `~somebody` is that person's home, which is beside this one.
  if (word.raw.startsWith('~') && word.value.startsWith('~')) {
    return { value: `/home/${word.value.slice(1)}`, whole: false };
  }
  return word.glob ? beforePattern(word.value) : { value: word.value, whole: false };
}

export function locate(word: Word, command: Command, context: RuleContext): Location {
  const ground = groundOf(command, context);
  if (word.dynamic || word.value.includes(UNKNOWN_PART) || word.value === '{}') {
    return dynamic(word, ground);
  }
  const { value, whole } = meantBy(word);
  const path = absolutePath(value, command.cwd);
  if (path !== null) {
    const zone =
      command.host === null ? zoneBehind(path, whole || value.endsWith('/'), ground, context) : zoneOf(path, ground);
    return { kind: 'known', path, whole, zone, word };
  }
  if (command.host !== null) {
    return { kind: 'known', path: value, whole, zone: isMadeName(baseName(value)) ? 'made' : 'outside', word };
  }
  return { kind: 'dynamic', harmless: isMadeName(baseName(value)), word };
}
