import { ownField } from '../model/ownField';
import { arnAccount } from '../environment/awsSignals';
import type { Signal } from '../model/environment';
import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { inFile, inVariable } from './shared/origin';

/** Variables by which a cloud or a pipeline hands its own machine an identity, and what that is. */
const handed: readonly (readonly [variable: string, kind: string, by: string])[] = [
  ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'aws role', 'container service'],
  ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'aws role', 'container service'],
  ['AWS_WEB_IDENTITY_TOKEN_FILE', 'aws role', 'web identity'],
  ['AZURE_FEDERATED_TOKEN_FILE', 'azure identity', 'federated token'],
  ['IDENTITY_ENDPOINT', 'azure identity', 'managed identity'],
  ['MSI_ENDPOINT', 'azure identity', 'managed identity'],
  ['ACTIONS_ID_TOKEN_REQUEST_URL', 'pipeline identity', 'GitHub Actions'],
  ['CI_JOB_TOKEN', 'pipeline identity', 'GitLab'],
];

/** What beside it names the role or the client that it is of. */
const names = ['AWS_ROLE_ARN', 'AZURE_CLIENT_ID', 'GITHUB_REPOSITORY', 'CI_PROJECT_PATH'];
const nameFor: Readonly<Record<string, string>> = {
  'aws role': 'AWS_ROLE_ARN',
  'azure identity': 'AZURE_CLIENT_ID',
};

function signalsOf(name: string, from: string): readonly Signal[] {
  const account = arnAccount(name);
  return [
    { kind: 'name', value: name, from },
    ...(account === null ? [] : [{ kind: 'aws-account' as const, value: account, from: 'account of the role' }]),
  ];
}

function ofVariables({ variables }: ReachMachine): readonly Identity[] {
  return handed.flatMap(([variable, kind, by]): readonly Identity[] => {
    if ((ownField(variables, variable) ?? '') === '') return [];
    const beside =
      ownField(nameFor, kind) ??
      names.find((one) => one.startsWith('CI_') === (by === 'GitLab') && ownField(variables, one));
    const name = beside === undefined ? by : (ownField(variables, beside) ?? by);
    const signals = signalsOf(name, beside ?? by);
    return [{ kind, name, from: inVariable(variable), key: 'short-lived', by, inUse: true, signals }];
  });
}

const POD = '/var/run/secrets/kubernetes.io/serviceaccount';

/** A pod is given a token of its service account, and its namespace beside it. */
function ofPod(machine: ReachMachine): readonly Identity[] {
  if ((machine.variables['KUBERNETES_SERVICE_HOST'] ?? '') === '') return [];
  if ((machine.read(`${POD}/token`) ?? '') === '') return [];
  const namespace = machine.read(`${POD}/namespace`)?.trim() ?? '';
  const signals: readonly Signal[] =
    namespace === '' ? [] : [{ kind: 'kube-namespace', value: namespace, from: 'namespace of the pod' }];
  const name = namespace === '' ? 'pod' : namespace;
  const instead = 'automountServiceAccountToken: false in the pod';
  const from = inFile(`${POD}/token`);
  return [{ kind: 'kubernetes service account', name, from, key: 'short-lived', inUse: true, signals, instead }];
}

/** The identity that the machine itself has: of a container, a function, a pod, a job of a pipeline. */
export const machineIdentity: ReachSource = {
  looksAt: [...handed.map(([variable]) => variable), 'KUBERNETES_SERVICE_HOST', `${POD}/token`],
  find: (machine) => [...ofVariables(machine), ...ofPod(machine)],
};
