import { ownField } from '../../model/ownField';
import type { Value } from '../hcl/valueKinds';

/** Attributes that a provider reads without looking at how they are spelled, and what of a value it looks at. */
type Spelling = {
  readonly types: RegExp;
  readonly paths: RegExp;
  readonly plain: (text: string) => string;
};

const lower = (text: string): string => text.toLowerCase();

/** The numbers of the protocols that have names, as the Internet Assigned Numbers Authority lists them. */
const protocols: Readonly<Record<string, string>> = { all: '-1', icmp: '1', tcp: '6', udp: '17', icmpv6: '58' };

const spellings: readonly Spelling[] = [
  // `West Europe`.
  { types: /^azurerm_/, paths: /(?:^|_|\.)location$/, plain: (text) => lower(text).replaceAll(' ', '') },
  // `/subscriptions/…/resourceGroups/…`: the names of its parts have no case.
  { types: /^azurerm_/, paths: /_ids?$/, plain: (text) => (text.startsWith('/subscriptions/') ? lower(text) : text) },
  { types: /^google_(?:storage_bucket|bigquery_dataset)$/, paths: /^location$/, plain: lower },
  { types: /^google_/, paths: /protocol$/, plain: lower },
  {
    types: /^aws_(?:network_acl_rule|security_group|security_group_rule|vpc_security_group_\w+_rule)$/,
    paths: /protocol$/,
    plain: (text) => ownField(protocols, lower(text)) ?? lower(text),
  },
];

/** Whether two values of an attribute are one value to the provider, written in another way. */
export function isSpelling(type: string, path: string, was: Value | null, is: Value | null): boolean {
  if (was?.kind !== 'scalar' || is?.kind !== 'scalar') return false;
  const rule = spellings.find(({ types, paths }) => types.test(type) && paths.test(path));
  return rule !== undefined && rule.plain(was.text) === rule.plain(is.text);
}
