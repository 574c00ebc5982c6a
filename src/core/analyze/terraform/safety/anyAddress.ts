import type { Observation } from '../../../model/finding';
import { firewalls } from './firewalls';
import { isOpenWord, reachOf } from './openAddress';
import { placeOfField } from './placeOfField';
import { valuesAt } from './ports';
import type { Tree } from './tree';
import { itemsOf, wordOf, type Field, type ObjectValue, type Value } from './value';
import { sentenceOf, stated, type Kind, type Mood } from './wording';

const listsPeople =
  /cidr|(?:^|_)ips?(?:_|$)|range|address|allow|authorized|white_?list|source|networks?(?:_|$)|ingress/i;
const leads =
  /egress|outbound|dest|next_hop|route|translated|egress|denied|deny|(?<!cidr_)block|service_cidr|pod_cidr|not_|^(?:start|end)_ip/i;
/** Types that write ways out or address plans, and firewalls, which are read rule by rule. */
const otherTypes = /route|egress|_nat|_vpc$|subnet|virtual_network$|wafv2_ip_set|_network$|network_acl|prefix|peering/;
const firewallTypes = new Set(firewalls.flatMap(({ types }) => types.split(' ')));
const stateful =
  /sql|_db_|rds|database|redis|cache|cosmos|mongo|search|elastic|cluster|kubernetes|kafka|msk|eks|aks|gke|synapse|vault|storage|bucket|registry/;

function openFields(object: ObjectValue, path: string, found: { path: string; field: Field }[]): void {
  for (const field of object.fields) {
    const below = `${path}.${field.name}`;
    if (leads.test(field.name)) continue;
    if (listsPeople.test(below) && reachOf(field.value) === 'open' && isCidr(field.value))
      found.push({ path: below, field });
    for (const child of children(field.value)) openFields(child, below, found);
  }
}

/** A bare `*` or `all` means an address only in a firewall. */
function isCidr(value: Value): boolean {
  return itemsOf(value).some((item) => {
    const word = wordOf(item);
    return word !== null && /[.:]/.test(word) && isOpenWord(word);
  });
}

function children(value: Value): readonly ObjectValue[] {
  if (value.kind === 'object') return [value];
  return value.kind === 'list' ? value.items.flatMap(children) : [];
}

function open(tree: Tree): readonly { readonly path: string; readonly field: Field }[] {
  const found: { path: string; field: Field }[] = [];
  if (!firewallTypes.has(tree.resource.type) && !otherTypes.test(tree.resource.type)) openFields(tree.root, '', found);
  return found;
}

function observationOf(was: Tree | null, is: Tree, field: Field, kind: Kind): Observation {
  const mood: Mood = field.overridable ? 'may' : was === null ? 'new' : 'sure';
  const { resource } = is;
  return stated({
    kind,
    mood,
    resource,
    at: placeOfField(was, is, field),
    says: sentenceOf('opens', mood, resource.address, 'to every address', field.name),
  });
}

/** Lists of addresses, of any type, that hold everybody now. */
export function addressChanges(was: Tree | null, is: Tree): readonly Observation[] {
  const known = was === null ? [] : open(was).map(({ path }) => path);
  const kind = stateful.test(is.resource.type) ? 'NX03' : 'NX01';
  return open(is)
    .filter(({ path }) => !known.includes(path))
    .map(({ field }) => observationOf(was, is, field, kind));
}

/** First and last address of a rule, or null when one of them is not written out. */
function rangeOf({ root }: Tree): readonly [string, string] | null {
  const one = (names: string): string | null => wordOf(valuesAt(root, names)[0] ?? { kind: 'null' });
  const first = one('start_ip_address start_ip');
  const last = one('end_ip_address end_ip');
  return first === null || last === null ? null : [first, last];
}

/** How wide a range is: nothing to speak of, every machine of the cloud itself (`0.0.0.0` to `0.0.0.0`), the internet. */
function widthOf([first, last]: readonly [string, string]): 0 | 1 | 2 {
  if (first === '0.0.0.0' && last === '0.0.0.0') return 1;
  const head = (address: string): number => Number(address.split('.')[0]);
  return head(last) - head(first) >= 64 ? 2 : 0;
}

/** Rules of databases that say a first and a last address. */
export function rangeChanges(was: Tree | null, is: Tree): readonly Observation[] {
  const before = was === null ? null : rangeOf(was);
  const now = rangeOf(is);
  const field = is.root.fields.find(({ name }) => /^end_ip/.test(name));
  if (now === null || field === undefined || widthOf(now) <= (before === null ? 0 : widthOf(before))) return [];
  return [observationOf(was, is, field, 'NX03')];
}
