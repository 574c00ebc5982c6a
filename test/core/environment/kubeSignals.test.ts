import { checkSignals } from './checkSignals';

const kube = {
  context: 'dev',
  namespace: null,
  server: 'https://127.0.0.1:6443',
  user: 'me',
  others: [
    {
      context: 'arn:aws:eks:eu-west-1:111122223333:cluster/x',
      namespace: 'web',
      server: 'https://x.prod.example',
      user: null,
    },
    { context: 'bare', namespace: null, server: null },
  ],
};
const current = ['kube-context kubeconfig context=dev', 'name kubeconfig user=me'];

describe('ambientSignals of clusters', () => {
  it('a context that is named leads to its own namespace, account and server', () => {
    const context = kube.others[0]?.context ?? '';
    checkSignals(`kubectl get pods --context ${context}`, { surroundings: { kube } }, [
      `kube-context --context=${context}`,
      ...current,
      'kube-namespace namespace=web',
      'aws-account account of the cluster=111122223333',
      'kube-server cluster server=https://x.prod.example',
    ]);
  });
  it('the server of nobody is told when one of the named contexts is not known', () => {
    checkSignals('HELM_KUBECONTEXT=nowhere helm --kube-context dev ls', { surroundings: { kube } }, [
      'kube-context --kube-context=dev',
      'kube-context HELM_KUBECONTEXT=nowhere',
      ...current,
    ]);
    checkSignals('kubectl --context bare get pods', { surroundings: { kube } }, [
      'kube-context --context=bare',
      ...current,
    ]);
    checkSignals('kubectl --cluster other get pods', { surroundings: { kube: { ...kube, others: [] } } }, [
      'kube-context --cluster=other',
      ...current,
    ]);
  });
  it('a context of the session counts, and its namespace', () => {
    checkSignals(
      'kubectl get pods',
      {
        surroundings: { kube },
        session: [
          { kind: 'kube-context', context: 'dev' },
          { kind: 'kube-namespace', namespace: 'n' },
          { kind: 'gcp-project', project: 'p' },
        ],
      },
      [
        'kube-context kubeconfig context=dev',
        'kube-namespace namespace=n',
        ...current,
        'kube-server cluster server=https://127.0.0.1:6443',
      ],
    );
  });
  it('a kubeconfig that the command is given claims its context and servers', () => {
    const other = { context: 'prod-eu', namespace: null, server: 'https://api.prod.example' };
    const surroundings = {
      kubeIn: (paths: readonly string[]) => (paths.join() === '/proj/app/kc.yaml' ? other : null),
    };
    const claims = ['kube-context kubeconfig context=prod-eu?', 'kube-server cluster server=https://api.prod.example?'];
    checkSignals('KUBECONFIG=kc.yaml kubectl get pods', { surroundings }, [
      'kube-context kubeconfig file=kc',
      ...claims,
    ]);
    checkSignals('kubectl --kubeconfig=kc.yaml get pods', { surroundings }, [
      'kube-context kubeconfig file=kc',
      ...claims,
    ]);
    const folderless = { surroundings, command: { cwd: null } };
    checkSignals('kubectl --kubeconfig=kc.yaml get pods', folderless, ['kube-context kubeconfig file=kc']);
    checkSignals('kubectl --kubeconfig=kc.yaml get pods', { surroundings, command: { host: 'box' } }, [
      'kube-context kubeconfig file=kc',
      'name host=box',
    ]);
  });
});
