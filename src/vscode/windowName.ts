import { randomBytes } from 'node:crypto';
import { isWindowName } from '../gate/windowId';

/** The part of the editor's memory of a workspace that is used. */
export type Memory = {
  readonly get: (key: string) => unknown;
  readonly update: (key: string, value: string) => unknown;
};

const memoryKey = 'holdpoint.window';

/** What terminals call this window by; kept with its workspace, so that a reload does not change it. */
export function windowName(memory: Memory): string {
  const known = memory.get(memoryKey);
  if (typeof known === 'string' && isWindowName(known)) return known;
  const name = randomBytes(4).toString('hex');
  void memory.update(memoryKey, name);
  return name;
}
