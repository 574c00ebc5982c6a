import { nothing } from '../../model/statement';
import { isSecretKey } from '../secrets/secretKey';
import { configuration, saying, type Review } from './saying';

const secret = { undo: 'costly', severity: 'medium', effect: 'read-secret', rule: 'secrets/shown' } as const;

/** Where nobody sees it, the state is only kept: `terraform state pull > backup.tfstate`. */
export const pulled: Review = (call, command, context) =>
  command.output === 'shown'
    ? saying(command, context, [
        { ...secret, ...configuration(call), says: 'Prints the whole state, with the secrets in it' },
      ])
    : nothing;

export const output: Review = (call, command, context) => {
  const [name] = call.operands;
  if (name === undefined || name.dynamic || !isSecretKey(name.value)) return nothing;
  const fetched = { ...secret, rule: 'secrets/fetched', severity: 'low', undo: 'easy' } as const;
  const kept = command.output === 'shown' ? secret : fetched;
  const says = `${command.output === 'shown' ? 'Prints' : 'Fetches'} the output ${name.value}`;
  return saying(command, context, [{ ...kept, type: 'secret', name: name.value, says }]);
};
