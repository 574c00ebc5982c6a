import type { Effect, Severity, Undo } from '../../model/finding';
import type { ToolReading, ToolUse } from '../../model/toolFamily';
import { namedIn } from './byVerb';
import { mentions } from './named';
import { fact, reading } from './reading';

/** What a tool does, as a finding; `says` is followed by the name of the thing. */
export type Deed = readonly [rule: string, effect: Effect, severity: Severity, undo: Undo, says: string];

/** A deed on the thing that the call names, when it is the service's. */
export function deed(
  service: RegExp,
  [rule, effect, severity, undo, says]: Deed,
): (use: ToolUse) => ToolReading | null {
  return (use) => {
    if (!mentions(use, service)) return null;
    const name = namedIn(use.input);
    const type = rule.slice(0, rule.indexOf('/'));
    return reading({
      observations: [fact({ rule, effect, severity, undo, type, name, says: `${says} ${name}`.trim() })],
    });
  };
}
