import { folderOf } from '../../../model/filePath';
import type { HclBlock } from '../../hcl/hcl';
import type { Module } from '../../terraform/module';
import type { Source } from '../../terraform/resource';
import { textOf } from '../read/node';
import type { KeyOf } from './earlierKeys';
import type { ModuleReader } from './moduleReader';

/** A resource, data source, module call or output, with whose rights it is about. */
export type Block = {
  /** After `moved`: the name that the thing has now. */
  readonly address: string;
  /** The address within all folders of a change set. */
  readonly key: string;
  readonly type: string;
  readonly block: HclBlock;
  readonly source: Source;
  readonly subjects: readonly string[];
};

/** `${aws_iam_role.app.name}` and `${aws_iam_role.app[0].arn}` are `aws_iam_role.app`; a plain name stays. */
export function ownerOf(text: string): string {
  const found = /^\$\{(data\.)?([a-z]\w*\.[\w-]+)(?:\[[^\]]*\])?\.\w+\}$/.exec(text);
  return found === null ? text : `${found[1] ?? ''}${found[2] ?? ''}`;
}

function addressOf(block: HclBlock): string {
  const [first = '', second = ''] = block.labels;
  switch (block.type) {
    case 'resource':
      return `${first}.${second}`;
    case 'data':
      return `data.${first}.${second}`;
    default:
      return `${block.type}.${first}`;
  }
}

function renamedBy(address: string, moved: ReadonlyMap<string, string>): string {
  let at = address;
  for (let steps = moved.size; steps > 0; steps -= 1) at = moved.get(at) ?? at;
  return at;
}

const kinds = new Set(['resource', 'data', 'module', 'output']);

/** Modules of other folders have things of the same names. */
function keyed(keyOf: KeyOf, source: Source): (address: string) => string {
  return (address) => keyOf(folderOf(source.path), address);
}

type Key = ReturnType<typeof keyed>;

function subjectsOf(source: Source, block: HclBlock, own: string, key: Key, reader: ModuleReader): readonly string[] {
  const named = ['role', 'user', 'group', 'permission_set_arn'].flatMap((name) => {
    const text = textOf(reader.value(source, block, name));
    return text === null ? [] : [key(ownerOf(text))];
  });
  return named.length > 0 ? named : [own];
}

/** The blocks of a module that may speak of rights, under the names that they have on the new side. */
export function blocksOf(
  module: Module,
  moved: ReadonlyMap<string, string>,
  reader: ModuleReader,
  keyOf: KeyOf,
): readonly Block[] {
  return module.sources.flatMap((source) => {
    const keyHere = keyed(keyOf, source);
    return source.file.body.blocks.flatMap((block) => {
      if (!kinds.has(block.type)) return [];
      const address = renamedBy(addressOf(block), moved);
      const type = block.type === 'resource' || block.type === 'data' ? (block.labels[0] ?? '') : block.type;
      const key = keyHere(address);
      return [{ address, key, type, block, source, subjects: subjectsOf(source, block, key, keyHere, reader) }];
    });
  });
}
