import type { NonEmpty } from '../../model/nonEmpty';
import type { RulePack } from '../../model/command';
import { nothing } from '../../model/statement';
import { reviewTool, type Grammar } from './toolPack';

/** One of several tools of a kind: each has its own table under all of its names. */
export type NamedGrammar = Grammar & { readonly programs: NonEmpty<string> };

/** A pack for small tools of one kind, whose verbs mean different things from tool to tool. */
export function toolsPack(
  pack: Omit<RulePack, 'programs' | 'review'> & { readonly tools: NonEmpty<NamedGrammar> },
): RulePack {
  const { tools, documentation, examples } = pack;
  const [first, ...others] = tools;
  return {
    programs: [...first.programs, ...others.flatMap(({ programs }) => programs)],
    documentation,
    examples,
    review: (command, context) => {
      const tool = tools.find(({ programs }) => programs.includes(command.program));
      return tool === undefined ? nothing : reviewTool(tool, command, context);
    },
  };
}
