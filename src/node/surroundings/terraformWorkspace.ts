import { isAbsolute, join } from 'node:path';
import { readText } from '../readText';

/** The workspace selected in `folder`; null for `default` or when none was selected. */
export function terraformWorkspace(folder: string, dataFolder: string | undefined): string | null {
  const data = dataFolder ?? '.terraform';
  const selected = readText(join(isAbsolute(data) ? data : join(folder, data), 'environment'))?.trim();
  return selected === undefined || selected === '' || selected === 'default' ? null : selected;
}
