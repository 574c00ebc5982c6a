import type { Users } from '../../impact/referenceGraph';
import type { Observation } from '../../model/finding';
import { canonical } from '../hcl/canonical';
import { valueIn } from '../hcl/value';
import type { Comparison } from './comparison';
import { attributeOf, placeIn, type Module } from './module';
import type { Resource } from './resource';
import { resolve } from './resolve';
import { stated } from './safety/wording';

/** One way in which several of a kind cover for each other. */
type Spread = {
  readonly what: string;
  /** The attributes that say where one is; the first that is there counts. */
  readonly attributes: readonly string[];
  /** A single one left of them is as bad as none: nothing covers for it. */
  readonly least: 1 | 0;
};

const spreads: readonly Spread[] = [
  { what: 'zone', attributes: ['availability_zone', 'availability_zone_id', 'zone'], least: 1 },
  { what: 'region', attributes: ['region', 'location'], least: 1 },
  { what: 'provider', attributes: ['provider'], least: 1 },
  {
    what: 'replica',
    attributes: ['replicate_source_db', 'replication_source_identifier', 'master_instance_name', 'source_server_id'],
    least: 0,
  },
];

/** The known text of an attribute that says where a resource is; null when there is none, or it is not known. */
function placeOf(module: Module, { block, source }: Resource, { attributes }: Spread): string | null {
  const attribute = attributes.flatMap((name) => attributeOf(block.body, name) ?? [])[0];
  if (attribute === undefined) return null;
  const { text } = resolve(canonical(source.text.slice(attribute.value.start, attribute.value.end)), module);
  const value = valueIn(text);
  if (value.kind === 'scalar') return value.text;
  return /^[a-z]\w*(?:\.[\w-]+)+$/.test(text) ? text : null;
}

/** What each thing names and is named by: things that share one of these serve the same. */
function linksOf(users: Users): ReadonlyMap<string, ReadonlySet<string>> {
  const links = new Map<string, Set<string>>();
  const link = (from: string, to: string): void => {
    links.set(from, (links.get(from) ?? new Set()).add(to));
  };
  for (const [address, named] of users) {
    for (const user of named) {
      link(address, `> ${user}`);
      link(user, `< ${address}`);
    }
  }
  return links;
}

/** Where more than these go, what covers for what is the smaller question; each of them is told as gone. */
const MOST_GOING = 200;

type Member = { readonly resource: Resource; readonly place: string };

function membersOf(module: Module, spread: Spread): readonly Member[] {
  return [...module.resources.values()].flatMap((resource) => {
    const place = placeOf(module, resource, spread);
    return place === null ? [] : [{ resource, place }];
  });
}

function places(members: readonly Member[]): ReadonlySet<string> {
  return new Set(members.map(({ place }) => place));
}

/** Those of its type that share something with it in the graph, itself included. */
function covering(
  { resource, place }: Member,
  members: readonly Member[],
  spread: Spread,
  links: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Member[] {
  const own = links.get(resource.address) ?? new Set<string>();
  return members.filter(({ resource: other, place: there }) => {
    if (other.address === resource.address) return true;
    if (other.type !== resource.type) return false;
    if (spread.least === 0) return there === place;
    return [...(links.get(other.address) ?? [])].some((link) => own.has(link));
  });
}

function lost(compared: Comparison, spread: Spread): readonly Observation[] {
  const { before, after, pairing, usersBefore } = compared;
  const old = membersOf(before, spread);
  const now = new Map([...pairing.pairs, ...pairing.renamed].map(({ was, is }) => [was.address, is]));
  const going = old.filter(({ resource, place }) => {
    const is = now.get(resource.address);
    return is === undefined || placeOf(after, is, spread) !== place;
  });
  if (going.length === 0 || going.length > MOST_GOING) return [];
  const links = linksOf(usersBefore);
  const told = new Set<string>();
  return going.flatMap((member): readonly Observation[] => {
    const group = covering(member, old, spread, links);
    const left = group.flatMap(({ resource }) => {
      const is = now.get(resource.address);
      const place = is === undefined ? null : placeOf(after, is, spread);
      return is === undefined ? [] : [{ resource: is, place: place ?? `? ${is.address}` }];
    });
    const was = places(group).size;
    const isLeft = places(left);
    const stays = isLeft.has(member.place);
    const key = `${spread.what} ${group.map(({ resource }) => resource.address).join(' ')}`;
    // All of them gone is a removal, and told as one.
    const few = spread.least === 1 ? was > 1 && isLeft.size === 1 : left.length === 0;
    if (!few || (spread.least === 1 && stays) || told.has(key)) return [];
    told.add(key);
    return [observation(compared, member, spread, [...isLeft][0] ?? null)];
  });
}

function observation(
  compared: Comparison,
  { resource, place }: Member,
  spread: Spread,
  left: string | null,
): Observation {
  const is =
    [...compared.pairing.pairs, ...compared.pairing.renamed].find(({ was }) => was === resource)?.is ?? resource;
  const rest =
    left === null ? `\`${place}\` has none left` : `only \`${left}\` is left of those that cover for each other`;
  return stated({
    kind: 'X08',
    mood: 'sure',
    resource,
    at: placeIn(is.source, is.block.header),
    says: `Takes away the last ${spread.what === 'replica' ? 'replica' : `${resource.type} in ${spread.what} \`${place}\``}: ${rest} (${resource.address})`,
  });
}

/**
 * The last zone, region, provider or replica that goes from things which cover for each other: those of a type that the
 * same thing uses, or that use the same thing.
 */
export function redundancyLost(compared: Comparison): readonly Observation[] {
  return spreads.flatMap((spread) => lost(compared, spread));
}
