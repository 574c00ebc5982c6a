import type { Word } from '../../model/command';
import type { Manifest } from '../tasks/manifests/packageJson';
import { listedPackages, nearestManifest, packageNamed, rootManifest } from '../tasks/manifests/packageJson';
import { runLifecycle, runMatching } from '../tasks/manifests/runScripts';
import { isTooDeep } from '../tasks/runLine';
import { startFolder } from '../tasks/taskFile';
import type { Parsed } from './optionGrammar';
import { hasOption, optionValue } from './optionGrammar';
import type { WrapperCall } from './wrapper';

/** The packages that a call of a package manager is about: the one here, or those that its options choose. */
export function chosenPackages(call: WrapperCall, parsed: Parsed, named: readonly string[]): readonly Manifest[] {
  const folder = startFolder(optionValue(parsed, '--prefix', '-C', '--dir', '--cwd'), call);
  if (folder === null || isTooDeep(call)) return [];
  const chosen = parsed.options.flatMap(({ name, value }) =>
    value !== null && ['--filter', '-F', '-w', '--workspace'].includes(name) ? [value.value] : [],
  );
  const names = [...named, ...chosen].filter((name) => !name.startsWith('!'));
  const isWide = hasOption(parsed, '-r', '--recursive', '--workspaces', '--workspace-root', '-W', '-A', '--all');
  const here = nearestManifest(folder, call);
  if (here === null || (names.length === 0 && !isWide)) return here === null ? [] : [here];
  const root = rootManifest(folder, call) ?? here;
  const found = names.flatMap((name) => packageNamed(name, root, call) ?? []);
  // A package that is not found may have been meant by a pattern: the root's own script is the likeliest then.
  if (found.length === 0) return [root, ...listedPackages(root, call)];
  return isWide && names.length === 0 ? [root, ...listedPackages(root, call)] : found;
}

/** Runs a script of each package that has it; null when none has. */
export function packageScripts(
  call: WrapperCall,
  packages: readonly Manifest[],
  name: Word,
  extra: readonly Word[],
): string | null {
  const printed = packages.flatMap((manifest) => runMatching(call, manifest, name.value, extra) ?? []);
  return printed.length === 0 ? null : printed.join('');
}

const installing = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];

/** What a package manager runs of a package's own scripts, by its verb; without one yarn installs. */
const lifecycle: ReadonlyMap<string, readonly string[]> = new Map([
  ...['', 'install', 'i', 'ci', 'clean-install', 'cit', 'it', 'install-test'].map(
    (verb) => [verb, installing] as const,
  ),
  ['publish', ['prepublishOnly', 'prepack', 'prepare', 'postpack', 'publish', 'postpublish']],
  ['pack', ['prepack', 'prepare', 'postpack']],
  ['version', ['preversion', 'version', 'postversion']],
]);

/** Runs what the packages' own scripts do around a verb; the verb itself stays a command of its own. */
export function runOwnLifecycle(call: WrapperCall, packages: readonly Manifest[], verb: string): void {
  const names = lifecycle.get(verb);
  if (names !== undefined) for (const manifest of packages) runLifecycle(call, manifest, names);
}
