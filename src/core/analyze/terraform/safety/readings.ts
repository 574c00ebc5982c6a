import { jsonOf } from './jsonValue';
import { wordOf, type Field, type ObjectValue, type Value } from './value';

/** What stands at a path of a resource; `field` is null where nothing is written. */
export type Reading = { readonly field: Field | null; readonly parent: ObjectValue };

function objectsIn(value: Value): readonly ObjectValue[] {
  if (value.kind === 'object') return [value];
  if (value.kind === 'list') return value.items.flatMap(objectsIn);
  if (value.kind === 'text') {
    const document = jsonOf(value);
    return document === value ? [] : objectsIn(document);
  }
  return value.kind === 'either' ? value.values.flatMap(objectsIn) : [];
}

function fieldsNamed(object: ObjectValue, name: string): readonly Field[] {
  return object.fields.filter((field) => field.name === name && field.value.kind !== 'null');
}

/** Every object at any depth, the first one included. */
function within(object: ObjectValue): readonly ObjectValue[] {
  return [object, ...object.fields.flatMap(({ value }) => objectsIn(value).flatMap(within))];
}

/** How providers call the name of a setting that has a value beside it. */
const nameFields = ['name', 'setting_id'];

/** A parameter of a list of names with values: `parameter=ssl` is the value of the block `parameter` that is named so. */
function parameterAt(object: ObjectValue, segment: string, cut: number): readonly Reading[] {
  const block = segment.slice(0, cut);
  const wanted = segment.slice(cut + 1);
  const pairs = block === '' ? [object] : fieldsNamed(object, block).flatMap(({ value }) => objectsIn(value));
  const named = pairs.filter((pair) =>
    nameFields.some((name) => fieldsNamed(pair, name).some(({ value }) => wordOf(value)?.toLowerCase() === wanted)),
  );
  const found = named.flatMap((pair) => fieldsNamed(pair, 'value').map((field) => ({ field, parent: pair })));
  return found.length > 0 ? found : [{ field: null, parent: object }];
}

/**
 * The readings at a path, one for each place where it could be written: a repeated block has one each. Under `**` only
 * what is written counts.
 */
export function readingsAt(object: ObjectValue, path: readonly string[]): readonly Reading[] {
  const [name, ...rest] = path;
  if (name === undefined) return [];
  if (name === '**') {
    return within(object)
      .flatMap((inner) => readingsAt(inner, rest))
      .filter(({ field }) => field !== null);
  }
  const cut = name.indexOf('=');
  if (cut >= 0) return parameterAt(object, name, cut);
  const fields = fieldsNamed(object, name);
  if (rest.length === 0) {
    return fields.length === 0 ? [{ field: null, parent: object }] : fields.map((field) => ({ field, parent: object }));
  }
  const inner = fields.flatMap(({ value }) => objectsIn(value));
  if (inner.length > 0) return inner.flatMap((child) => readingsAt(child, rest));
  const opaque = fields.find(({ value }) => value.kind === 'unknown');
  return [{ field: opaque ?? null, parent: object }];
}
