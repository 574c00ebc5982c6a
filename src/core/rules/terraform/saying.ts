import type { Command, RuleContext, Statement } from '../../model/command';
import { statement } from '../../model/statement';
import { remoteObservation, type Remark } from '../shared/remoteObservation';
import type { TerraformCall } from './invocation';

/** One subcommand, as it is judged. */
export type Review = (call: TerraformCall, command: Command, context: RuleContext) => Statement;

export function saying(command: Command, context: RuleContext, remarks: readonly Remark[]): Statement {
  return statement({ observations: remarks.map((remark) => remoteObservation(command, context, remark)) });
}

/** What stands for the whole configuration of a folder. */
export function configuration({ title }: TerraformCall): Pick<Remark, 'type' | 'name'> {
  return { type: 'terraform.configuration', name: title };
}
