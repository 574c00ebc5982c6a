import { parse as parseJson } from 'jsonc-parser';
import { parse as parseYaml } from 'yaml';
import { readToml } from './manifests/toml';
import type { TaskFile } from './taskFile';

/** What a task file in JSON, YAML or TOML says, by its ending; null where it cannot be read. */
export function readData({ path, text }: TaskFile): unknown {
  if (/\.jsonc?$/.test(path)) return parseJson(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });
  if (!/\.ya?ml$/.test(path)) return readToml(text);
  try {
    return parseYaml(text, { logLevel: 'silent', maxAliasCount: 100 });
  } catch {
    return null;
  }
}
