import { folderOf } from '../../../model/filePath';
import type { Module } from '../../terraform/module';
import type { Holder } from '../policy/holder';
import { kindByContent } from '../policy/holderKind';
import type { Grant, World } from '../world/world';
import { documentsIn } from '../read/documentsIn';
import { blocksOf, ownerOf, type Block } from './blocks';
import { customRoles } from './customRoles';
import type { KeyOf } from './earlierKeys';
import { credentialsOf, guardsOf, identitiesOf, lifelinesOf, usersOf } from './facts';
import { grantsOf } from './grants';
import { moduleReader, type ModuleReader } from './moduleReader';
import { joinedPolicy, policyHolders } from './policyHolders';
import { spelledPolicies } from './spelledPolicies';

/** Documents that nothing of this module uses: they go out to another module or by an output. */
function loneDocuments(blocks: readonly Block[], reader: ModuleReader): readonly Holder[] {
  return blocks.flatMap(({ address, key, type, block, source }) => {
    const name = block.labels[1] ?? '';
    const node = reader.documents.get(name);
    if (block.type !== 'data' || type !== 'aws_iam_policy_document' || node === undefined || reader.asked.has(name)) {
      return [];
    }
    const policy = joinedPolicy(documentsIn(node));
    const spot = {
      written: { kind: 'text' as const, path: source.path, side: source.side, text: source.text },
      span: block.header,
    };
    return [{ id: key, kind: kindByContent(policy), target: { type, name: address }, policy, subjects: [key], spot }];
  });
}

/** A managed policy adds to the rights of those it is attached to. */
function withAttachments(
  holders: readonly Holder[],
  grants: readonly Grant[],
  keyOf: (address: string) => string,
): readonly Holder[] {
  const members = new Map<string, string[]>();
  for (const { role, member } of grants) members.set(ownerOf(role), [...(members.get(ownerOf(role)) ?? []), member]);
  return holders.map((holder) => {
    const given = members.get(holder.target.name) ?? [];
    return { ...holder, subjects: [...holder.subjects, ...given.map(keyOf)] };
  });
}

/**
 * Everything that a module says about rights, as its reader sees it; `moved` are the renamings of the new side, `keyOf`
 * names its things.
 */
export function terraformWorld(
  module: Module,
  moved: ReadonlyMap<string, string>,
  keyOf: KeyOf,
  reader: ModuleReader = moduleReader(module, moved),
): World {
  const blocks = blocksOf(module, moved, reader, keyOf);
  const used = blocks
    .filter(({ block, type }) => block.type !== 'data' || type !== 'aws_iam_policy_document')
    .flatMap((block) => policyHolders(block, reader));
  const roles = blocks.flatMap((block) => customRoles(block, reader));
  const spelled = blocks.flatMap((block) => spelledPolicies(block, reader));
  const holders = [...used, ...roles, ...spelled, ...loneDocuments(blocks, reader)];
  const grants = blocks.flatMap((block) => grantsOf(block, reader));
  const users = usersOf(blocks);
  const folder = folderOf(module.sources[0]?.path ?? '');
  return {
    holders: withAttachments(holders, grants, (address) => keyOf(folder, address)),
    grants,
    guards: blocks.flatMap((block) => guardsOf(block, reader)),
    lifelines: blocks.flatMap((block) => lifelinesOf(block, reader)),
    identities: blocks.flatMap((block) => identitiesOf(block, users)),
    credentials: blocks.flatMap(credentialsOf),
    things: blocks.map(({ key }) => key),
  };
}
