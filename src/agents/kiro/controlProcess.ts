import type { Dialect } from '../../core/model/operation';
import { textOf } from '../payload/fields';
import { call, noInput, runOf } from '../payload/operations';
import type { ToolReader } from '../payload/operations';

/** Starts a command in the background, or stops one that it started; stopping one's own child changes nothing else. */
export function readControlProcess(dialect: Dialect): ToolReader {
  return (tool, ports) => {
    if (tool.input === null) return noInput(tool);
    const script = textOf(tool.input, 'command');
    if (script !== null && script.trim() !== '') {
      return call(tool, [runOf(tool, ports, script, dialect, textOf(tool.input, 'cwd'))]);
    }
    return textOf(tool.input, 'action') === 'stop' ? call(tool, []) : noInput(tool);
  };
}
