import { tableApi } from '../api';
import { changed, gone, granted, halted, part, rebuilt, secret, setting } from '../told';

/** Rancher: clusters, and what is in them by projects. */
export const rancher = tableApi({
  name: 'rancher',
  title: 'Rancher',
  documentation: 'https://ranchermanager.docs.rancher.com/api/v3-rancher-api-guide',
  fits: ({ address }) =>
    /(?:^|[.-])rancher/.test(address.host) ||
    /^v3\/(?:clusters|projects|nodePools)\/(?:c-|p-|local)/.test(address.path.join('/')),
  routes: [
    ['DELETE v3/clusters/:name', gone('cluster', 'everything that runs in the cluster')],
    ['DELETE v3/projects/:name', gone('project', 'its namespaces with all in them')],
    ['DELETE **/namespaces/:name', gone('namespace', 'everything in the namespace')],
    ['DELETE v3/nodePools/:name', rebuilt('node pool')],
    ['DELETE v3/nodes/:name', rebuilt('node')],
    ['DELETE v3/etcdBackups/:name', part('backup')],
    ['DELETE **/apps/:name', rebuilt('application')],
    ['DELETE **/workloads/:name', rebuilt('workload')],
    ['DELETE **/secrets/:name', part('secret')],
    ['DELETE **/persistentVolumeClaims/:name', gone('volume claim', 'the data of its volume')],
    ['DELETE v3/**', setting('object')],
    ['DELETE v1/**', setting('object')],
    ['POST v3/**/clusterroletemplatebindings', granted('Gives rights by', 'binding')],
    ['POST v3/**/globalrolebindings', granted('Gives rights by', 'binding')],
    ['POST v3/clusterroletemplatebindings', granted('Gives rights by', 'binding')],
    ['POST v3/globalrolebindings', granted('Gives rights by', 'binding')],
    ['POST v3/tokens', secret('Makes a token at', 'token')],
    ['POST v3/clusters/:name', changed('Changes cluster', 'cluster')],
    ['POST v3/nodes/:name', halted('Changes node', 'node')],
    ['PUT v3/**', changed('Changes', 'object')],
  ],
});
