import { join } from 'node:path';
import type { Surroundings } from '../../core/model/surroundings';
import { dockerContexts } from './dockerContexts';
import { gitBranch } from './gitBranch';
import { kubeContext, kubeContextIn } from './kubeContext';
import { pulumiStack } from './pulumiStack';
import { terraformWorkspace } from './terraformWorkspace';

export type Machine = {
  readonly home: string;
  readonly workspaces: readonly string[];
  /** Listed variables of the asking process. */
  readonly variables: Readonly<Record<string, string>>;
};

/** A value that is found when it is first asked for; most commands ask for none of them. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: find() }).value;
}

/** What the machine's files say about `cwd`, each read when a rule first asks for it. */
export function surroundingsOf(machine: Machine, cwd: string): Surroundings {
  const branch = once(() => gitBranch(cwd));
  const kube = once(() => kubeContext(machine.home, machine.variables['KUBECONFIG']));
  const workspace = once(() => terraformWorkspace(cwd, machine.variables['TF_DATA_DIR']));
  const stack = once(() => pulumiStack(machine.home, cwd));
  const docker = once(() => dockerContexts(machine.variables['DOCKER_CONFIG'] ?? join(machine.home, '.docker')));
  return {
    home: machine.home,
    workspaces: machine.workspaces,
    variables: machine.variables,
    get branch() {
      return branch();
    },
    get kube() {
      return kube();
    },
    kubeIn: kubeContextIn,
    get terraformWorkspace() {
      return workspace();
    },
    get dockerContexts() {
      return docker();
    },
    get pulumiStack() {
      return stack();
    },
  };
}
