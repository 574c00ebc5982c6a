import { ConfigurationTarget, workspace } from 'vscode';
import { approvalRules, overruled, withApprovals, withoutApprovals } from '../../agents/copilot/editorApprovals';
import type { ApprovalRules } from '../../agents/copilot/editorApprovals';
import type { NeverEvents } from '../../core/model/neverEvents';
import type { ShownChange } from './changeDocuments';

/** A change of one of the editor's own settings, worked out and not yet made. */
export type SettingChange = ShownChange & {
  readonly isDone: boolean;
  /** Patterns that a rule of the person's own lets go; no change of ours touches them. */
  readonly overruled: readonly string[];
  readonly carryOut: () => Promise<void>;
};

function textOf(key: string, value: unknown): string | null {
  return value === undefined ? null : `${JSON.stringify({ [key]: value }, null, 2)}\n`;
}

function changeOf({ key, patterns }: ApprovalRules, remove: boolean): readonly SettingChange[] {
  const configuration = workspace.getConfiguration();
  const known = configuration.inspect(key);
  // An editor without the setting has no such rules, and would refuse to be given them.
  if (known?.defaultValue === undefined) return [];
  const value = known.globalValue;
  const next = remove ? withoutApprovals(value) : withApprovals(value, patterns);
  const [before, after] = [textOf(key, value), textOf(key, next)];
  const isNothing = value === undefined && next !== undefined && Object.keys(next).length === 0;
  return [
    {
      path: `/user settings/${key}.json`,
      shown: key,
      before,
      after,
      isDone: isNothing || before === after,
      overruled: overruled(value, patterns),
      carryOut: async () => {
        await configuration.update(key, next, ConfigurationTarget.Global);
      },
    },
  ];
}

/** The never-events in the approvals of this editor's own agent; none in an editor that has no such settings. */
export function editorRules(never: NeverEvents, remove: boolean): readonly SettingChange[] {
  return approvalRules(never).flatMap((rules) => changeOf(rules, remove));
}
