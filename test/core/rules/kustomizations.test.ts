import { describe, it } from 'mocha';
import { kubectl } from '../../../src/core/rules/kubectl';
import { checkPack, type Expected } from './checkPack';

const ROOM = '/proj/app';

const files: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': 'kind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n',
  'prod/kustomization.yaml': 'namespace: shop-prod\nresources: [../base]\npatches: [{path: none.yaml}]\n',
  'prod/none.yaml': 'kind: Deployment\nmetadata: {name: web}\nspec: {replicas: 0}\n',
  'inline/kustomization.yaml':
    'resources: [../base]\npatches:\n- target: {kind: Service, name: web}\n  patch: |-\n    - {op: replace, path: /spec/type, value: LoadBalancer}\n',
  'partial/kustomization.yaml':
    'resources: [../base]\npatches:\n- target: {kind: Pod, name: p}\n  patch: "spec: {hostPID: true, hostNetwork: true}"\n- {patch: "spec: {hostPID: true}"}\n',
  'merge/kustomization.yaml':
    'resources: [../base]\npatchesStrategicMerge:\n- ../prod/none.yaml\n- |-\n  kind: Service\n  metadata: {name: web}\n  spec: {type: LoadBalancer}\n',
  'steps/kustomization.yaml':
    'resources: [../base]\npatchesJson6902: [{target: {kind: Deployment, name: web}, path: steps.json}]\n',
  'steps/steps.json': '[{"op":"replace","path":"/spec/replicas","value":0}]',
  'count/kustomization.yaml': 'resources: [../base]\nreplicas: [{name: web, count: 0}]\n',
  'harmless/kustomization.yaml':
    'resources: [../base]\nreplicas: [{name: web, count: 2}]\nimages: [{name: web, newTag: v2}]\npatches: [{target: {kind: Deployment, name: web}, patch: "[{op: remove, path: /metadata/labels}]"}]\n',
  'parts/kustomization.yaml': 'resources: [../base]\ncomponents: [../open]\n',
  'open/kustomization.yaml': 'kind: Component\npatches: [{path: open.yaml}]\nresources: [admin.yaml]\n',
  'open/open.yaml': 'kind: Service\nmetadata: {name: web}\nspec: {type: LoadBalancer}\n',
  'open/admin.yaml':
    'kind: ClusterRoleBinding\nmetadata: {name: ci}\nroleRef: {kind: ClusterRole, name: cluster-admin}\n',
  'lost/kustomization.yaml': 'resources: [../base]\npatches: [{path: gone.yaml}]\n',
  'far/kustomization.yaml': 'components: ["https://example.com/open?ref=v1"]\n',
  'many/kustomization.yaml': `resources: [../base]\npatches: [${'{path: ../prod/none.yaml}, '.repeat(50)}]\n`,
};

const cases: readonly (readonly [title: string, line: string, expected: Expected])[] = [
  ['a base alone', 'kubectl apply -k base', { weights: ['update medium unknown'], unknowns: [] }],
  [
    'a patch in a file that scales to zero',
    'kubectl apply -k prod',
    { weights: ['update medium unknown', 'interrupt high easy'], unknowns: [] },
  ],
  ['steps that open a service', 'kubectl apply -k inline', { weights: ['update medium unknown', 'expose high easy'] }],
  [
    'a part of an object; one whose target nobody names is left out',
    'kubectl apply -k partial',
    { weights: ['update medium unknown', 'grant high easy'] },
  ],
  [
    'merges in files and in the text itself',
    'kubectl apply -k merge',
    { weights: ['update medium unknown', 'interrupt high easy', 'expose high easy'] },
  ],
  ['steps in a file', 'kubectl apply -k steps', { weights: ['update medium unknown', 'interrupt high easy'] }],
  ['a count of none', 'kubectl apply -k count', { weights: ['update medium unknown', 'interrupt high easy'] }],
  ['counts, images and labels', 'kubectl apply -k harmless', { weights: ['update medium unknown'], unknowns: [] }],
  [
    'a component with its resources and patches',
    'kubectl apply -k parts',
    { weights: ['update medium unknown', 'grant critical easy', 'expose high easy'] },
  ],
  ['a patch that is not there', 'kubectl apply -k lost', { unknowns: ['unreadable possible'] }],
  ['a component from elsewhere', 'kubectl apply -k far', { unknowns: ['unreadable possible'] }],
  ['more than is read in time', 'kubectl apply -k many', { unknowns: ['unreadable possible'] }],
  ['what is deleted is named once', 'kubectl delete -k prod', { says: ['Deletes deployment web'] }],
  ['a diff', 'kubectl diff -k prod', { says: [], unknowns: [] }],
  ['a rehearsal', 'kubectl apply -k prod --dry-run=server', { says: [], unknowns: [] }],
];

describe('kubectl reads kustomizations', () => {
  for (const [title, line, expected] of cases) {
    it(`${title}: ${line}`, () => {
      checkPack(kubectl, line, expected, {}, { readAsLeft: (path) => files[path.replace(`${ROOM}/`, '')] ?? null });
    });
  }
});
