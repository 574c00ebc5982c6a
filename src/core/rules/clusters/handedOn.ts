import { ownField } from '../../model/ownField';
import type { RulePack } from '../../model/command';
import { joined } from '../../model/statement';
import { startsHere, startsThere } from '../platforms/startsBehind';
import { readOptions } from '../shared/readOptions';

/** Programs that tools of clusters carry inside: `k3s kubectl`, `microk8s helm3`. */
const CARRIED: Readonly<Record<string, string>> = {
  ...{ kubectl: 'kubectl', kc: 'kubectl', ctr: 'ctr', crictl: 'crictl', helm: 'helm', helm3: 'helm' },
  ...{ istioctl: 'istioctl', linkerd: 'linkerd', cilium: 'cilium' },
};

/** A pack whose tools also start programs that they carry, and commands on machines of theirs. */
export function handingOn(pack: RulePack): RulePack {
  return {
    ...pack,
    review: (command, context) => {
      const valued = ['-p', '--profile', '--data-dir', '--config', '-c', '--kubeconfig'];
      const [verb, ...rest] = readOptions(command.args, { stopAtOperand: true, valued }).operands;
      const own = pack.review(command, context);
      const words = rest[0]?.value === '--' ? rest.slice(1) : rest;
      if (verb?.value === 'ssh' && command.program === 'minikube') {
        return joined([
          own,
          startsThere(
            'minikube',
            readOptions(words, { stopAtOperand: true, valued: ['-n', '--node', '-p', '-l'] }).operands,
          ),
        ]);
      }
      const name = ownField(CARRIED, verb?.value ?? '');
      if (verb === undefined || name === undefined) return own;
      return joined([own, startsHere([{ ...verb, value: name, raw: name }, ...words])]);
    },
  };
}
