import type { Command, RuleContext, RulePack, Statement, Word } from '../../model/command';
import type { Signal } from '../../model/environment';
import type { Options } from '../shared/readOptions';
import type { Deed } from '../shared/toolPack';
import type { Loss } from './losses';
import type { Manner, OwnVerbs } from './manners';

/** One command of a vendor's tool, taken apart. */
export type VendorCall = {
  readonly command: Command;
  readonly options: Options;
  /** Every word that is no option; a topic with colons is taken apart. */
  readonly words: readonly Word[];
  /** Words before the verb, lower case: `compute droplet`; with what the verb's own word says of it. */
  readonly noun: string;
  /** Empty when no word is a verb that is known. */
  readonly verb: string;
  readonly manner: Manner | null;
  /** Words behind the verb. */
  readonly rest: readonly Word[];
};

/** A command told by itself; `null` when it does nothing worth a word, `undefined` when its verb tells after all. */
export type Told = Deed | null | ((call: VendorCall, context: RuleContext) => Deed | null | undefined);

/** A grammar of resources and verbs, and what it says otherwise. */
export type VendorGrammar = {
  /** First part of its rules and types: `fly`. */
  readonly tool: string;
  /** As sentences call it: `Fly.io`. */
  readonly title: string;
  readonly programs: RulePack['programs'];
  /** Options with a value that would be taken for flags, beyond those of every tool. */
  readonly valued?: readonly string[];
  readonly flags?: readonly string[];
  /** `-auto-approve`: one dash is enough for a long name. */
  readonly singleDash?: boolean;
  /** `apps:destroy`: topics are joined by colons. */
  readonly colons?: boolean;
  /** With one of these nothing happens; help and dry runs are among them for every tool. */
  readonly idle?: readonly string[];
  readonly verbs?: OwnVerbs;
  /** By the words before the verb, or the last of them. */
  readonly losses?: Readonly<Record<string, Loss>>;
  /** First words of what stays on this machine. */
  readonly local?: readonly string[];
  /** By the words of the command, with alternatives: `secrets unset|rm; env rm`. The longest that fits counts. */
  readonly told?: Readonly<Record<string, Told>>;
  /** What it does when no word is a verb. */
  readonly bare?: Told;
  /** Whether a delete names several things by several words. */
  readonly many?: boolean;
  /** Options that name the thing, where no word does. */
  readonly named?: readonly string[];
  /** Options whose value tells the environment, beyond those of every tool. */
  readonly places?: readonly string[];
  /** Variables that tell it where no option does. */
  readonly variables?: readonly string[];
  readonly signals?: (call: VendorCall) => readonly Signal[];
  /** What needs more than a deed; `null` hands it on to the grammar. */
  readonly handled?: (call: VendorCall, context: RuleContext) => Statement | null;
};

/** A vendor's command line with its documentation. */
export type Vendor = VendorGrammar & Pick<RulePack, 'documentation' | 'examples'>;
