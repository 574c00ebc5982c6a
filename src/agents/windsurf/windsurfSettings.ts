import type { SettingsEdit } from '../../core/model/agent';
import { hookLine } from '../settings/hookCommand';
import { hookLists } from '../settings/hookLists';
import { isOnWindows, powershellLine } from '../settings/powershellLine';

/** The file of hooks at one of its places. The event chooses, there is no matcher; `show_output` shows the reason. */
export function windsurfHooks(path: string): SettingsEdit {
  return hookLists({
    path,
    events: ['pre_run_command', 'pre_write_code', 'pre_mcp_tool_use'],
    entry: (command) =>
      isOnWindows(command)
        ? { command: hookLine(command), powershell: powershellLine(command), show_output: true }
        : { command: hookLine(command), show_output: true },
  });
}
