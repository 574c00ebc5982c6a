import type { Act } from './act';
import { quoted } from './telling';
import { isKnown, sourcesOf, wordOf, type Value } from './value';

/** A file that is given what came over the network; nothing where its content is from elsewhere. */
export function fetchedInto(path: string, content: Value | undefined): readonly Act[] {
  return sourcesOf(content).flatMap((source): readonly Act[] =>
    source.kind === 'download' && isKnown(source.address) && isKnown(path)
      ? [{ kind: 'fetch', path, address: source.address }]
      : [],
  );
}

/** `f.write(…)`, `Path('f').write_text(…)` with what came over the network. */
export function fetchedByWriting(on: Value, content: Value | undefined): readonly Act[] {
  if (on.kind === 'path') return fetchedInto(wordOf(on), content);
  const [file] = on.kind === 'held' ? on.sources : [];
  return file?.kind === 'file' ? fetchedInto(file.path, content) : [];
}

function lineOf(act: Act): string {
  if (act.kind === 'script') return act.text;
  if (act.kind !== 'command' || !act.argv.every(isKnown)) return '';
  return act.argv.map((word) => (/^[\w./:=@-]+$/.test(word) ? word : quoted(word))).join(' ');
}

function names(line: string, path: string): boolean {
  return line.split(/[\s'";&|()]+/).some((word) => word === path || word === `./${path}`);
}

/** What code downloads into a file and names in a command behind it, told as one line that does both. */
export function withFetched(acts: readonly Act[]): readonly Act[] {
  const fetched = new Map<string, string>();
  return acts.map((act): Act => {
    if (act.kind === 'fetch') fetched.set(act.path, act.address);
    const line = fetched.size === 0 ? '' : lineOf(act);
    const path = [...fetched.keys()].find((one) => names(line, one));
    const address = path === undefined ? undefined : fetched.get(path);
    return path === undefined || address === undefined
      ? act
      : { kind: 'script', text: `curl -fsSL -o ${quoted(path)} ${quoted(address)} && ${line}` };
  });
}
