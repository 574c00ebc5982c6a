import type { ToolCall } from '../../core/model/agent';
import type { Operation } from '../../core/model/operation';
import { call, noInput } from './operations';
import type { Tool } from './operations';

/** A call that is several things: each read for itself. One that is not understood refuses them all, and so does none. */
export function readEach<T>(tool: Tool, parts: readonly T[], read: (part: T) => ToolCall): ToolCall {
  const operations: Operation[] = [];
  for (const part of parts) {
    const known = read(part);
    if (known.kind === 'refused') return known;
    operations.push(...known.operations);
  }
  return parts.length === 0 ? noInput(tool) : call(tool, operations);
}
