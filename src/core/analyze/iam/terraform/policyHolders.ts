import type { HclAttribute, HclBlock } from '../../hcl/hcl';
import type { Source } from '../../terraform/resource';
import type { Holder } from '../policy/holder';
import { kindOf } from '../policy/holderKind';
import type { Policy } from '../policy/policy';
import { readPolicy } from '../policy/readPolicy';
import { documentsIn } from '../read/documentsIn';
import type { MapNode, Node } from '../read/node';
import type { Lookup } from '../read/reading';
import type { Block } from './blocks';
import { eachLookup } from './each';
import type { ModuleReader } from './moduleReader';

/** Attributes whose value is a policy even where the text does not show it. */
const policyName =
  /^(?:policy|assume_role_policy|policy_document|inline_policy|access_policy|resource_policy|key_policy|policy_text|bucket_policy)$/;
const sign = /Statement|iam_policy_document|jsonencode|\{/;

export function joinedPolicy(documents: readonly MapNode[]): Policy {
  const parts = documents.map(readPolicy);
  return {
    dialect: 'aws',
    statements: parts.flatMap(({ statements }) => statements),
    unseen: parts.flatMap(({ unseen }) => unseen),
  };
}

/** A policy that is somewhere else: what it says is not seen. */
function unseenPolicy(node: Node): Policy | null {
  if (node.kind !== 'text' && node.kind !== 'unknown') return null;
  const shown = node.kind === 'text' ? node.value : node.text;
  if (!/\$\{|\(|\./.test(shown)) return null;
  return { dialect: 'aws', statements: [], unseen: [{ text: shown, shown, spot: node.spot, sure: true }] };
}

type At = { readonly of: Block; readonly path: string; readonly source: Source; readonly inner: Lookup | undefined };

function holderAt(at: At, attribute: HclAttribute, reader: ModuleReader): readonly Holder[] {
  const { of, source } = at;
  const text = source.text.slice(attribute.value.start, attribute.value.end);
  const named = policyName.test(attribute.name);
  if (!named && !sign.test(text) && !/^(?:local|data|var)\./.test(text)) return [];
  const node = reader.read(source, attribute, at.inner);
  const documents = documentsIn(node);
  const policy = documents.length > 0 ? joinedPolicy(documents) : named ? unseenPolicy(node) : null;
  if (policy === null) return [];
  const path = at.path === '' ? attribute.name : `${at.path}.${attribute.name}`;
  return [
    {
      id: `${of.key} ${path}`,
      kind: kindOf(of.type, path, policy),
      target: { type: of.type, name: of.address },
      policy,
      subjects: of.subjects,
      spot: {
        written: { kind: 'text', path: source.path, side: source.side, text: source.text },
        span: attribute.span,
      },
    },
  ];
}

function holdersIn(at: At, block: HclBlock, reader: ModuleReader): readonly Holder[] {
  const here = block.body.attributes.flatMap((attribute) => holderAt(at, attribute, reader));
  const below = block.body.blocks.flatMap((child) => {
    const inner = child.type === 'dynamic' ? eachLookup(at.source, child, reader, at.inner) : at.inner;
    const path =
      child.type === 'content'
        ? at.path
        : `${at.path}${child.type === 'dynamic' ? (child.labels[0] ?? '') : child.type}`;
    return holdersIn({ ...at, inner, path }, child, reader);
  });
  return [...here, ...below];
}

/** The policy documents in one block. */
export function policyHolders(of: Block, reader: ModuleReader): readonly Holder[] {
  const inner = eachLookup(of.source, of.block, reader, undefined);
  return holdersIn({ of, path: '', source: of.source, inner }, of.block, reader);
}
