import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { perlAsk, perlAskRest } from './perl/ask';
import { perlLaunch, perlLaunchAsk, perlLaunchRest, perlLaunchRm } from './perl/launch';
import { perlList, perlProgram, perlQuoted, shProgram, shQuoted } from './programText';
import type { ProgramPlaces } from './programText';
import { buildEndings, launchedPrograms, namedPrograms, quickVerbs } from './programs';
import { shAsk } from './shAsk';
import { shLaunch } from './shLaunch';

/** A file of the shell guard as it is to stand in the `bin` folder. */
export type GuardFile = {
  /** Below `bin`. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly mode: 0o444 | 0o555;
};

export type GuardPlaces = ProgramPlaces & {
  readonly technology: 'perl' | 'sh';
  /** Absolute. */
  readonly bin: string;
  /** The folder with the shells' scripts, one folder a shell; absolute. */
  readonly assets: string;
};

/** The folders of `assets`, each copied as it is. */
const shells = ['bash', 'zsh', 'fish', 'pwsh'] as const;

const words = (names: readonly string[]): string => names.map((name) => ` ${name} `).join('');

/** What a launcher has to know of the verbs that it lets through by itself, as Perl. */
function quickInPerl(): Readonly<Record<'QUICK' | 'EXCEPT', string>> {
  const quick = Object.entries(quickVerbs);
  return {
    QUICK: perlQuoted(quick.map(([program, { verbs }]) => words(verbs.map((verb) => `${program} ${verb}`))).join('')),
    EXCEPT: perlList(quick.flatMap(([program, { except }]) => (except === undefined ? [] : [program, except]))),
  };
}

/** Programs in Perl, each as a short file that starts fast and longer ones that it reads when it has to. */
function perlPrograms({ bin, ...places }: GuardPlaces): readonly GuardFile[] {
  const program = (name: string, template: string, more: Readonly<Record<string, string>>): GuardFile => {
    const mode = name.endsWith('.pl') ? 0o444 : 0o555;
    return { name, bytes: Buffer.from(perlProgram(template, places, more)), mode };
  };
  const at = (name: string): string => perlQuoted(join(bin, name));
  const own = { SHIMS: at('shims'), SELF: at('launch'), ASK: at('perl/launchAsk.pl'), RM: at('perl/launchRm.pl') };
  // The longer ones come first, so that no short one ever looks for what is not there yet.
  return [
    program('perl/askRest.pl', perlAskRest, { GOVERNED: perlList([...launchedPrograms, ...namedPrograms]) }),
    program('perl/launchRest.pl', perlLaunchRest, {}),
    program('perl/launchRm.pl', perlLaunchRm, { ENDINGS: buildEndings.join('|') }),
    program('perl/launchAsk.pl', perlLaunchAsk, { REST: at('perl/launchRest.pl') }),
    program('holdpoint-ask', perlAsk, { REST: at('perl/askRest.pl') }),
    program('launch', perlLaunch, { ...own, ...quickInPerl() }),
  ];
}

/** The same for machines without Perl. */
function shPrograms({ bin, ...places }: GuardPlaces): readonly GuardFile[] {
  const [ask, shims] = [shQuoted(join(bin, 'holdpoint-ask')), shQuoted(join(bin, 'shims'))];
  return [
    { name: 'holdpoint-ask', bytes: Buffer.from(shProgram(shAsk, places)), mode: 0o555 },
    { name: 'launch', bytes: Buffer.from(shProgram(shLaunch, places, { SHIMS: shims, ASK: ask })), mode: 0o555 },
  ];
}

/** What the shells that speak to the socket themselves have to know. */
function zshPlaces({ runFolders, listed }: GuardPlaces): GuardFile {
  const text = `__hp_runs=(${runFolders.map(shQuoted).join(' ')})\n__hp_listed=(${listed.join(' ')})\n`;
  return { name: join('zsh', 'places.zsh'), bytes: Buffer.from(text), mode: 0o444 };
}

function filesBelow(folder: string, name: string): readonly GuardFile[] {
  return readdirSync(join(folder, name), { withFileTypes: true }).flatMap((entry) => {
    const below = join(name, entry.name);
    if (entry.isDirectory()) return filesBelow(folder, below);
    return [{ name: below, bytes: readFileSync(join(folder, below)), mode: 0o444 as const }];
  });
}

/** Everything that the shell guard consists of but the launchers' names. Throws what the file system throws. */
export function shellGuardFiles(places: GuardPlaces): readonly GuardFile[] {
  const there = new Set(readdirSync(places.assets));
  const scripts = shells.filter((shell) => there.has(shell)).flatMap((shell) => filesBelow(places.assets, shell));
  const programs = places.technology === 'perl' ? perlPrograms(places) : shPrograms(places);
  return [...programs, ...scripts, ...(there.has('zsh') ? [zshPlaces(places)] : [])];
}
