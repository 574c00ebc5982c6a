import { usersOf, type Users } from '../../impact/referenceGraph';
import { absolutePath, folderOf } from '../../model/filePath';
import type { Neighbour } from '../../model/analyzer';
import { canonical } from '../hcl/canonical';
import type { HclBlock } from '../hcl/hcl';
import { readHcl } from '../hcl/readHcl';
import { createPlaces } from '../shared/createPlaces';
import { attributeOf, blockOf, moduleOf, valueOf, type Module } from './module';
import type { Source } from './resource';

/*
 * The graph of all configurations of a workspace. A node is `FOLDER#ADDRESS`; besides resources and modules there are
 * `output.NAME`, `var.NAME` and `local.NAME`, over which a reference leaves its folder:
 *   module.M.NAME                                  → output.NAME of the folder that M is read from
 *   an argument of module M                        → var.ARGUMENT of that folder
 *   data.terraform_remote_state.R.outputs.NAME     → output.NAME of the folder whose backend R reads
 */

type Unit = { readonly folder: string; readonly module: Module; readonly outputs: ReadonlyMap<string, string> };

const address =
  /(?<![\w.-])(?:module\.[A-Za-z_][\w-]*|(?:var|local)\.[A-Za-z_][\w-]*|[a-z][a-z0-9]*_\w+\.[A-Za-z_][\w-]*)/g;
