import { describe, it } from 'mocha';
import { kubectl } from '../../../src/core/rules/kubectl';
import type { Command } from '../../../src/core/model/command';
import { checkPack, type Expected } from './checkPack';

const ROOM = '/proj/app';

const files: Readonly<Record<string, string>> = {
  'data.yaml':
    'kind: Pod\nmetadata: {name: web-0}\n---\nkind: PersistentVolumeClaim\nmetadata: {name: data, namespace: prod}\n',
  'list.json':
    '{"kind":"List","items":[{"kind":"Namespace","metadata":{"name":"shop"}},{"kind":"Job","metadata":{"generateName":"run-"}}]}',
  'web.yaml': 'kind: Deployment\nmetadata: {name: web}\nspec: {replicas: 2}\n',
  'none.yaml': 'kind: Deployment\nmetadata: {name: web}\nspec: {replicas: 0}\n',
  'open.yaml': 'kind: Service\nmetadata: {name: web}\nspec: {type: LoadBalancer}\n',
  'inner.yaml':
    'kind: Service\nmetadata:\n  name: web\n  annotations: {service.beta.kubernetes.io/aws-load-balancer-internal: "true"}\nspec: {type: LoadBalancer}\n',
  'admin.yaml': 'kind: ClusterRoleBinding\nmetadata: {name: ci}\nroleRef: {kind: ClusterRole, name: cluster-admin}\n',
  'view.yaml': 'kind: RoleBinding\nmetadata: {name: ci}\nroleRef: {kind: Role, name: view}\n',
  'role.yaml':
    'kind: ClusterRole\nmetadata: {name: ci}\nrules:\n- {verbs: ["*"], resources: ["*"]}\n- {verbs: [get]}\n',
  'host.yaml': 'kind: Pod\nmetadata: {name: p}\nspec:\n  volumes: [{name: h, hostPath: {path: /}}]\n',
  'processes.yaml': 'kind: Pod\nmetadata: {name: p}\nspec: {hostPID: true, volumes: [{hostPath: {path: /data}}]}\n',
  'broken.yaml': 'kind: {\n',
  'nothing.yaml': '# nothing\n',
  'many.yaml': ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `kind: Job\nmetadata: {name: ${name}}\n`).join('---\n'),
  'eu/kustomization.yaml': 'namespace: shop-eu\nresources: [../base, web.yaml]\n',
  'eu/web.yaml': 'kind: Deployment\nmetadata: {name: web}\n',
  'base/kustomization.yml': 'resources: [db.yaml]\n',
  'base/db.yaml': 'kind: StatefulSet\nmetadata: {name: db}\n',
  'far/kustomization.yaml': 'resources: ["https://example.com/x.yaml"]\n',
  'round/kustomization.yaml': 'bases: [../round]\n',
  'patch.yaml': 'spec: {replicas: 0}\n',
};

const read = (path: string): string | null => files[path.replace(`${ROOM}/`, '')] ?? null;

function ofText(text: string): Partial<Command> {
  return { input: { kind: 'text', text } };
}

