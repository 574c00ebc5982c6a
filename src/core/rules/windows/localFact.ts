import type { Command, RuleContext, Statement } from '../../model/command';
import { statement } from '../../model/statement';
import type { Remark } from '../shared/remoteObservation';
import { remoteObservation } from '../shared/remoteObservation';

/** One effect on this machine, or on the one where the command runs. */
export function localFact(command: Command, context: RuleContext, remark: Omit<Remark, 'reach'>): Statement {
  const reach = command.host === null ? 'local' : 'remote';
  return statement({ observations: [remoteObservation(command, context, { ...remark, reach })] });
}
