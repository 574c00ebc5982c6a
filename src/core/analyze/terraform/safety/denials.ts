import type { Observation } from '../../../model/finding';
import { placeIn } from '../module';
import { firewallsOf, isMet, rulesIn, sourcesOf } from './firewallRules';
import type { Firewall } from './firewalls';
import { familiesOf, reachOf } from './openAddress';
import { portPhrase, portsOf, protocolOf, type Ports } from './ports';
import type { Tree } from './tree';
import { itemsOf, wordOf, type ObjectValue } from './value';
import { stated } from './wording';

/** Somebody is kept out: the addresses as they are written, with `v4` and `v6` for everybody. */
type Denial = { readonly sources: readonly string[]; readonly ports: Ports; readonly protocol: string };

function isDenial(rule: ObjectValue, firewall: Firewall): boolean {
  const closed = firewall.closedBy ?? [];
  return isMet(rule, closed, 'denies') && !isMet(rule, closed, 'says nothing');
}

function denialsIn(tree: Tree): readonly Denial[] {
  return firewallsOf(tree.resource.type).flatMap((firewall) =>
    rulesIn(tree.root, firewall.at)
      .filter((rule) => isDenial(rule, firewall))
      .flatMap((rule) => {
        const fields = sourcesOf(rule, firewall);
        const sources = fields.flatMap(({ value }): readonly string[] =>
          reachOf(value) === 'open' ? familiesOf(value) : itemsOf(value).map((item) => wordOf(item) ?? '?'),
        );
        const everybody = fields.length === 0 ? ['v4', 'v6'] : sources;
        const protocol = protocolOf(rule, firewall);
        return portsOf(rule, firewall).map((ports) => ({ sources: everybody, ports, protocol }));
      }),
  );
}

function reaches({ sources }: Denial, source: string): boolean {
  // An address that is not known may be any.
  if (sources.includes(source) || sources.includes('?')) return true;
  return source !== 'v4' && source !== 'v6' && sources.includes(source.includes(':') ? 'v6' : 'v4');
}

/** Whether `now` keeps out whom `old` kept out. */
function covers(now: Denial, old: Denial): boolean {
  if (now.protocol !== 'all' && now.protocol !== old.protocol) return false;
  const isWide = now.ports === null || old.ports === null;
  const portsHeld = isWide || (now.ports.from <= old.ports.from && now.ports.to >= old.ports.to);
  return portsHeld && old.sources.every((source) => reaches(now, source));
}

/** A denial that a firewall had and has no more, where the rule itself lets nobody in. */
export function lostDenials(was: Tree, is: Tree): readonly Observation[] {
  const now = denialsIn(is);
  const lost = denialsIn(was).find((old) => !now.some((one) => covers(one, old)));
  if (lost === undefined) return [];
  const { source, block, address } = is.resource;
  const says = `Takes away a denial of ${address}: what it kept out${portPhrase(lost.ports)} may come in`;
  return [stated({ kind: 'NX06', mood: 'sure', resource: is.resource, at: placeIn(source, block.header), says })];
}
