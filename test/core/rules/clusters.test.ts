import { describe, it } from 'mocha';
import type { RulePack } from '../../../src/core/model/command';
import { argocd } from '../../../src/core/rules/argocd';
import { clusterAddons } from '../../../src/core/rules/clusterAddons';
import { clusterTools } from '../../../src/core/rules/clusterTools';
import { flux } from '../../../src/core/rules/flux';
import { kubectl } from '../../../src/core/rules/kubectl';
import { kubectlPlugins } from '../../../src/core/rules/kubectlPlugins';
import { checkPack } from './checkPack';

/** What an option, or the want of one, makes of a command. */
const cases: readonly (readonly [pack: RulePack, line: string, says: readonly string[]])[] = [
  [argocd, 'argocd app delete shop --cascade=false', ['Deletes the application, whose objects stay: shop']],
  [argocd, 'argocd app sync -l team=shop', ['Syncs the application team=shop']],
  [argocd, 'argocd app set shop --sync-option Prune=true', ['Lets a sync delete objects by itself for shop']],
  [argocd, 'argocd app set shop --revision main', ['Changes the settings of shop']],
  [argocd, 'argocd app actions run shop create-job', ['Runs an action on an object of shop']],
  [argocd, 'argocd app create shop --upsert', ['Writes the application shop']],
  [argocd, 'argocd app create shop', ['Makes the application shop']],
  [argocd, 'argocd admin import backup.yaml', ['Writes everything that Argo CD knows from backup.yaml']],
  [argocd, 'kubectl-argo-rollouts promote shop --full', ['Lets go on at once, past every check, shop']],
  [argocd, 'kubectl-argo-rollouts promote shop', ['Lets go on shop']],
  [flux, 'flux create kustomization apps', ['Makes apps']],
  [flux, 'flux install', ['Installs Flux in the cluster']],
  [clusterTools, 'eksctl scale nodegroup --cluster shop --nodes 3 --name ng', ['Changes the number of machines of ng']],
  [
    clusterTools,
    'eksctl utils update-cluster-endpoints --cluster shop --public-access=true --approve',
    ['Opens to the internet the interface of shop'],
  ],
  [
    clusterTools,
    'eksctl utils set-public-access-cidrs --cluster shop 10.0.0.0/8 --approve',
    ['Changes who reaches the interface of 10.0.0.0/8'],
  ],
  [clusterTools, 'eksctl utils update-cluster-endpoints --cluster shop', []],
  [clusterTools, 'eksctl delete nodegroup -f x.yaml --approve', ['Deletes the machines of x.yaml']],
  [clusterTools, 'clusterctl delete -i aws', ['Takes out of the cluster the provider aws']],
  [clusterTools, 'talosctl bootstrap -n n1', ['Makes a cluster of n1']],
  [clusterTools, 'talosctl bootstrap -n n1 --recover-from db.snapshot', ['Puts the cluster back to db.snapshot']],
  [clusterTools, 'talosctl service kubelet restart', ['Stops the service kubelet']],
  [clusterTools, 'talosctl service kubelet', []],
  [clusterTools, 'kops delete -f shop.yaml', ['Deletes what is described by shop.yaml']],
  [clusterTools, 'microk8s reset', ['Deletes everything in the cluster of this machine']],
  [clusterTools, 'microk8s disable dns', ['Switches off the addon dns']],
  [clusterAddons, 'virtctl stop db', ['Stops the virtual machine db']],
  [clusterAddons, 'virtctl expose vm db --port 22', ['Opens to the network the virtual machine db']],
  [clusterAddons, 'virtctl image-upload dv disk --size 1Gi', ['Writes an image into a volume disk']],
  [kubectlPlugins, 'kubectl-cnpg destroy shop 1', ['Deletes an instance with its volume from shop']],
  [kubectlPlugins, 'kubectl-krew index add x https://example.com', ['Trusts programs from https://example.com']],
  [kubectl, 'oc adm prune images --confirm', ['Deletes what is old among every image']],
  [kubectl, 'oc adm prune images', []],
  [kubectl, 'oc adm upgrade --to 4.19.1', ['Upgrades the cluster by objects']],
  [kubectl, 'oc adm upgrade', []],
  [kubectl, 'oc tag -d shop:1', ['Deletes the tag every shop:1']],
  [kubectl, 'oc tag a:1 b:1', ['Gives another image to a:1 b:1']],
  [kubectl, 'oc expose svc/web', ['Opens to the outside service web']],
  [kubectl, 'oc image mirror a/x registry.example/x', ['Publishes registry.example/x']],
  [kubectl, 'oc whoami -t', ['Shows secrets']],
  [kubectl, 'oc whoami', []],
  [kubectl, 'oc extract secret/db --to=-', ['Shows secret db']],
  [kubectl, 'oc sa get-token ci', ['Shows secrets']],
  [kubectl, 'kubectl port-forward svc/web 8080:80 --address 0.0.0.0', ['Opens a way into the cluster to the network']],
  [kubectl, 'kubectl port-forward svc/web 8080:80 --address 127.0.0.1,localhost', []],
  [kubectl, 'kubectl proxy --address=0.0.0.0', ['Opens the cluster’s interface to the network']],
];

describe('tools of clusters', () => {
  for (const [pack, line, says] of cases) {
    it(`${line}: ${says.join(', ') || 'nothing'}`, () => {
      checkPack(pack, line, { says });
    });
  }
  it('a chosen context is remembered by the plugin too', () => {
    checkPack(kubectl, 'kubectl ctx prod-eu', { session: [{ kind: 'kube-context', context: 'prod-eu' }] });
    checkPack(kubectl, 'kubectl ns shop', { session: [{ kind: 'kube-namespace', namespace: 'shop' }] });
  });
  it('where a tool is told to go is evidence', () => {
    const signals = ['name kustomization name apps', 'kube-context --context prod', 'kube-namespace --namespace shop'];
    checkPack(flux, 'flux delete kustomization apps --context prod -n shop', { signals });
    checkPack(flux, 'flux delete kustomization apps --context $C', { signals: signals.slice(0, 1) });
  });
});
