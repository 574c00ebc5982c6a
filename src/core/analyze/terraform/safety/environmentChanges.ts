import type { Observation } from '../../../model/finding';
import { hostOf } from '../../shared/hostOf';
import { readsVariable } from '../../shared/readsVariable';
import { placeIn, type Module } from '../module';
import { placeOfField } from './placeOfField';
import type { Tree } from './tree';
import { nothing, wordOf, type Field, type ObjectValue, type Value } from './value';
import { stated } from './wording';

/** A variable that a program of this resource is started with. */
type Variable = { readonly name: string; readonly value: Value; readonly field: Field };

const maps =
  /^(?:variables|app_settings|environment_variables|secure_environment_variables|build_environment_variables|env_vars|env|environment)$/;
const lists = /^(?:env|environment|environment_variable|secret|secrets|site_credential)$/;

function children(value: Value): readonly ObjectValue[] {
  if (value.kind === 'object') return [value];
  return value.kind === 'list' ? value.items.flatMap(children) : [];
}

function variablesOf(field: Field): readonly Variable[] {
  const objects = children(field.value);
  const listed = objects.flatMap((object) => {
    const named = object.fields.find(({ name }) => name === 'name');
    const word = wordOf(named?.value ?? nothing);
    const said = object.fields.find(({ name }) =>
      /^(?:value|value_from|valueFrom|secret_name|value_source)$/.test(name),
    );
    return word === null || said === undefined ? [] : [{ name: word, value: said.value, field: said }];
  });
  if (lists.test(field.name) && listed.length > 0) return listed;
  if (!maps.test(field.name)) return [];
  return objects.flatMap((object) =>
    object.fields
      .filter(({ name }) => /^[A-Z][A-Z0-9_]*$/.test(name))
      .map((inner) => ({ name: inner.name, value: inner.value, field: inner })),
  );
}

function variablesIn(object: ObjectValue): readonly Variable[] {
  return object.fields.flatMap((field) => [...variablesOf(field), ...children(field.value).flatMap(variablesIn)]);
}

/** Whether some text of the module still reads the variable. */
function isRead(name: string, after: Module): boolean {
  return after.sources.some(({ text }) => readsVariable(text, name));
}

function hostIn(value: Value): string | null {
  const word = wordOf(value);
  return word === null ? null : hostOf(word);
}

/** Names under which a resource itself keeps the address of another system. */
const endpointName = /(?:^|_)(?:url|uri|endpoint|hostname|host|server|dsn|origin|upstream)(?:$|_)/i;

function replacedHosts(was: ObjectValue, is: ObjectValue): readonly Variable[] {
  const old = new Map(addressesIn(was).map(({ name, value }) => [name, hostIn(value)]));
  return addressesIn(is).filter(({ name, value }) => {
    const before = old.get(name);
    const now = hostIn(value);
    return before !== undefined && before !== null && now !== null && before !== now;
  });
}

function addressesIn(object: ObjectValue): readonly Variable[] {
  const own = object.fields.filter(({ name }) => endpointName.test(name));
  const below = object.fields.flatMap(({ value }) => children(value).flatMap(addressesIn));
  return [...variablesIn(object), ...own.map((field) => ({ name: field.name, value: field.value, field })), ...below];
}

/** Variables that are gone while something reads them, and addresses of other systems that are others now. */
export function environmentChanges(after: Module, was: Tree, is: Tree): readonly Observation[] {
  const { resource } = is;
  const now = new Set(variablesIn(is.root).map(({ name }) => name));
  const lost = variablesIn(was.root).filter(({ name }) => !now.has(name) && isRead(name, after));
  const removed = lost.map(({ name, field }) =>
    stated({
      kind: 'SE02',
      mood: 'sure',
      resource,
      at: placeIn(was.resource.source, field.span),
      says: `Removes the variable \`${name}\` from ${resource.address} while it is still read`,
    }),
  );
  const replaced = replacedHosts(was.root, is.root).map(({ name, field }) =>
    stated({
      kind: 'SE03',
      mood: field.overridable ? 'may' : 'sure',
      resource,
      at: placeOfField(was, is, field),
      says: `Points ${resource.address} at another system (\`${name}\`)`,
    }),
  );
  return [...removed, ...replaced];
}
