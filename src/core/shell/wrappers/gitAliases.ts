import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import { folderOf } from '../../model/filePath';
import { parseOptions } from './optionGrammar';
import { bare, childShell, joined, type WrapperCall } from './wrapper';

/** Names that git knows itself; an alias of such a name is never asked for. */
const OWN: ReadonlySet<string> = new Set(
  'add am apply archive bisect blame branch bundle cat-file check-attr check-ignore checkout cherry cherry-pick citool clean clone commit commit-tree config count-objects credential describe diff diff-files diff-index diff-tree difftool fast-export fast-import fetch fetch-pack filter-branch for-each-ref format-patch fsck gc grep gui hash-object help index-pack init instaweb log ls-files ls-remote ls-tree maintenance merge merge-base merge-file merge-tree mergetool mktag mktree mv name-rev notes pack-objects prune pull push range-diff read-tree rebase reflog remote repack replace request-pull rerere reset restore rev-list rev-parse revert rm send-email shortlog show show-branch show-ref sparse-checkout stash status submodule switch symbolic-ref tag update-index update-ref var verify-commit verify-tag version whatchanged worktree write-tree lfs'.split(
    ' ',
  ),
);

/** The aliases of a configuration text, by name. */
function aliasesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let isAlias = false;
  for (const line of text.split('\n')) {
    const [, section] = /^\s*\[\s*([^\]]+?)\s*\]/.exec(line) ?? [];
    if (section !== undefined) isAlias = section.toLowerCase() === 'alias';
    const [, name, value] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (!isAlias || name === undefined || value === undefined) continue;
    const plain = /^"(.*)"$/s.exec(value)?.[1] ?? value;
    found.set(name.toLowerCase(), plain.replace(/\\(["\\])/g, '$1'));
  }
  return found;
}

/** The configuration of the repository around a folder, where one can be read. */
function repositoryConfig(folder: string | null, { reader }: WrapperCall): string | null {
  for (let at = folder; at !== null; at = folderOf(at)) {
    const text = reader.readFile(`${at}/.git/config`);
    if (text !== null || at === '/') return text;
  }
  return null;
}

/** What the configuration says a name stands for: the repository's own counts before the person's. */
function configuredAlias(name: string, folder: string | null, call: WrapperCall): string | null {
  const { home } = call.reader.options;
  const texts = [
    repositoryConfig(folder, call),
    ...['.gitconfig', '.config/git/config'].map((file) => call.reader.readFile(`${home}/${file}`)),
  ];
  return texts.flatMap((text) => (text === null ? [] : (aliasesIn(text).get(name) ?? []))).at(0) ?? null;
}

/** `git NAME …` where the name stands for other words, or with `!` in front for a line of the shell. */
export function runAlias(name: string, verb: number, folder: string | null, call: WrapperCall): void {
  if (name === '' || OWN.has(name) || call.frame.host !== null) return;
  const start = `alias.${name}=`;
  const setting = call.args.slice(0, verb).findLast(({ value }) => value.toLowerCase().startsWith(start));
  const meant = setting?.value.slice(start.length) ?? configuredAlias(name, folder, call);
  if (meant === null) return;
  const span = setting?.span ?? call.head.span;
  const rest = call.args.slice(verb + 1);
  if (meant.startsWith('!')) {
    const line = [meant.slice(1), joined(rest)].join(' ');
    call.reader.runText(line, span, childShell(call, ['sh']));
    return;
  }
  // `-c` of the alias stays in front, so that a name that stands for itself is not looked up for ever.
  const words = meant.split(/\s+/).filter((value) => value !== '' && value.toLowerCase() !== name);
  const own = words.map((value): Word => ({ value, raw: value, dynamic: false, glob: false, span }));
  call.reader.start([{ ...call.head, value: 'git' }, ...folderWords(folder, call), ...own, ...rest], bare(call));
}

/** The folder that `-C` sent git to, for what the alias starts. */
function folderWords(folder: string | null, { frame, head }: WrapperCall): readonly Word[] {
  if (folder === null || folder === frame.shell.cwd) return [];
  return ['-C', folder].map((value) => ({ ...head, value, raw: value }));
}

type Kept = { readonly name: string; readonly value: string; readonly path: string };

/** The alias that `git config` sets, and the file it goes to; null for whatever else it does. */
function aliasSet(args: readonly Word[], folder: string, home: string): Kept | null {
  const { options, rest } = parseOptions(args, { short: 'ft', long: ['file', 'type'] });
  const [key, value] = rest[0]?.value === 'set' ? rest.slice(1) : rest;
  const name = /^alias\.([\w-]+)$/i.exec(key?.value ?? '')?.[1];
  if (name === undefined || value === undefined || value.value.includes(UNKNOWN_PART)) return null;
  if (options.some((one) => /^--(?:get|unset|list|file)|^-f$/.test(one.name))) return null;
  const isGlobal = options.some((one) => one.name === '--global');
  return { name, value: value.value, path: isGlobal ? `${home}/.gitconfig` : `${folder}/.git/config` };
}

/**
 * `git config [--global] alias.NAME VALUE` leaves the alias in the configuration, for what follows in the script. A line
 * for the shell is judged where it is set.
 */
export function keepAlias(args: readonly Word[], folder: string | null, { reader, frame }: WrapperCall): void {
  if (folder === null || frame.host !== null) return;
  const kept = aliasSet(args, folder, reader.options.home);
  if (kept === null || kept.value.startsWith('!')) return;
  const quoted = kept.value.replace(/["\\]/g, '\\$&');
  const before = reader.readFile(kept.path) ?? '';
  reader.writeFile(kept.path, `${before}\n[alias]\n\t${kept.name} = "${quoted}"\n`);
}
