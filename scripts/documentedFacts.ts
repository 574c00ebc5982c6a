import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Reads what providers document of replacement from two kinds of packages of npm, unpacked into folders:
 *   @cdktf/provider-NAME   the names of the resource types and of their top-level attributes
 *   @pulumi/NAME           the attributes of the same types, with the sentences of the provider's documentation
 * and writes a line {type, R, M} for each type that both know. Only names leave this script.
 * Usage: npx tsx scripts/documentedFacts.ts CDKTF_FOLDER PULUMI_FOLDER > FOLDER/documented-PROVIDER.jsonl
 */

type Attribute = { readonly name: string; readonly says: string; readonly block: string | null };

/** The arguments of a resource or of a nested block by the name of the interface. */
type Interfaces = ReadonlyMap<string, readonly Attribute[]>;

function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toLowerCase();
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function attributesIn(body: string): readonly Attribute[] {
  const each = body.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?(\w+)\??: (.*);/g);
  return [...each].map(([, says = '', name = '', type = '']) => ({
    name: snake(name),
    says: says.replace(/\s*\n\s*\*\s?/g, ' '),
    block: /inputs\.([\w.]+)/.exec(type)?.[1] ?? null,
  }));
}

function interfacesIn(text: string, prefix: string): readonly (readonly [string, readonly Attribute[]])[] {
  return [...text.matchAll(/^ *(?:export )?interface (\w+) \{\n([\s\S]*?)\n *\}$/gm)].map(
    ([, name = '', body = '']) => [prefix + name, attributesIn(body)],
  );
}

/** The nested blocks: `apimanagement.ApiContact`, or `ApiContact` where the package has no modules. */
function blocksOf(folder: string): Interfaces {
  const text = readFileSync(join(folder, 'types', 'input.d.ts'), 'utf8');
  const modules = [...text.matchAll(/^export declare namespace (\w+) \{\n([\s\S]*?)\n\}$/gm)];
  return new Map([
    ...interfacesIn(text, ''),
    ...modules.flatMap(([, name = '', body = '']) => interfacesIn(body, `${name}.`)),
  ]);
}

type Resource = { readonly names: readonly string[]; readonly attributes: readonly Attribute[] };

function resourcesOf(folder: string): readonly Resource[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
  return files.flatMap((file): Resource[] => {
    const text = readFileSync(join(folder, file), 'utf8');
    const [, name] = /export declare class (\w+) extends pulumi\.CustomResource/.exec(text) ?? [];
    if (name === undefined) return [];
    const attributes = interfacesIn(text, '').find(([interfaceName]) => interfaceName === `${name}Args`)?.[1] ?? [];
    const group = plain(file.split('/').slice(0, -1).join(''));
    return [{ names: [group + plain(name), plain(name)], attributes }];
  });
}

/** The top-level attributes of each Terraform type. */
function typesOf(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const name of readdirSync(join(folder, 'lib'))) {
    if (name.startsWith('data-') || name.includes('.')) continue;
    const text = readFileSync(join(folder, 'lib', name, 'index.d.ts'), 'utf8');
    const [, type] = /static readonly tfResourceType = "([a-z0-9_]+)"/.exec(text) ?? [];
    const [, config = ''] =
      /interface \w+Config extends cdktf\.TerraformMetaArguments \{([\s\S]*?)\n\}/.exec(text) ?? [];
    const attributes = [...config.matchAll(/docs\/resources\/\w+#(\w+) /g)].map(([, attribute = '']) => attribute);
    if (type !== undefined) found.set(type, new Set(attributes.filter((one) => one !== 'id' && one !== 'timeouts')));
  }
  return found;
}

/** How alike two sets of attributes are, from 0 to 1. A name in the plural stands for the one in the singular. */
function likeness(type: ReadonlySet<string>, { attributes }: Resource): number {
  const stem = (name: string): string => name.replace(/(?:ies|es|s|y)$/, '');
  const here = new Set([...type].map(stem));
  const there = new Set(attributes.map(({ name }) => stem(name)));
  const both = [...here].filter((name) => there.has(name)).length;
  return both / (here.size + there.size - both || 1);
}

/** The resource of Pulumi that is this type: one of its name, or the one with the same attributes. */
function resourceFor(type: string, attributes: ReadonlySet<string>, all: readonly Resource[]): Resource | null {
  const short = plain(type.slice(type.indexOf('_') + 1));
  const rated = all.map((one) => {
    const alike = likeness(attributes, one);
    return { one, rate: one.names.includes(short) ? alike + 0.5 : alike };
  });
  const [best, next] = rated.sort((a, b) => b.rate - a.rate);
  return best === undefined || best.rate < 0.85 || best.rate === next?.rate ? null : best.one;
}

type Told = { readonly always: string[]; readonly maybe: string[]; readonly blocks: Interfaces };

const forces =
  /forces? (?:the creation of )?(?:a )?new|creates? a new resource|requires? (?:a )?recreation|destroy and recreate/i;

/** The sentence says it of every change of the attribute. */
const ofEvery =
  /(?:(?:chang|updat|modify)(?:ing|es to)? (?:this|the|its|it|to this)(?: [\w`']+){0,4}? (?:will )?(?:also )?|\(|^ ?|\. ?)forces? (?:the creation of )?(?:a )?new|changing this creates a new resource/i;

/** The sentence names a condition. */
const onCondition =
  /\b(?:from `|to `|only (?:if|when)|unless|decreas|lower|downgrad|reduc|smaller|when (?:changing|set)|if (?:you|set|the))/i;

/** Adds what is said of `attributes`, and of the blocks below. `top` are those of the resource: what is said of them stands at theirs in blocks as well. */
function read(attributes: readonly Attribute[], prefix: string, top: readonly Attribute[], told: Told): void {
  for (const { name, says, block } of attributes) {
    const path = prefix + name;
    if (prefix !== '' && top.some((one) => one.name === name)) continue;
    const sentence = says.split(/(?<=\.)\s/).find((one) => forces.test(one)) ?? '';
    if (sentence !== '') (ofEvery.test(sentence) && !onCondition.test(sentence) ? told.always : told.maybe).push(path);
    const below = block === null ? undefined : told.blocks.get(block);
    if (below !== undefined && path.split('.').length < 4) read(below, `${path}.`, top, told);
  }
}

/** A list of Pulumi's has its name in the plural; at the top Terraform's names are known. */
function named(path: string, attributes: ReadonlySet<string>): string {
  const [first = '', ...rest] = path.split('.');
  const singular = [first.replace(/s$/, ''), first.replace(/es$/, ''), first.replace(/ies$/, 'y')];
  const known = attributes.has(first) ? first : (singular.find((name) => attributes.has(name)) ?? first);
  return [known, ...rest].join('.');
}

const [typesFolder, docsFolder] = process.argv.slice(2);
if (typesFolder === undefined || docsFolder === undefined) {
  process.stderr.write('usage: npx tsx scripts/documentedFacts.ts CDKTF_FOLDER PULUMI_FOLDER\n');
  process.exitCode = 2;
} else {
  const blocks = blocksOf(docsFolder);
  const resources = resourcesOf(docsFolder);
  for (const [type, attributes] of typesOf(typesFolder)) {
    const resource = resourceFor(type, attributes, resources);
    const told: Told = { always: [], maybe: [], blocks };
    const top = resource?.attributes ?? [];
    read(top, '', top, told);
    const [R, M] = [told.always, told.maybe].map((paths) => paths.map((path) => named(path, attributes)));
    if (resource !== null) process.stdout.write(`${JSON.stringify({ type, R, M })}\n`);
  }
}
