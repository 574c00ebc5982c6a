import { resourceName, termsOf } from '../policy/readPolicy';
import type { Grant } from '../world/world';
import { ownerOf, type Block } from './blocks';
import { eachLookup } from './each';
import type { ModuleReader } from './moduleReader';
import type { Lookup } from '../read/reading';
import type { HclBlock } from '../../hcl/hcl';
import type { Term } from '../policy/policy';

/** How blocks of a family of types say who gets what. Names are tried in order; all that are there count. */
type Shape = {
  readonly types: RegExp;
  readonly vendor: Grant['vendor'];
  readonly roles: readonly string[];
  readonly members: readonly string[];
  /** Of blocks inside: `role_ref`, `subject`. */
  readonly roleBlock?: string;
  readonly memberBlock?: string;
  /** Blocks of which each is a grant of its own. */
  readonly within?: RegExp;
};

const shapes: readonly Shape[] = [
  {
    types: /^aws_iam_(?:role|user|group)_policy_attachment$/,
    vendor: 'aws',
    roles: ['policy_arn'],
    members: ['role', 'user', 'group'],
  },
  { types: /^aws_iam_policy_attachment$/, vendor: 'aws', roles: ['policy_arn'], members: ['roles', 'users', 'groups'] },
  {
    types: /^aws_iam_role_policy_attachments_exclusive$/,
    vendor: 'aws',
    roles: ['policy_arns'],
    members: ['role_name'],
  },
  { types: /^aws_iam_group_membership$/, vendor: 'group', roles: ['group'], members: ['users'] },
  { types: /^aws_iam_user_group_membership$/, vendor: 'group', roles: ['groups'], members: ['user'] },
  { types: /^aws_iam_role$/, vendor: 'aws', roles: ['managed_policy_arns'], members: [] },
  {
    types: /^aws_ssoadmin_managed_policy_attachment$/,
    vendor: 'aws',
    roles: ['managed_policy_arn'],
    members: ['permission_set_arn'],
  },
  { types: /^aws_eks_access_policy_association$/, vendor: 'aws', roles: ['policy_arn'], members: ['principal_arn'] },
  { types: /^google_\w+_iam_(?:member|binding)$/, vendor: 'google', roles: ['role'], members: ['member', 'members'] },
  { types: /^google_iam_policy$/, vendor: 'google', roles: ['role'], members: ['members'], within: /^binding$/ },
  {
    types: /^azurerm_role_assignment$/,
    vendor: 'azure',
    roles: ['role_definition_name', 'role_definition_id'],
    members: ['principal_id'],
  },
  {
    types: /^azurerm_pim_(?:active|eligible)_role_assignment$/,
    vendor: 'azure',
    roles: ['role_definition_id'],
    members: ['principal_id'],
  },
  { types: /^azuread_directory_role$/, vendor: 'entra', roles: ['display_name', 'template_id'], members: [] },
  {
    types: /^azuread_directory_role_assignment$/,
    vendor: 'entra',
    roles: ['role_id'],
    members: ['principal_object_id'],
  },
  { types: /^azuread_app_role_assignment$/, vendor: 'entra', roles: ['app_role_id'], members: ['principal_object_id'] },
  {
    types: /^kubernetes_(?:cluster_)?role_binding(?:_v1)?$/,
    vendor: 'kubernetes',
    roles: ['name'],
    members: ['name'],
    roleBlock: 'role_ref',
    memberBlock: 'subject',
  },
  {
    types: /^github_(?:repository_collaborator|team_repository)$/,
    vendor: 'github',
    roles: ['permission'],
    members: ['username', 'team_id'],
  },
  { types: /^github_membership$/, vendor: 'github', roles: ['role'], members: ['username'] },
  {
    types: /^github_repository_collaborators$/,
    vendor: 'github',
    roles: ['permission'],
    members: ['username', 'team_id'],
    within: /^(?:user|team)$/,
  },
  { types: /^github_organization_settings$/, vendor: 'github', roles: ['default_repository_permission'], members: [] },
];

function azureReach(scope: string): Grant['reach'] {
  if (/managementGroups|management_group/i.test(scope) || scope === '/') return 'organisation';
  if (/^\/subscriptions\/[^/]+$|azurerm_subscription\.|subscription_id/i.test(scope)) return 'account';
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$|azurerm_resource_group\./i.test(scope) ? 'group' : 'thing';
}

function reachOf({ type, block, source }: Block, reader: ModuleReader): Grant['reach'] {
  if (/^azurerm_/.test(type)) {
    const [scope] = termsOf(reader.value(source, block, 'scope'), String);
    return azureReach(scope?.text ?? '');
  }
  if (/^google_organization_/.test(type)) return 'organisation';
  if (/^google_(?:project|folder|billing_account)_iam|^google_iam_policy$/.test(type)) return 'account';
  if (/^google_/.test(type)) return 'thing';
  return /^kubernetes_role_binding/.test(type) ? 'group' : 'account';
}

type At = { readonly of: Block; readonly reader: ModuleReader; readonly inner: Lookup | undefined };

function termsNamed(at: At, block: HclBlock, names: readonly string[]): readonly Term[] {
  return names.flatMap((name) => termsOf(at.reader.value(at.of.source, block, name, at.inner), resourceName));
}

function children(block: HclBlock, type: string | undefined): readonly HclBlock[] {
  return type === undefined ? [block] : block.body.blocks.filter((child) => child.type === type);
}

function grantsAt(at: At, shape: Shape, block: HclBlock): readonly Grant[] {
  const { of, reader } = at;
  const roles = children(block, shape.roleBlock).flatMap((child) => termsNamed(at, child, shape.roles));
  const named = children(block, shape.memberBlock).flatMap((child) => termsNamed(at, child, shape.members));
  const spot = {
    written: { kind: 'text' as const, path: of.source.path, side: of.source.side, text: of.source.text },
    span: of.block.header,
  };
  const members = named.length > 0 ? named : [{ text: of.address, shown: of.address, spot, sure: true }];
  const reach = reachOf(of, reader);
  return roles.flatMap((role) =>
    members.map((member) => ({
      role: role.text,
      roleSpot: role.spot,
      member: ownerOf(member.text),
      memberSpot: member.spot,
      vendor: shape.vendor,
      reach,
      target: { type: of.type, name: of.address },
      sure: role.sure,
    })),
  );
}

/** A module's call that hands ready-made policies of the vendor on. */
const handsOn: Shape = { types: /^module$/, vendor: 'aws', roles: [], members: [] };

function handedOn(at: At): readonly Grant[] {
  const names = at.of.block.body.attributes.map(({ name }) => name).filter((name) => /polic|arns/.test(name));
  return grantsAt(at, { ...handsOn, roles: names }, at.of.block).filter(({ role }) =>
    /^arn:[^:]*:iam::aws:policy\//.test(role),
  );
}

/** The ready-made roles and policies that a block gives to somebody. */
export function grantsOf(of: Block, reader: ModuleReader): readonly Grant[] {
  const at: At = { of, reader, inner: eachLookup(of.source, of.block, reader, undefined) };
  if (of.type === 'module') return handedOn(at);
  const shape = shapes.find(({ types }) => types.test(of.type));
  if (shape === undefined) return [];
  const { within } = shape;
  if (within === undefined) return grantsAt(at, shape, of.block);
  return of.block.body.blocks.filter(({ type }) => within.test(type)).flatMap((block) => grantsAt(at, shape, block));
}
