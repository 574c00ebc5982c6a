import type { Command, RuleContext, Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { observation } from '../git/call';

/** Whatever runs for the user ends, and what it holds with it. */
export function endsEverything(at: Word, says: string, command: Command, context: RuleContext): Observation {
  return observation(
    { command, context },
    {
      ...{ rule: 'system/every-process', effect: 'lose-work', severity: 'high', undo: 'impossible', at },
      target: { type: 'process', name: at.value },
      says,
      lost: 'whatever programs have not saved',
    },
  );
}