const cases: readonly (readonly [title: string, line: string, expected: Expected, command?: Partial<Command>])[] = [
  [
    'each object of a file that is deleted is named',
    'kubectl delete -f data.yaml',
    {
      says: ['Deletes pod web-0', 'Deletes volume claim data'],
      weights: ['delete medium easy', 'delete critical impossible'],
    },
  ],
  ['also those of a list', 'kubectl delete -f list.json', { says: ['Deletes namespace shop', 'Deletes job run-…'] }],
  ['two files', 'kubectl delete -f web.yaml,open.yaml', { says: ['Deletes deployment web', 'Deletes service web'] }],
  ['nothing is in a file', 'kubectl delete -f nothing.yaml', { says: [], unknowns: [] }],
  [
    'a file that nobody can read',
    'kubectl delete -f gone.yaml',
    { weights: ['delete high unknown'], unknowns: ['unreadable possible'] },
  ],
  ['nor an address', 'kubectl delete -f https://example.com/a.yaml', { unknowns: ['unreadable possible'] }],
  ['nor a name that is known later', 'kubectl delete -f $F', { unknowns: ['unreadable possible'] }],
  [
    'what is put into it is read',
    'kubectl delete -f -',
    { says: ['Deletes namespace shop'] },
    ofText('kind: Namespace\nmetadata: {name: shop}\n'),
  ],
  ['what comes from elsewhere is not', 'kubectl delete -f -', { unknowns: ['unreadable possible'] }],
  [
    'a file that is put into it is read',
    'kubectl delete -f /dev/stdin',
    { says: ['Deletes deployment web'] },
    {
      input: {
        kind: 'file',
        path: { value: 'web.yaml', raw: 'web.yaml', dynamic: false, glob: false, span: { start: 0, end: 0 } },
      },
    },
  ],
  [
    'a kustomization is all that it gathers',
    'kubectl delete -k eu',
    {
      says: ['Deletes stateful set db', 'Deletes deployment web'],
      signals: ['kube-namespace namespace shop-eu', 'name statefulset name db'],
    },
  ],
  ['one that gathers from elsewhere is not known', 'kubectl delete -k far', { unknowns: ['unreadable possible'] }],
  ['nor one that gathers itself', 'kubectl delete -k round', { unknowns: ['unreadable possible'] }],
  ['nor one that is not there', 'kubectl delete -k gone', { unknowns: ['unreadable possible'] }],
  ['nor one whose name is known later', 'kubectl delete -k $D', { unknowns: ['unreadable possible'] }],
  [
    'what is applied is told with where it goes',
    'kubectl apply -f data.yaml',
    {
      says: ['Applies data.yaml: pod web-0, volume claim data'],
      signals: ['name pod name web-0', 'kube-namespace namespace prod', 'name persistentvolumeclaim name data'],
    },
  ],
  [
    'many objects are counted',
    'kubectl create -f many.yaml',
    { says: ['Creates many.yaml: job a, job b, job c, job d and 2 more'] },
  ],
  [
    'a file that scales to zero',
    'kubectl apply -f none.yaml',
    { weights: ['update medium unknown', 'interrupt high easy'] },
  ],
  ['one that opens', 'kubectl apply -f open.yaml', { weights: ['update medium unknown', 'expose high easy'] }],
  ['inside the network only', 'kubectl apply -f inner.yaml', { weights: ['update medium unknown'] }],
  [
    'one that gives all rights',
    'kubectl apply -f admin.yaml',
    { weights: ['update medium unknown', 'grant critical easy'] },
  ],
  ['one that gives few', 'kubectl apply -f view.yaml', { weights: ['update medium unknown'] }],
  [
    'a role that may do everything',
    'kubectl apply -f role.yaml',
    { weights: ['update medium unknown', 'grant critical easy'] },
  ],
  [
    'a pod that holds the machine',
    'kubectl apply -f host.yaml',
    { weights: ['update medium unknown', 'grant critical easy'] },
  ],
  [
    'one that sees its processes',
    'kubectl apply -f processes.yaml',
    { weights: ['update medium unknown', 'grant high easy'] },
  ],
  ['a file that is no manifest', 'kubectl apply -f broken.yaml', { weights: ['update medium unknown'] }],
  ['one that is too long', 'kubectl apply -f -', { unknowns: ['unreadable possible'] }, ofText('a'.repeat(400_001))],
  [
    'what is replaced by force is gone first',
    'kubectl replace --force -f data.yaml',
    {
      says: [
        'Deletes and recreates data.yaml: pod web-0, volume claim data',
        'Deletes and recreates pod web-0',
        'Deletes and recreates volume claim data',
      ],
    },
  ],
  [
    'a patch to zero',
    `kubectl patch deploy web -p '{"spec":{"replicas":0}}'`,
    { says: ['Scales to zero deployment web'] },
  ],
  ['from a file', 'kubectl patch deploy web --patch-file patch.yaml', { says: ['Scales to zero deployment web'] }],
  [
    'from a file that nobody can read',
    'kubectl patch deploy web --patch-file gone.yaml',
    { unknowns: ['unreadable present'] },
  ],
  ['from one that is known later', 'kubectl patch deploy web --patch-file $F', { unknowns: ['unreadable present'] }],
  ['a patch that is known later', 'kubectl patch deploy web -p $P', { unknowns: ['unreadable present'] }],
  ['no patch', 'kubectl patch deploy web', { unknowns: ['unreadable present'] }],
  [
    'an ordinary one',
    `kubectl patch deploy web -p '{"spec":{"replicas":3}}'`,
    { says: ['Patches deployment web'], unknowns: [] },
  ],
  [
    'operations are read',
    `kubectl patch pvc data --type=json -p '[{"op":"remove","path":"/metadata/finalizers"}]'`,
    { weights: ['unprotect high impossible'] },
  ],
  [
    'one by one',
    `kubectl patch pvc data --type json -p '[{"op":"test","path":"/x"},{"op":"remove","path":"/metadata/finalizers/0"},{"op":"remove","path":"/metadata/finalizers/1"}]'`,
    { weights: ['unprotect high impossible'] },
  ],
  ['operations that are none', `kubectl patch pvc data --type json -p '[1]'`, { says: ['Patches volume claim data'] }],
  [
    'an empty list',
    `kubectl patch ns shop -p '{"spec":{"finalizers":[]}}'`,
    { weights: ['unprotect high impossible'] },
  ],
  [
    'finalizers that are put on',
    `kubectl patch pvc a -p '{"metadata":{"finalizers":["x"]}}'`,
    { says: ['Patches volume claim a'] },
  ],
  [
    'data that goes with its claim',
    `kubectl patch pv a -p '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}'`,
    { weights: ['unprotect high easy'] },
  ],
  [
    'data that stays',
    `kubectl patch pv a -p '{"spec":{"persistentVolumeReclaimPolicy":"Retain"}}'`,
    { weights: ['update medium unknown'] },
  ],
  [
    'a guard that goes',
    `kubectl patch db a -p '{"spec":{"deletionProtection":false}}'`,
    { weights: ['unprotect high easy'] },
  ],
  ['a schedule that stops', `kubectl patch cj a -p '{"spec":{"suspend":true}}'`, { says: ['Suspends cronjob a'] }],
  [
    'a node that takes nothing',
    `kubectl patch node a -p '{"spec":{"unschedulable":true}}'`,
    { says: ['Cordons node a'] },
  ],
  [
    'a service that opens',
    `kubectl patch svc a -p '{"spec":{"type":"LoadBalancer"}}'`,
    { weights: ['expose high easy'] },
  ],
];

describe('kubectl reads manifests and patches', () => {
  for (const [title, line, expected, command] of cases) {
    it(`${title}: ${line}`, () => {
      checkPack(kubectl, line, expected, command, { read });
    });
  }
});
