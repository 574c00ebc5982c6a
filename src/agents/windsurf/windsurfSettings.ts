import type { SettingsEdit } from '../../core/model/agent';
import { hookLine } from '../settings/hookCommand';
import { hookLists } from '../settings/hookLists';
import { isOnWindows, powershellLine } from '../settings/powershellLine';
import { sharedPowershell } from '../settings/sharedCommand';

/** The file of hooks at one of its places. The event chooses, there is no matcher; `show_output` shows the reason. */
export function windsurfHooks(path: string): SettingsEdit {
  return hookLists({
    path,
    events: ['pre_run_command', 'pre_write_code', 'pre_mcp_tool_use'],
    entry: (command) => {
      const powershell = isOnWindows(command) ? powershellLine(command) : sharedPowershell(command);
      const windows = powershell === null ? {} : { powershell };
      return { command: hookLine(command), ...windows, show_output: true };
    },
  });
}
