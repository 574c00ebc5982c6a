import { describe, it } from 'mocha';
import { kubectl } from '../../../src/core/rules/kubectl';
import { checkPack, type Expected } from './checkPack';

const cases: readonly (readonly [title: string, line: string, expected: Expected])[] = [
  [
    'a namespace is evidence of itself',
    'kubectl --context prod-eu delete ns shop',
    {
      says: ['Deletes namespace shop'],
      weights: ['delete critical impossible'],
      signals: ['kube-context --context prod-eu', 'kube-namespace namespace shop'],
      saferWay: 'kubectl delete namespace shop --dry-run=server',
    },
  ],
  ['a label is no second namespace', 'kubectl label ns shop a=b c-', { says: ['Labels namespace shop'] }],
  [
    'nor is an annotation whose key has a slash',
    'kubectl annotate pods web-0 example.com/owner=me',
    { says: ['Annotates pod web-0'] },
  ],
  [
    'an image is no second deployment',
    'kubectl set image deployment/web web=acme/web:2',
    { says: ['Changes the image of deployment web'] },
  ],
  [
    'a pod comes back',
    'kubectl delete pod web-0 -n shop',
    {
      weights: ['delete medium easy'],
      signals: ['kube-namespace --namespace shop', 'name pod name web-0'],
    },
  ],
  [
    'kinds may be listed and abbreviated',
    'kubectl delete deploy,svc web',
    {
      says: ['Deletes deployment web', 'Deletes service web'],
    },
  ],
  [
    'a group behind the kind means the same',
    'kubectl delete deployments.apps web',
    { says: ['Deletes deployment web'] },
  ],
  [
    'a selector',
    'kubectl delete pods -l app=web -A',
    { says: ['Deletes every pod matching app=web in every namespace'] },
  ],
  ['every namespace is the whole cluster', 'kubectl delete ns --all', { weights: ['delete critical impossible'] }],
  ['a custom kind may own anything', 'kubectl delete postgrescluster main', { weights: ['delete medium unknown'] }],
  [
    'a manifest that cannot be read may hold anything',
    'kubectl delete -f gone.yaml',
    { weights: ['delete high unknown'] },
  ],
  ['dry runs of none are none', 'kubectl delete ns shop --dry-run=none', { weights: ['delete critical impossible'] }],
  ['scaling to zero', 'kubectl scale --replicas=0 deploy/web', { weights: ['interrupt high easy'] }],
  ['draining a node', 'kubectl drain node-1', { says: ['Drains node node-1'], weights: ['interrupt high easy'] }],
  ['replacing by force', 'kubectl replace --force -f a.yaml', { weights: ['replace high costly'] }],
  ['applying shows the way to look first', 'kubectl apply -f a.yaml', { saferWay: 'kubectl diff -f a.yaml' }],
  ['all secrets with their values', 'kubectl get secrets -o json', { weights: ['read-secret high impossible'] }],
  ['a secret by its slash', 'kubectl get secret/db -ojsonpath={.data.password}', { says: ['Shows secret db'] }],
  ['the raw configuration', 'kubectl config view --raw', { weights: ['read-secret high impossible'] }],
  [
    'a chosen context is remembered',
    'kubectl config use-context prod-eu',
    {
      says: [],
      session: [{ kind: 'kube-context', context: 'prod-eu' }],
    },
  ],
  [
    'a chosen namespace is remembered',
    'kubectl config set-context --current --namespace=shop',
    {
      session: [{ kind: 'kube-namespace', namespace: 'shop' }],
    },
  ],
  [
    'what runs in a container is told',
    'kubectl exec -it web-0 -- rm -rf /data',
    { says: ['Runs `rm -rf /data` in web-0'] },
  ],
  ['a copy into a pod', 'kubectl cp ./x web-0:/tmp/x', { weights: ['update medium unknown'] }],
  ['a dynamic verb is an unknown with a stake', 'kubectl $VERB ns shop', { unknowns: ['dynamic present'] }],
  ['who may do something is only asked', 'oc adm policy who-can get pods', {}],
  ['a privileged pod', 'kubectl run x --image=y --privileged', { weights: ['create low easy', 'grant high easy'] }],
  [
    'a pod that overrides make privileged',
    `kubectl run x --image=y --overrides='{"spec":{"hostPID":true}}'`,
    { weights: ['create low easy', 'grant high easy'] },
  ],
  ['a process on a node', 'kubectl debug node/n1 -it --image=x', { weights: ['grant high easy'] }],
  ['a process in a pod', 'kubectl debug web-0 -it --image=x', { weights: ['update medium unknown'] }],
  ['a taint that evicts', 'oc adm taint nodes n k=v:NoExecute', { weights: ['interrupt high easy'] }],
  ['a project of oc is its namespace', 'oc project shop', { session: [{ kind: 'kube-namespace', namespace: 'shop' }] }],
];

describe('kubectl', () => {
  for (const [title, line, expected] of cases) {
    it(title, () => {
      checkPack(kubectl, line, expected);
    });
  }
  it('a secret taken by a pipe is of low severity', () => {
    checkPack(
      kubectl,
      'kubectl get secret db -o yaml',
      { weights: ['read-secret low impossible'] },
      { output: 'piped' },
    );
  });
});
