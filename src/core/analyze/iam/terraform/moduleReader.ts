import { nowhere } from '../../../model/place';
import type { HclAttribute, HclBlock } from '../../hcl/hcl';
import { attributeOf, type Module } from '../../terraform/module';
import type { Source } from '../../terraform/resource';
import { readValue } from '../read/expression';
import type { Node, WrittenText } from '../read/node';
import type { Lookup } from '../read/reading';
import { follow } from './follow';
import { policyDocument } from './policyDocument';
import type { ValueReader } from './valueReader';

/** Reads values of one module with its locals, defaults and policy documents put in. */
export type ModuleReader = ValueReader & {
  /** Names of policy documents that something has asked for. */
  readonly asked: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, Node>;
};

/** What a call gives to a variable of the module, by its name; null for nothing. */
export type Given = (variable: string) => Node | null;

/** References followed on one side; locals that name each other many times over must not multiply. */
const MOST_LOOKUPS = 20_000;

type Named = { readonly source: Source; readonly attribute: HclAttribute };

function writtenOf({ path, side, text }: Source): WrittenText {
  return { kind: 'text', path, side, text };
}

/** Locals, defaults of variables and values of variable files, by reference. */
function namedValues(module: Module): ReadonlyMap<string, Named> {
  const values = new Map<string, Named>();
  for (const source of module.sources) {
    for (const block of source.file.body.blocks) {
      if (block.type === 'locals') {
        for (const attribute of block.body.attributes) values.set(`local.${attribute.name}`, { source, attribute });
      }
      const fallback = block.type === 'variable' ? attributeOf(block.body, 'default') : null;
      if (fallback !== null) values.set(`var.${block.labels[0] ?? ''}`, { source, attribute: fallback });
    }
  }
  for (const source of module.sources.filter(({ path }) => path.endsWith('.tfvars'))) {
    for (const attribute of source.file.body.attributes) values.set(`var.${attribute.name}`, { source, attribute });
  }
  return values;
}

function documentBlocks(module: Module): ReadonlyMap<string, { readonly source: Source; readonly block: HclBlock }> {
  const found = new Map<string, { source: Source; block: HclBlock }>();
  for (const source of module.sources) {
    for (const block of source.file.body.blocks) {
      const [type, name = ''] = block.labels;
      if (block.type === 'data' && type === 'aws_iam_policy_document') found.set(name, { source, block });
    }
  }
  return found;
}

/** `a.b["c"][0].d` after its first two names: `c`, `0`, `d`. */
function pathBehind(reference: string): readonly string[] {
  return reference
    .replace(/\["?([^\]"]*)"?\]/g, '.$1')
    .split('.')
    .slice(2);
}

const document = /^data\.aws_iam_policy_document\.([\w-]+)(?:\[[^\]]*\])?\.(?:json|minified_json)$/;

/** Names that `moved` blocks gave are the names of old texts too. */
function renamed(text: string, moved: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [from, to] of moved) if (result.startsWith(`${from}.`)) result = to + result.slice(from.length);
  return result;
}

/** Follows each name once at a time and only so often: names can go round in circles. */
function createGuard(): (key: string, read: () => Node | null) => Node | null {
  const open = new Set<string>();
  let left = MOST_LOOKUPS;
  return (key, read) => {
    if (open.has(key) || left <= 0) return null;
    left -= 1;
    open.add(key);
    const node = read();
    open.delete(key);
    return node;
  };
}

function nameOf(reference: string): Node {
  const spot = { written: { kind: 'fixed' as const, place: nowhere }, span: { start: 0, end: 0 } };
  return { kind: 'text', value: `\${${reference}}`, spot };
}

/** Makes a reader; `moved` are the renamings that the new side of the module declares, `given` what a call says. */
export function moduleReader(
  module: Module,
  moved: ReadonlyMap<string, string>,
  given: Given = () => null,
): ModuleReader {
  const values = namedValues(module);
  const blocks = documentBlocks(module);
  const documents = new Map<string, Node>();
  const asked = new Set<string>();
  const guarded = createGuard();

  function documentOf(name: string): Node | null {
    const known = documents.get(name);
    const found = blocks.get(name);
    if (known !== undefined || found === undefined) return known ?? null;
    return guarded(`data ${name}`, () => {
      const node = policyDocument(found.source, found.block, reader);
      documents.set(name, node);
      return node;
    });
  }

  function lookup(reference: string): Node | null {
    const [, name] = document.exec(reference) ?? [];
    if (name !== undefined) {
      asked.add(name);
      return documentOf(name);
    }
    const key = /^(?:local|var)\.[\w-]+/.exec(reference)?.[0] ?? '';
    const told = key.startsWith('var.') ? given(key.slice('var.'.length)) : null;
    if (told !== null) return follow(told, pathBehind(reference));
    const named = values.get(key);
    if (named !== undefined) {
      return guarded(key, () => follow(read(named.source, named.attribute), pathBehind(reference)));
    }
    const now = renamed(reference, moved);
    return now === reference ? null : nameOf(now);
  }

  function read(source: Source, attribute: HclAttribute, inner?: Lookup): Node {
    const both: Lookup = inner === undefined ? lookup : (reference) => inner(reference) ?? lookup(reference);
    return readValue(writtenOf(source), attribute.value, true, both).node;
  }

  const reader: ModuleReader = {
    read,
    value: (source, block, name, inner) => {
      const attribute = attributeOf(block.body, name);
      return attribute === null ? null : read(source, attribute, inner);
    },
    asked,
    documents,
  };
  for (const name of blocks.keys()) documentOf(name);
  asked.clear();
  return reader;
}
