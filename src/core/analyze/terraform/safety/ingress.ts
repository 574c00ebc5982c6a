import type { Observation } from '../../../model/finding';
import { placeIn } from '../module';
import { placeOfField } from './placeOfField';
import { firewallsOf, isMet, rulesIn, sourcesOf } from './firewallRules';
import type { Firewall } from './firewalls';
import { familiesOf, reachOf } from './openAddress';
import { isDelicate, portPhrase, portsOf, protocolOf, type Ports } from './ports';
import type { Tree } from './tree';
import type { Field, ObjectValue } from './value';
import { sentenceOf, stated, type Mood } from './wording';

/** Somebody is let in: everybody, or by a value that is not known. */
type Opening = {
  readonly reach: 'open' | 'unknown';
  readonly family: 'v4' | 'v6';
  readonly ports: Ports;
  readonly protocol: string;
  readonly field: Field | null;
};

/** Other ways to say who may come in: groups, tags, service accounts. */
const otherSource = /^(?:source|remote|security_group|self|prefix_list|referenced)/;

function openingsOf(rule: ObjectValue, firewall: Firewall): readonly Opening[] {
  if (isMet(rule, firewall.closedBy ?? [])) return [];
  const protocol = protocolOf(rule, firewall);
  const opens = (field: Field | null, reach: Opening['reach'], families: readonly Opening['family'][]) =>
    families.flatMap((family) => portsOf(rule, firewall).map((ports) => ({ reach, family, ports, protocol, field })));
  const sources = sourcesOf(rule, firewall);
  const named = rule.fields.some(({ name }) => otherSource.test(name));
  if (sources.length === 0) return firewall.openByDefault === true && !named ? opens(null, 'open', ['v4', 'v6']) : [];
  return sources.flatMap((field) => {
    const reach = reachOf(field.value);
    return reach === 'narrow' ? [] : opens(field, reach, familiesOf(field.value));
  });
}

function openingsIn(tree: Tree): readonly Opening[] {
  return firewallsOf(tree.resource.type).flatMap((firewall) =>
    rulesIn(tree.root, firewall.at).flatMap((rule) => openingsOf(rule, firewall)),
  );
}

/** Whether what `now` lets in was let in before. */
function covers(old: Opening, now: Opening): boolean {
  if (old.reach === 'unknown' && now.reach === 'open') return false;
  if (old.reach !== now.reach && old.reach !== 'open') return false;
  if (now.family !== old.family) return false;
  if (old.protocol !== 'all' && old.protocol !== now.protocol) return false;
  if (old.ports === null || now.ports === null) return old.ports === now.ports;
  return old.ports.from <= now.ports.from && old.ports.to >= now.ports.to;
}

function observationOf(was: Tree | null, tree: Tree, opening: Opening, mood: Mood): Observation {
  const is = tree.resource;
  const { field, ports } = opening;
  const what = `to every address${portPhrase(ports)}`;
  return stated({
    kind: isDelicate(ports) ? 'NX02' : 'NX01',
    mood,
    resource: is,
    at: field === null ? placeIn(is.source, is.block.header) : placeOfField(was, tree, field),
    says: sentenceOf('opens', mood, is.address, what, field?.name ?? 'no source'),
  });
}

/** What a firewall lets in from everywhere that it did not let in before. */
export function ingressChanges(was: Tree | null, is: Tree): readonly Observation[] {
  const old = was === null ? [] : openingsIn(was);
  const unknownBefore = old.some(({ reach }) => reach === 'unknown');
  const worst = new Map<Field | null, Opening>();
  for (const opening of openingsIn(is)) {
    // A new rule whose source is not known says nothing yet.
    if (opening.reach === 'unknown' && (was === null || unknownBefore)) continue;
    if (old.some((one) => covers(one, opening))) continue;
    const known = worst.get(opening.field);
    if (known === undefined || (!isDelicate(known.ports) && isDelicate(opening.ports)))
      worst.set(opening.field, opening);
  }
  return [...worst.values()].map((opening) => {
    const sure = opening.reach === 'open' && opening.field?.overridable !== true;
    return observationOf(was, is, opening, sure ? (was === null ? 'new' : 'sure') : 'may');
  });
}
