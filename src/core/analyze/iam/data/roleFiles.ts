import type { Holder } from '../policy/holder';
import type { Dialect, Statement, Term } from '../policy/policy';
import { termsOf } from '../policy/readPolicy';
import { roleStatement } from '../policy/roleStatement';
import { entryOf, itemsOf, textOf, valueOfKey, type MapNode, type Node } from '../read/node';
import type { Thing } from './thing';

/*
 * Roles that vendors take from files of their own:
 *   az role definition create --role-definition FILE: `Name`, `Actions`, `NotActions`, `AssignableScopes`; in what `az`
 *     and the REST interface print, and in ARM templates, `permissions` stand below `properties`.
 *   gcloud iam roles create --file FILE: `title`, `stage`, `includedPermissions`; Config Connector's `IAMCustomRole`.
 *   Kubernetes' `Role` and `ClusterRole`.
 */

function lower(text: string): string {
  return text.startsWith('${') ? text : text.toLowerCase();
}

function terms(node: Node, names: readonly string[]): readonly Term[] {
  return names.flatMap((name) => termsOf(valueOfKey(node, name), lower));
}

function has(node: Node, ...names: readonly string[]): boolean {
  return names.some((name) => entryOf(node, name) !== null);
}

/** What `notActions` leave out is denied, for the role itself. */
function azurePermission(node: Node): readonly Statement[] {
  const denied = terms(node, ['notActions', 'notDataActions']);
  const allowed = roleStatement('allow', terms(node, ['actions', 'dataActions']), [], node.spot);
  return denied.length > 0 ? [allowed, roleStatement('deny', denied, [], node.spot)] : [allowed];
}

function azureRole(node: MapNode): readonly Statement[] | null {
  if (!has(node, 'assignableScopes', 'roleName', 'isCustom')) return null;
  const permissions = itemsOf(valueOfKey(node, 'permissions'));
  if (permissions.length > 0) return permissions.flatMap(azurePermission);
  return has(node, 'actions', 'dataActions') ? azurePermission(node) : null;
}

function googleRole(node: MapNode): readonly Statement[] | null {
  const isConnected = textOf(valueOfKey(node, 'kind')) === 'IAMCustomRole';
  const list = isConnected
    ? valueOfKey(valueOfKey(node, 'spec'), 'permissions')
    : valueOfKey(node, 'includedPermissions');
  return list === null ? null : [roleStatement('allow', termsOf(list, lower), [], list.spot)];
}

function kubernetesRole(node: MapNode): readonly Statement[] | null {
  if (!/^(?:Cluster)?Role$/.test(textOf(valueOfKey(node, 'kind')) ?? '') || !has(node, 'rules')) return null;
  return itemsOf(valueOfKey(node, 'rules')).map((rule) => {
    const resources = terms(rule, ['resources', 'nonResourceURLs']);
    const isNamed = has(rule, 'resourceNames');
    const shown = isNamed ? resources.map((term) => ({ ...term, text: `${term.text} by name` })) : resources;
    return roleStatement('allow', terms(rule, ['verbs']), shown, rule.spot);
  });
}

const readers: readonly {
  readonly dialect: Dialect;
  readonly type: string;
  readonly read: (node: MapNode) => readonly Statement[] | null;
}[] = [
  { dialect: 'azure', type: 'Microsoft.Authorization/roleDefinitions', read: azureRole },
  { dialect: 'gcp', type: 'iam.googleapis.com/Role', read: googleRole },
  { dialect: 'kubernetes', type: 'rbac.authorization.k8s.io', read: kubernetesRole },
];

/** What a role is called, so that several in one file are told apart. */
function nameIn(node: MapNode, thing: Thing): string {
  const names = [node, valueOfKey(node, 'metadata')].flatMap((at) =>
    ['roleName', 'name', 'title'].flatMap((key) => textOf(valueOfKey(at, key)) ?? []),
  );
  return names[0] ?? thing.name;
}

/** The role that a map of a file says; null where it says none. */
export function roleIn(node: MapNode, thing: Thing, path: string): Holder | null {
  for (const { dialect, type, read } of readers) {
    const statements = read(node);
    if (statements === null) continue;
    const name = nameIn(node, thing);
    return {
      id: `${thing.key} ${path} role ${name}`,
      kind: 'identity',
      target: { type, name },
      policy: { dialect, statements, unseen: [] },
      subjects: [`${thing.key} ${name}`],
      spot: node.spot,
    };
  }
  return null;
}
