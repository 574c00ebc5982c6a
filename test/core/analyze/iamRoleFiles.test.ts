import { strict as assert } from 'node:assert';
import { codesOf } from './iam/checkRows';

type Write = (rights: readonly string[]) => string;

const azure: Write = (actions) =>
  JSON.stringify(
    { Name: 'Operators', IsCustom: true, Actions: actions, AssignableScopes: ['/subscriptions/s'] },
    null,
    1,
  );
const azureShown: Write = (actions) =>
  JSON.stringify(
    [{ properties: { roleName: 'Operators', assignableScopes: ['/'], permissions: [{ actions, notActions: [] }] } }],
    null,
    1,
  );
const azureTemplate: Write = (actions) =>
  JSON.stringify({
    resources: [
      {
        type: 'Microsoft.Authorization/roleDefinitions',
        properties: { roleName: 'Operators', assignableScopes: ['/'], permissions: [{ actions }] },
      },
    ],
  });
const azureExcept: Write = (notActions) =>
  JSON.stringify({ Name: 'x', IsCustom: true, Actions: ['*'], NotActions: notActions, AssignableScopes: ['/'] });
const google: Write = (rights) =>
  `title: Reader\nstage: GA\nincludedPermissions:\n${rights.map((one) => `- ${one}\n`).join('')}`;
const googleConnected: Write = (rights) =>
  `apiVersion: iam.cnrm.cloud.google.com/v1beta1\nkind: IAMCustomRole\nmetadata:\n  name: r\nspec:\n  title: R\n  permissions:\n${rights.map((one) => `  - ${one}\n`).join('')}`;
const kubernetes: Write = (verbs) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: r\nrules:\n- apiGroups: [""]\n  resources: [pods]\n  verbs: ${JSON.stringify(verbs)}\n`;

const read = 'Microsoft.Compute/*/read';
const assign = 'Microsoft.Authorization/roleAssignments/write';

/** What each role says before and after; the codes of all findings, or nothing. */
const rows: readonly (readonly [string, string, Write, readonly string[], readonly string[], string])[] = [
  ['Azure: everything', 'roles/a.json', azure, [read], ['*'], 'IA02'],
  ['Azure: assigns roles', 'roles/a.json', azure, [read], [read, assign], 'IA05'],
  ['Azure: another thing to read', 'roles/a.json', azure, [read], [read, 'Microsoft.Web/sites/read'], ''],
  ['Azure: less', 'roles/a.json', azure, [read, assign], [read], ''],
  ['Azure: in another order', 'roles/a.json', azure, [read, 'Microsoft.Web/*'], ['Microsoft.Web/*', read], ''],
  ['Azure: as it is printed', 'r.json', azureShown, [read], [read, assign], 'IA05'],
  ['Azure: in a template', 'azuredeploy.json', azureTemplate, [read], ['*'], 'IA02'],
  ['Azure: in a template, less', 'azuredeploy.json', azureTemplate, ['*'], [read], ''],
  [
    'Google: sets rights',
    'role.yaml',
    google,
    ['storage.objects.get'],
    ['storage.objects.get', 'resourcemanager.projects.setIamPolicy'],
    'IA05',
  ],
  ['Google: acts as others', 'role.yaml', google, ['storage.objects.get'], ['iam.serviceAccounts.actAs'], 'IA05'],
  [
    'Google: another thing to list',
    'role.yaml',
    google,
    ['storage.objects.get'],
    ['storage.objects.get', 'storage.objects.list'],
    '',
  ],
  [
    'Google: as a Kubernetes object',
    'role.yaml',
    googleConnected,
    ['storage.objects.get'],
    ['iam.serviceAccountKeys.create'],
    'IA05',
  ],
  [
    'Google: as a Kubernetes object, less',
    'role.yaml',
    googleConnected,
    ['a.b.get', 'iam.serviceAccountKeys.create'],
    ['a.b.get'],
    '',
  ],
  ['Kubernetes: every verb', 'role.yaml', kubernetes, ['get'], ['*'], 'IA01'],
  ['Kubernetes: acts as others', 'role.yaml', kubernetes, ['get'], ['get', 'impersonate'], 'IA05'],
  ['Kubernetes: another verb of one kind', 'role.yaml', kubernetes, ['get'], ['get', 'list', 'watch'], ''],
];

describe('custom roles in files of their own', () => {
  for (const [situation, path, write, before, after, codes] of rows) {
    it(situation, () => {
      assert.equal(codesOf(`/w/${path}`, write(before), write(after)), codes);
    });
  }

  it('Azure: what is left out gets less', () => {
    assert.equal(codesOf('/w/a.json', azureExcept([assign]), azureExcept(['Microsoft.Web/*'])), 'IA04');
  });

  it('a workflow with permissions is no role', () => {
    const flow = (right: string): string => `name: x\npermissions:\n  contents: ${right}\n`;
    assert.equal(codesOf('/w/.github/workflows/a.yml', flow('read'), flow('write')), '');
  });
});
