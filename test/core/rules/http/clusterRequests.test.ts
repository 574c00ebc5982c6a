import { describe, it } from 'mocha';
import { checkRequests } from './checkRequests';

const CLUSTER = 'https://10.0.0.1:6443/api/v1/namespaces/shop';
const ENGINE = 'http://localhost';
const SOCKET = '/var/run/docker.sock';
const ARGO = 'https://argocd.example.com/api/v1';
const AT = '--server=https://argocd.example.com';
const RANCHER = 'https://rancher.example.com/v3';

describe('requests to clusters and engines', () => {
  it('what runs in a pod and who gets a token', () => {
    checkRequests([
      [
        `POST ${CLUSTER}/pods/web/exec?command=ls`,
        '= kubectl exec web -- ls --namespace shop --server https://10.0.0.1:6443',
      ],
      [`POST ${CLUSTER}/pods/web/attach`, '= kubectl exec web -- --namespace shop --server https://10.0.0.1:6443'],
      [
        `POST ${CLUSTER}/serviceaccounts/ci/token`,
        '= kubectl create token ci --namespace shop --server https://10.0.0.1:6443',
      ],
    ]);
  });

  it('containers by the engine', () => {
    checkRequests([
      [
        `POST ${ENGINE}/containers/create ${SOCKET}`,
        '= docker run --privileged --pid host --volume /:/h --cap-add ALL alpine ls /h',
        '{"Image":"alpine","Cmd":["ls","/h"],"HostConfig":{"Privileged":true,"PidMode":"host","Binds":["/:/h"],"CapAdd":["ALL"]}}',
      ],
      [`POST ${ENGINE}/containers/create ${SOCKET}`, '= docker run image'],
      [
        `POST ${ENGINE}/containers/web/exec ${SOCKET}`,
        '= docker exec web rm -rf /data',
        '{"Cmd":["rm","-rf","/data"]}',
      ],
      [`POST ${ENGINE}/images/acme/web/push ${SOCKET}`, '= docker push acme/web'],
      [
        `POST ${ENGINE}/services/web/update ${SOCKET}`,
        '= docker service update --replicas=0 web',
        '{"Mode":{"Replicated":{"Replicas":0}}}',
      ],
      [`POST ${ENGINE}/services/web/update ${SOCKET}`, '= docker service update web', '{}'],
      [`DELETE ${ENGINE}/v4.0.0/libpod/pods/shop ${SOCKET}`, '= docker pod rm --force shop'],
    ]);
  });

  it('Argo CD', () => {
    checkRequests([
      [`DELETE ${ARGO}/applications/shop`, `= argocd app delete shop ${AT}`],
      [`DELETE ${ARGO}/applications/shop?cascade=false`, `= argocd app delete shop --cascade=false ${AT}`],
      [`POST ${ARGO}/applications/shop/sync`, `= argocd app sync shop --prune ${AT}`, '{"prune":true}'],
      [`POST ${ARGO}/applications/shop/sync`, `= argocd app sync shop --dry-run ${AT}`, '{"dryRun":true}'],
      [`POST ${ARGO}/clusters`, `= argocd cluster add ${AT}`],
      [`POST ${ARGO}/account/ci/token`, `= argocd account generate-token ${AT}`],
    ]);
  });

  it('Rancher', () => {
    checkRequests([
      [`DELETE ${RANCHER}/clusters/c-1`, 'rancher/delete delete/critical/impossible c-1'],
      [`DELETE ${RANCHER}/projects/p-1`, 'rancher/delete delete/critical/impossible p-1'],
      [`DELETE ${RANCHER}/users/u-1`, 'rancher/delete delete/medium/costly -'],
      [`POST ${RANCHER}/tokens`, 'rancher/read-secret read-secret/high/impossible -'],
      [`DELETE https://10.0.0.1/v3/clusters/c-1`, 'rancher/delete delete/critical/impossible c-1'],
    ]);
  });
});