const output = /(?<![\w.-])module\.([A-Za-z_][\w-]*)(?:\[[^\]]*\])?\.([A-Za-z_][\w-]*)/g;
const remote = /terraform_remote_state\.([A-Za-z_][\w-]*)(?:\[[^\]]*\])?\.outputs(?:\.|\[")([A-Za-z_][\w-]*)/g;

export function nodeOf(folder: string, name: string): string {
  return `${folder}#${name}`;
}

function blocksOf({ sources }: Module, type: string): readonly { readonly source: Source; readonly block: HclBlock }[] {
  return sources.flatMap((source) =>
    source.file.body.blocks.filter((block) => block.type === type).map((block) => ({ source, block })),
  );
}

function unitOf(folder: string, files: readonly Neighbour[]): Unit {
  const sources = files.map(({ path, text }) => ({
    path,
    text,
    side: 'after' as const,
    file: readHcl(text),
    places: createPlaces(text, path, 'after'),
  }));
  const module = moduleOf(sources);
  const outputs = blocksOf(module, 'output').map(
    ({ source, block }) => [block.labels[0] ?? '', valueOf(source, block.body, 'value') ?? ''] as const,
  );
  return { folder, module, outputs: new Map(outputs) };
}

function unquoted(text: string | null): string | null {
  return text === null ? null : (/^"([^"$%]*)"$/.exec(text)?.[1] ?? null);
}

/** Where the state of a folder is kept, as far as it is written out: `bucket key`, a path, a workspace. */
function backendKey(source: Source, block: HclBlock): string | null {
  const names = ['bucket', 'container_name', 'key', 'prefix', 'path', 'organization'];
  const told = names.flatMap((name) => unquoted(valueOf(source, block.body, name)) ?? []);
  return told.length === 0 ? null : told.join(' ');
}

function ownBackend({ module }: Unit): string | null {
  for (const { source, block } of blocksOf(module, 'terraform')) {
    const backend = blockOf(block.body, 'backend');
    if (backend !== null) return backendKey(source, backend);
  }
  return null;
}

/** The texts that a remote state is read with, in the order of `backendKey`: its `config` is an object. */
function readKey(module: Module, name: string): string | null {
  const state = module.data.get(`terraform_remote_state.${name}`);
  const config = state === undefined ? null : attributeOf(state.block.body, 'config');
  if (state === undefined || config === null) return null;
  const text = canonical(state.source.text.slice(config.value.start, config.value.end));
  const names = ['bucket', 'container_name', 'key', 'prefix', 'path', 'organization'];
  const told = names.flatMap((key) => {
    const found = [...text.matchAll(/(?:^|[{,\n])"?(\w+)"?[=:]"([^"$%]*)"/g)].find(([, own]) => own === key);
    return found?.[2] ?? [];
  });
  return told.length === 0 ? null : told.join(' ');
}

/** Folder of a module that is read from the workspace; null for one from a registry or a repository. */
function sourceFolder({ folder, module }: Unit, name: string): string | null {
  const call = module.resources.get(`module.${name}`);
  const from = call === undefined ? null : unquoted(valueOf(call.source, call.block.body, 'source'));
  return from?.startsWith('.') === true ? absolutePath(from, folder) : null;
}

/** Folders whose outputs a remote state would be: the one with its backend, else all that have such an output. */
function stateFolders(unit: Unit, units: readonly Unit[], name: string, wanted: string): readonly string[] {
  const key = readKey(unit.module, name);
  const others = units.filter((other) => other.folder !== unit.folder && other.outputs.has(wanted));
  const exact = key === null ? [] : others.filter((other) => ownBackend(other) === key);
  return (exact.length > 0 ? exact : others).map(({ folder }) => folder);
}

function referred(unit: Unit, units: readonly Unit[], text: string): readonly string[] {
  const { folder } = unit;
  const own = [...new Set(text.match(address) ?? [])].map((name) => nodeOf(folder, name));
  const outputs = [...text.matchAll(output)].flatMap(([, name = '', wanted = '']) => {
    const there = sourceFolder(unit, name);
    return there === null ? [] : [nodeOf(there, `output.${wanted}`)];
  });
  const states = [...text.matchAll(remote)].flatMap(([, name = '', wanted = '']) =>
    stateFolders(unit, units, name, wanted).map((there) => nodeOf(there, `output.${wanted}`)),
  );
  return [...own, ...outputs, ...states];
}

/** What each node of one folder names. */
function edgesOf(unit: Unit, units: readonly Unit[]): readonly (readonly [string, readonly string[]])[] {
  const { folder, module, outputs } = unit;
  const refer = (text: string): readonly string[] => referred(unit, units, text);
  const things = [...module.resources.values(), ...module.data.values()].map(({ address: name, block, source }) => {
    const text = canonical(source.text.slice(block.header.end, block.span.end));
    return [nodeOf(folder, name), refer(text)] as const;
  });
  const values = [...module.values].map(([name, { text }]) => [nodeOf(folder, name), refer(text)] as const);
  const told = [...outputs].map(([name, text]) => [nodeOf(folder, `output.${name}`), refer(text)] as const);
  const given = [...module.resources.values()].flatMap(({ type, address: name, block, source }) => {
    const there = type === 'module' ? sourceFolder(unit, name.slice('module.'.length)) : null;
    if (there === null) return [];
    return block.body.attributes.map(({ name: argument, value }) => {
      const text = canonical(source.text.slice(value.start, value.end));
      return [nodeOf(there, `var.${argument}`), refer(text)] as const;
    });
  });
  return [...things, ...values, ...told, ...given];
}

/** Who names whom in all configurations of a workspace. */
export function workspaceUsers(files: readonly Neighbour[]): Users {
  const byFolder = new Map<string, Neighbour[]>();
  for (const file of files) byFolder.set(folderOf(file.path), [...(byFolder.get(folderOf(file.path)) ?? []), file]);
  const units = [...byFolder].map(([folder, own]) => unitOf(folder, own));
  const references = new Map<string, Set<string>>();
  for (const [from, targets] of units.flatMap((unit) => edgesOf(unit, units))) {
    const known = references.get(from) ?? new Set<string>();
    for (const target of targets) if (target !== from) known.add(target);
    references.set(from, known);
  }
  return usersOf(new Map([...references].map(([from, targets]) => [from, [...targets]])));
}
