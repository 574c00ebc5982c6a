import type { Observation } from '../../../model/finding';
import type { Place } from '../../../model/place';
import { canonical } from '../../hcl/canonical';
import { valueIn } from '../../hcl/value';
import type { Value } from '../../hcl/valueKinds';
import { changeObservation } from '../changeObservation';
import type { Comparison } from '../comparison';
import { attributeOf, placeIn, valueOf, type Module } from '../module';
import type { Resource } from '../resource';

/** `1.2.3`, `= 1.2.3`, `v1.2`. */
function isExact(version: string): boolean {
  return /^=?\s*v?\d+(?:\.\d+){1,3}$/.test(version);
}

/** A source that names a commit or a version of what it fetches. */
function isFixedSource(source: string): boolean {
  const ref = /[?&]ref=([^&]+)/.exec(source)?.[1];
  return ref !== undefined && /^(?:[0-9a-f]{7,64}|v?\d[\w.-]*)$/.test(ref);
}

/** Sources that are fetched, not read from a folder beside. */
function isFetched(source: string): boolean {
  return !/^\.{1,2}\//.test(source);
}

function textIn(value: Value | null | undefined): string | null {
  return value?.kind === 'scalar' && value.text !== 'null' ? value.text : null;
}

function floats(at: Place, name: string, type: string, what: string): Observation {
  return changeObservation({
    rule: 'terraform/unpinned',
    code: 'X14',
    effect: 'update',
    severity: 'medium',
    undo: 'easy',
    certainty: 'expected',
    target: { type, name },
    at,
    says: `Lets ${name} change by itself: ${what} is no longer fixed`,
    saferWay: 'name one version, and raise it in a change of its own',
  });
}

function attributeText(resource: Resource, name: string): string | null {
  const text = valueOf(resource.source, resource.block.body, name);
  return text === null ? null : textIn(valueIn(text));
}

function isPinned(resource: Resource): boolean {
  return isExact(attributeText(resource, 'version') ?? '') || isFixedSource(attributeText(resource, 'source') ?? '');
}

/** A module or chart that named one version of itself and does not any more; one in a folder beside needs none. */
function modulePins(was: Resource, is: Resource): readonly Observation[] {
  if (!isPinned(was) || isPinned(is) || !isFetched(attributeText(is, 'source') ?? '')) return [];
  const byVersion = attributeText(was, 'version') !== null;
  const now = attributeOf(is.block.body, byVersion ? 'version' : 'source');
  const what = byVersion ? '`version`' : 'the `ref` of `source`';
  return [floats(placeIn(is.source, now === null ? is.block.header : now.span), is.address, is.type, what)];
}

type Required = { readonly version: string | null; readonly at: Place };

/** `terraform { required_providers { aws = { version = "…" } } }`. */
function requiredOf(module: Module): ReadonlyMap<string, Required> {
  const found = new Map<string, Required>();
  for (const source of module.sources) {
    const settings = source.file.body.blocks.filter(({ type }) => type === 'terraform');
    const required = settings.flatMap(({ body }) => body.blocks.filter(({ type }) => type === 'required_providers'));
    for (const { name, value, span } of required.flatMap(({ body }) => body.attributes)) {
      const wanted = valueIn(canonical(source.text.slice(value.start, value.end)));
      const version = wanted.kind === 'object' ? textIn(wanted.entries.get('version')) : textIn(wanted);
      found.set(name, { version, at: placeIn(source, span) });
    }
  }
  return found;
}

function providerPins({ before, after }: Comparison): readonly Observation[] {
  const olds = requiredOf(before);
  return [...requiredOf(after)].flatMap(([name, { version, at }]) => {
    const old = olds.get(name)?.version ?? '';
    return isExact(old) && !isExact(version ?? '') ? [floats(at, `provider.${name}`, 'provider', 'its version')] : [];
  });
}

/** Modules, charts and providers whose version was fixed and is not any more. */
export function pinChanges(compared: Comparison): readonly Observation[] {
  const modules = compared.pairing.pairs.filter(({ is }) => is.type === 'module' || is.type === 'helm_release');
  return [...modules.flatMap(({ was, is }) => modulePins(was, is)), ...providerPins(compared)];
}
