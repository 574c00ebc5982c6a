import assert from 'node:assert/strict';
import type { SettingsEdit } from '../../src/core/model/agent';

export const launcher = ['/home/dev/.local/share/holdpoint/bin/hook', '--agent', 'x'] as const;

type Edit = Pick<SettingsEdit, 'install' | 'remove' | 'present'>;

/** That an edit is done once, is seen, and leaves what stood there before when it goes. */
export function checkEdit(edit: Edit, before: string | null): string {
  assert.equal(edit.present(before), false);
  const after = edit.install(before, launcher);
  assert.equal(edit.present(after), true);
  assert.equal(edit.install(after, launcher), after);
  assert.equal(edit.remove(after), before);
  return after;
}
