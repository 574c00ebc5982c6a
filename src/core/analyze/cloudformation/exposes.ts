import type { Fires, Setting } from './settings';

type Options = {
  readonly severity?: Setting['severity'];
  readonly onNew?: boolean;
  readonly effect?: Setting['effect'];
};

/** A setting that opens something when it fires; its words name the resource as `ID`. */
export function exposes(
  code: Setting['code'],
  kinds: Setting['kinds'],
  path: string,
  fires: Fires,
  what: string,
  { severity = 'high', onNew = true, effect = 'expose' }: Options = {},
): Setting {
  const says = (id: string): string => what.replace('ID', id);
  return { kinds, path, fires, rule: 'cloudformation/exposes', code, effect, severity, onNew, says };
}

export const critical: Options = { severity: 'critical' };
export const medium: Options = { severity: 'medium' };
export const removed: Options = { onNew: false };
export const internet = 'Opens ID to the internet';
