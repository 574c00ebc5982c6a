import type { OptionGrammar } from './optionGrammar';
import { parseOptions } from './optionGrammar';
import { inContainer } from './containers';
import type { Wrapper } from './wrapper';

const kubectlOptions: OptionGrammar = {
  short: 'ncflso',
  long: [
    'namespace',
    'container',
    'context',
    'kubeconfig',
    'cluster',
    'user',
    'server',
    'filename',
    'token',
    'as',
    'request-timeout',
    'pod-running-timeout',
    ...['image', 'target', 'profile', 'copy-to', 'env', 'labels', 'overrides', 'port', 'restart', 'image-pull-policy'],
    ...['dry-run', 'output', 'shell', 'custom', 'set-image'],
  ],
};

const inPods = new Set(['exec', 'run', 'debug', 'rsh', 'create']);

/** `kubectl exec POD -- …`, `run`, `debug` and `oc rsh`; kubectl itself stays a command. */
export const kubectl: Wrapper = (call) => {
  const [verb, ...args] = parseOptions(call.args, kubectlOptions).rest;
  if (verb === undefined || !inPods.has(verb.value)) return null;
  const end = args.findIndex((word) => word.value === '--');
  const [pod, ...words] = parseOptions(end < 0 ? args : args.slice(0, end), kubectlOptions).rest;
  // What is created runs only what stands behind the dashes; a pod may also be named by a file.
  const program = end >= 0 ? args.slice(end + 1) : verb.value === 'create' ? [] : words;
  inContainer(call, pod?.value ?? 'pod', program);
  return null;
};
