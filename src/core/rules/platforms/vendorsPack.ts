import type { RulePack } from '../../model/command';
import type { NonEmpty } from '../../model/nonEmpty';
import { nothing } from '../../model/statement';
import type { VendorGrammar } from './vendor';
import { vendorReview } from './vendorPack';

/** A pack for several vendors of a kind, each with its own grammar. */
export function vendorsPack(
  pack: Omit<RulePack, 'programs' | 'review'> & { readonly vendors: NonEmpty<VendorGrammar> },
): RulePack {
  const { vendors, documentation, examples } = pack;
  const [first, ...others] = vendors;
  const reviews = new Map(
    vendors.flatMap((vendor) => {
      const review = vendorReview(vendor);
      return vendor.programs.map((program) => [program, review] as const);
    }),
  );
  return {
    programs: [...first.programs, ...others.flatMap(({ programs }) => programs)],
    documentation,
    examples,
    review: (command, context) => reviews.get(command.program)?.(command, context) ?? nothing,
  };
}
