import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { nothing } from '../model/statement';
import { endsThing } from './platforms/endsThing';
import type { VendorCall, VendorGrammar } from './platforms/vendor';
import { readPastFlags, readVendorCall } from './platforms/vendorCall';
import { vendorReview } from './platforms/vendorPack';

/** A script of the project is known by what it does, not by its words. */
function isOwnScript({ path }: Command): boolean {
  return (path.includes('/') && !path.startsWith('/')) || /\.[a-z]\w*$/i.test(path);
}

function grammarOf(program: string): VendorGrammar {
  return { tool: 'other', title: `\`${program}\``, programs: [program], colons: true };
}

/** `delete project NAME`: the kind stands between the verb and the name. */
function nounBehind({ noun, rest }: VendorCall): Word | undefined {
  return noun === '' && rest.length > 1 ? rest[0] : undefined;
}

function review(command: Command, context: RuleContext): Statement {
  if (isOwnScript(command)) return nothing;
  const grammar = grammarOf(command.program);
  const call = [readVendorCall(command, grammar), readPastFlags(command, grammar)].find(endsThing);
  if (call === undefined) return nothing;
  const kind = nounBehind(call);
  const args = kind === undefined ? command.args : [kind, ...command.args.filter((word) => word !== kind)];
  const { observations } = vendorReview(grammar)({ ...command, args }, context);
  const ended = observations.filter(({ effect }) => effect === 'delete');
  return { ...nothing, observations: ended.map((one) => ({ ...one, certainty: 'possible' })) };
}

/**
 * A program that no pack names, by the words that vendors' command lines share: a kind of thing, a verb that ends it,
 * and a name. Whatever else such a program may do is not told by its words.
 */
export const otherVendors: RulePack = {
  // It is judged whatever its name; this one stands for all of them.
  programs: ['any-program'],
  documentation: ['https://clig.dev/#subcommands'],
  review,
  examples: {
    catches: [
      { run: 'any-program projects delete shop', rule: 'other/delete', effect: 'delete', target: 'shop' },
      { run: 'any-program delete project shop', rule: 'other/delete', effect: 'delete', target: 'shop' },
      { run: 'any-program apps:destroy shop --confirm shop', rule: 'other/delete', effect: 'delete', target: 'shop' },
      {
        run: 'any-program --profile work cluster destroy eu-1',
        rule: 'other/delete',
        effect: 'delete',
        target: 'eu-1',
      },
      { run: 'any-program widgets purge --all old', rule: 'other/delete', effect: 'delete', target: 'old' },
      { run: 'any-program database drop --id 7', rule: 'other/delete', effect: 'delete', target: '7' },
    ],
    leaves: [
      'any-program projects list',
      'any-program projects delete --help',
      'any-program projects delete shop --dry-run',
      'any-program help projects delete',
      'any-program get delete-markers shop',
      'any-program projects create delete-me',
      'any-program delete 3',
      'any-program 3 delete',
      'any-program cache delete',
      'any-program plugin remove colours',
      'any-program config delete editor',
      'any-program delete-session main',
      'any-program delete tag v1',
      'any-program search "how to delete a project"',
      'any-program deploy',
    ],
  },
};
