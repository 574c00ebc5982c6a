import { ownField } from '../../../model/ownField';
import { globMatches } from './globNames';
import type { Word } from '../../../model/command';
import type { WrapperCall } from '../../wrappers/wrapper';
import { quoted } from '../../wrappers/wrapper';
import { runLine } from '../runLine';
import type { Manifest } from './packageJson';

/** A script of a manifest by its name; null when it has none of that name. */
export function scriptOf(manifest: Manifest, name: string): string | null {
  const script = ownField(manifest.scripts, name);
  return typeof script === 'string' ? script : null;
}

/** Runs the scripts of those names that the manifest has, in order; null when it has none. */
export function runLifecycle(call: WrapperCall, manifest: Manifest, names: readonly string[]): string | null {
  const texts = names.flatMap((name) => scriptOf(manifest, name) ?? []);
  if (texts.length === 0) return null;
  const variables = { npm_lifecycle_event: names.at(-1) ?? '' };
  return texts.map((text) => runLine(call, { text, folder: manifest.folder, variables })).join('');
}

/** Runs a script with those that come before and after it; null when there is none. */
export function runScript(call: WrapperCall, manifest: Manifest, name: string, extra: readonly Word[]): string | null {
  const own = scriptOf(manifest, name);
  if (own === null) return null;
  const line = { folder: manifest.folder, variables: { npm_lifecycle_event: name } };
  const text = [own, ...extra.map(quoted)].join(' ');
  const before = runLifecycle(call, manifest, [`pre${name}`]) ?? '';
  const printed = runLine(call, { ...line, text });
  return before + printed + (runLifecycle(call, manifest, [`post${name}`]) ?? '');
}

/** Runs every script whose name fits a pattern as `build:*`; null when none does. */
export function runMatching(
  call: WrapperCall,
  manifest: Manifest,
  pattern: string,
  extra: readonly Word[],
): string | null {
  if (!pattern.includes('*')) return runScript(call, manifest, pattern, extra);
  const names = Object.keys(manifest.scripts).filter((name) => globMatches(pattern, name));
  const printed = names.flatMap((name) => runScript(call, manifest, name, extra) ?? []);
  return printed.length === 0 ? null : printed.join('');
}
