import { wordsOf } from '../../../model/wordsOf';
import { kebab } from '../awsCommand';
import type { Act } from '../act';
import { command } from '../serviceCall';
import type { Call } from '../value';
import { nameGiven } from './chain';
import { libraryOf } from './libraries';
import { ownTool } from './ownTool';

const ENDS: ReadonlySet<string> = new Set('delete del destroy remove purge terminate wipe erase drop'.split(' '));
/** Words in front of a verb that leave its meaning. */
const LEADS: ReadonlySet<string> = new Set(
  'begin batch bulk async force hard permanently recursive admin mass'.split(' '),
);
/** Methods that only find what the next one is called on. */
const FINDS =
  /^(?:retrieve|get|find|(?:find|get)_?by\w*|list|first|last|all|items?|data|search|filter|auto_paging_\w+|autoPaging\w+|iter|each|paginate|new|build|from_env|fetch|lookup|default|v\d+|rest|api|client|\w*\[\])$/i;
/** What a service calls its clients and their parts. */
const PART = /(?:[_-]?(?:apis?|client|service|resource|manager|sdk))$/i;
/** Verbs that move money, or end what is paid for, and have no other name at their service. */
const PAYS: ReadonlySet<string> = new Set(['create', 'cancel', 'confirm', 'pay']);
const MONEY = /^(?:refund|payout|transfer|topup|subscription|payment_?intent|setup_?intent|invoice)s?$/i;

type Deed = { readonly verb: string; readonly thing: string };

/** What stands in front of the method and names a kind of thing: `customers`, `Customer`, `customersApi`. */
function thingBefore(path: readonly string[]): string {
  const at = path.slice(0, -1).findLastIndex((part) => !FINDS.test(part));
  const part = path[at] ?? '';
  return part.replace(PART, '').replace(/^(?:get|list|find|retrieve)_?(?=[A-Z_a-z])/, '');
}

/** `customers.delete`, `delete_customer`, `deleteCustomers`: which thing a method ends; null where it ends none. */
function deedOf(path: readonly string[], program: string): Deed | null {
  const method = path.at(-1) ?? '';
  const words = wordsOf(method).filter((word, index, all) => !(LEADS.has(word) && index < all.length - 1));
  const [verb = '', ...rest] = words;
  const before = thingBefore(path);
  if (ENDS.has(verb)) {
    const own = rest.filter((word) => !/^(?:many|all|by|id|ids|one|with|async|from|in)$/.test(word)).join('-');
    const thing = own === '' ? before : own;
    return thing === '' ? null : { verb: 'delete', thing };
  }
  const isPaid = PAYS.has(method) && MONEY.test(before);
  if (program === 'stripe' && isPaid) return { verb: method, thing: before };
  return method === 'cancel' && /^subscriptions?$/i.test(before) ? { verb: 'delete', thing: before } : null;
}

/** Stripe's own command line names its things in the plural, with underscores. */
function stripeThing(thing: string): string {
  const words = kebab(thing).replaceAll('-', '_');
  return words.endsWith('s') ? words : `${words}s`;
}

/** Verbs that end a thing whatever it is of; the others are as often about a list or a table in memory. */
const SURE = /^(?:delete|destroy|purge|terminate)/i;

/** What a call ends of something that nobody listed: `client.customers.delete('c1')`, `client.deleteCustomer('c1')`. */
export function endedBy(program: string, path: readonly string[], call: Call): readonly Act[] {
  const deed = SURE.test(call.method) ? deedOf(path, program) : null;
  return deed === null ? [] : command(program, kebab(deed.thing), deed.verb, nameGiven(call));
}

/** What a call of a vendor's library ends, told in the words of a command line: `stripe customers delete cus_1`. */
export function vendorActs(call: Call): readonly Act[] {
  const library = libraryOf(call.name);
  if (library === null) return [];
  const { program, path } = library;
  const deed = deedOf(path, program);
  if (deed === null) return [];
  const thing = program === 'stripe' ? stripeThing(deed.thing) : kebab(deed.thing);
  const [tool, ...words] = ownTool(program, thing);
  return command(tool, ...words, deed.verb, nameGiven(call));
}
