import type { Command, RuleContext, Statement } from '../../model/command';
import { statement } from '../../model/statement';
import { remoteObservation, type Remark } from '../shared/remoteObservation';
import type { TerraformCall } from './invocation';

/** One subcommand, as it is judged. */
export type Review = (call: TerraformCall, command: Command, context: RuleContext) => Statement;

/** Programs that take Terraform's own words. */
const ALIKE: ReadonlySet<string> = new Set(['tofu', 'terragrunt']);

/** The safer way in the words of the program that was called. */
function spokenBy(program: string, remark: Remark): Remark {
  const { saferWay } = remark;
  if (saferWay === undefined || !ALIKE.has(program)) return remark;
  return { ...remark, saferWay: saferWay.replace(/^terraform /, `${program} `) };
}

export function saying(command: Command, context: RuleContext, remarks: readonly Remark[]): Statement {
  const spoken = remarks.map((remark) => spokenBy(command.program, remark));
  return statement({ observations: spoken.map((remark) => remoteObservation(command, context, remark)) });
}

/** What stands for the whole configuration of a folder. */
export function configuration({ title }: TerraformCall): Pick<Remark, 'type' | 'name'> {
  return { type: 'terraform.configuration', name: title };
}
