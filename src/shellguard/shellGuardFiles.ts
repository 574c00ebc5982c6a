import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { perlAsk } from './perl/ask';
import { perlLaunch } from './perl/launch';
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

function quickInPerl(): string {
  return Object.entries(quickVerbs)
    .map(([program, { verbs, except }]) => {
      const pattern = except === undefined ? 'undef' : `qr{${except}}`;
      return `${perlQuoted(program)} => [${perlQuoted(` ${verbs.join(' ')} `)}, ${pattern}]`;
    })
    .join(', ');
}

function programs({ technology, bin, ...places }: GuardPlaces): readonly GuardFile[] {
  const [ask, launch, shims] = [join(bin, 'holdpoint-ask'), join(bin, 'launch'), join(bin, 'shims')];
  const [askText, launchText] =
    technology === 'perl'
      ? [
          perlProgram(perlAsk, places, { GOVERNED: perlList([...launchedPrograms, ...namedPrograms]) }),
          perlProgram(perlLaunch, places, {
            SHIMS: perlQuoted(shims),
            SELF: perlQuoted(launch),
            QUICK: quickInPerl(),
            ENDINGS: buildEndings.join('|'),
          }),
        ]
      : [shProgram(shAsk, places), shProgram(shLaunch, places, { SHIMS: shQuoted(shims), ASK: shQuoted(ask) })];
  return [
    { name: 'holdpoint-ask', bytes: Buffer.from(askText), mode: 0o555 },
    { name: 'launch', bytes: Buffer.from(launchText), mode: 0o555 },
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
  return [...programs(places), ...scripts, ...(there.has('zsh') ? [zshPlaces(places)] : [])];
}
