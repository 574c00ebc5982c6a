import type { Command, RuleContext, RulePack, Statement, Word } from '../../model/command';
import { nothing, statement } from '../../model/statement';
import { readArguments, type Arguments } from '../files/arguments';
import { remoteObservation, type Remark } from '../shared/remoteObservation';
import { hostSignals } from './hosts';

/** What one start of a small database tool does. */
export type ServerDeed = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'says'> &
  Partial<Pick<Remark, 'lost' | 'saferWay' | 'name' | 'type'>>;

export type ServerTool = {
  readonly valued: readonly string[];
  readonly long?: readonly string[];
  readonly hosts?: readonly string[];
  readonly addresses?: readonly string[];
  readonly prepare?: (args: readonly Word[]) => readonly Word[];
  /** Options with which it only answers about itself. */
  readonly quiet?: readonly string[];
  readonly deeds: (args: Arguments, command: Command) => readonly ServerDeed[];
};

/** The review of a tool that does one thing to a server of databases. */
export function serverReview(tool: ServerTool): RulePack['review'] {
  return (command: Command, context: RuleContext): Statement => {
    const words = tool.prepare?.(command.args) ?? command.args;
    const args = readArguments(words, { valued: tool.valued, long: tool.long ?? [] });
    if (args.has('--help', '--version', '-V', '-?', ...(tool.quiet ?? []))) return nothing;
    const addresses = args.values(...(tool.addresses ?? [])).filter((word) => word.dynamic || /[=:]/.test(word.value));
    const signals = hostSignals(command, {
      hosts: args.values(...(tool.hosts ?? ['-h', '--host'])).slice(-1),
      addresses,
      localDefault: true,
    });
    const observations = tool
      .deeds(args, command)
      .map((deed) => remoteObservation(command, context, { type: 'sql.database', name: '', signals, ...deed }));
    return statement({ observations });
  };
}
