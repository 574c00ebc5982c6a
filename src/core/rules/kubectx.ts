import type { RulePack } from '../model/command';
import { nothing, statement } from '../model/statement';
import { readOptions } from './shared/readOptions';
import { remoteObservation } from './shared/remoteObservation';

/** kubectx and kubens choose the context and the namespace that later commands use. */
export const kubectx: RulePack = {
  programs: ['kubectx', 'kubens'],
  documentation: ['https://github.com/ahmetb/kubectx#readme'],
  review: (command, context) => {
    const options = readOptions(command.args, { valued: ['-d'] });
    const removed = options.value('-d');
    if (removed !== undefined) {
      const observation = remoteObservation(command, context, {
        ...{ rule: 'kubectx/delete', effect: 'delete', severity: 'low', undo: 'easy', reach: 'local' },
        ...{ type: 'kubeconfig', name: removed.raw, says: `Deletes context ${removed.raw} from the kubeconfig file` },
      });
      return statement({ observations: [observation] });
    }
    const chosen = options.operands[0];
    if (chosen === undefined || chosen.dynamic || chosen.value === '-') return nothing;
    return command.program === 'kubens'
      ? statement({ session: [{ kind: 'kube-namespace', namespace: chosen.value }] })
      : statement({ session: [{ kind: 'kube-context', context: chosen.value }] });
  },
  examples: {
    catches: [{ run: 'kubectx -d old', rule: 'kubectx/delete', effect: 'delete', target: 'old' }],
    leaves: ['kubectx', 'kubectx prod-eu', 'kubens shop', 'kubectx -'],
  },
};
