import type { Word } from '../../model/command';
import { absolutePath, folderOf } from '../../model/filePath';
import type { Reader } from '../run/reader';
import type { WrapperCall } from './wrapper';
import { childShell, quoted } from './wrapper';

type Manifest = { readonly folder: string; readonly scripts: Readonly<Record<string, unknown>> };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function scriptsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const manifest: unknown = JSON.parse(text);
    return isRecord(manifest) && isRecord(manifest['scripts']) ? manifest['scripts'] : {};
  } catch {
    return {};
  }
}

/** The nearest package.json at or above a folder. */
function manifestFor(folder: string, reader: Reader): Manifest | null {
  for (let at = folder; ; at = folderOf(at)) {
    const text = reader.readFile(at === '/' ? '/package.json' : `${at}/package.json`);
    if (text !== null) return { folder: at, scripts: scriptsOf(text) };
    if (at === '/') return null;
  }
}

/** Runs a script of package.json with those that come before and after it; null when there is none. */
export function packageScript(
  call: WrapperCall,
  name: Word,
  extra: readonly Word[],
  folder: Word | null,
): string | null {
  const { frame, reader } = call;
  const start = folder === null ? frame.shell.cwd : absolutePath(folder.value, frame.shell.cwd);
  if (start === null || frame.host !== null) return null;
  const manifest = manifestFor(start, reader);
  const own =
    manifest === null || !Object.hasOwn(manifest.scripts, name.value) ? undefined : manifest.scripts[name.value];
  if (manifest === null || typeof own !== 'string') return null;
  const texts = [
    manifest.scripts[`pre${name.value}`],
    [own, ...extra.map(quoted)].join(' '),
    manifest.scripts[`post${name.value}`],
  ];
  const printed = texts.map((text) => {
    if (typeof text !== 'string') return '';
    const inner = childShell(call, ['sh']);
    inner.shell.cwd = manifest.folder;
    return reader.runText(text, name.span, { ...inner, file: text });
  });
  return printed.join('');
}
