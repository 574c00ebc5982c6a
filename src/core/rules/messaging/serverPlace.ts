import type { Command, RuleContext } from '../../model/command';
import { hostSignals } from '../databases/hosts';
import type { Placement } from '../shared/placed';
import { readOptions, type OptionGrammar } from '../shared/readOptions';

/** How a client is told which servers it speaks to. */
export type ServerOptions = {
  readonly grammar: OptionGrammar;
  readonly options: readonly string[];
  readonly variables?: readonly string[];
  /** Contexts, profiles and clusters by name. */
  readonly names?: readonly string[];
  /** The server of this machine is meant when nothing is named. */
  readonly localDefault?: boolean;
};

/** `a:9092,b:9092` and `rabbit@a` become addresses as others write them. */
function address(text: string): string {
  return text.includes('://') ? text : `x://${text.replace(/^[\w-]+@/, '')}`;
}

/** Which servers a command speaks to, by its options and variables. */
export function serverPlace(server: ServerOptions): (command: Command, context: RuleContext) => Placement {
  const { grammar, options: names, variables = [], localDefault = false } = server;
  return (command, context) => {
    const options = readOptions(command.args, grammar);
    const given = options.values(...names).map((word) => (word.dynamic ? word : address(word.value)));
    const ambient = variables.flatMap((name) => context.variable(name) ?? []).map(address);
    const contexts = options.values(...(server.names ?? [])).filter(({ dynamic }) => !dynamic);
    const isDefault = localDefault && contexts.length === 0;
    return {
      signals: [
        ...hostSignals(command, { addresses: given.length > 0 ? given : ambient, localDefault: isDefault }),
        ...contexts.map(({ value }) => ({ kind: 'name', value, from: 'context' }) as const),
      ],
    };
  };
}
