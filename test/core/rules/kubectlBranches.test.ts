import { describe, it } from 'mocha';
import { kubectl } from '../../../src/core/rules/kubectl';
import { checkPack, type Expected } from './checkPack';

const cases: readonly (readonly [title: string, line: string, expected: Expected])[] = [
  [
    'a selector without a name is every object that it fits',
    'kubectl label pods -l app=web tier=front',
    { says: ['Labels every pod app=web'] },
  ],
  ['nothing named is objects', 'kubectl label', { says: ['Labels objects'] }],
  [
    'a definition is replaced in place',
    'kubectl replace -f web.yaml',
    { says: ['Replaces the definition of web.yaml'] },
  ],
  [
    'a definition replaced by force is deleted first',
    'kubectl replace --force -f web.yaml',
    { says: ['Deletes and recreates web.yaml'], weights: ['replace high costly'] },
  ],
  [
    'a service inside the cluster is no opening',
    'kubectl expose deployment web --port 80',
    { weights: ['create low easy'] },
  ],
  [
    'a load balancer is one',
    'kubectl expose deployment web --port 80 --type LoadBalancer',
    { says: ['Opens to the outside deployment web'], weights: ['expose high easy'] },
  ],
  ['a shell in a pod is a process', 'kubectl exec -it web-0', { says: ['Opens a process in web-0'] }],
  ['a command in a pod is quoted', 'kubectl exec web-0 -- ls /tmp', { says: ['Runs `ls /tmp` in web-0'] }],
  ['also in the old way of writing it', 'kubectl exec web-0 ls', { says: ['Runs `ls` in web-0'] }],
  [
    'a binding gives rights',
    'kubectl create clusterrolebinding a --clusterrole cluster-admin --user b',
    { weights: ['grant critical easy'] },
  ],
  ['of a small role less', 'kubectl create rolebinding a --role viewer --user b', { weights: ['grant high easy'] }],
  ['anything else is created', 'kubectl create configmap a', { weights: ['create low easy'] }],
  [
    'finalizers taken off let an object go for ever',
    'kubectl patch pvc data -p \'{"metadata":{"finalizers":null}}\'',
    { weights: ['unprotect high impossible'] },
  ],
  [
    'any other patch is an update',
    'kubectl patch deployment web -p \'{"spec":{}}\'',
    { weights: ['update medium unknown'] },
  ],
  ['no replicas are an outage', 'kubectl scale --replicas 0 deployment/web', { weights: ['interrupt high easy'] }],
  ['others are none', 'kubectl scale --replicas 3 deployment/web', { weights: ['update medium unknown'] }],
  ['every node is drained by a selector', 'kubectl drain -l pool=a', { weights: ['interrupt high easy'] }],
];

describe('kubectl, in the less usual forms', () => {
  for (const [title, line, expected] of cases) {
    it(title, () => {
      checkPack(kubectl, line, expected);
    });
  }
});
