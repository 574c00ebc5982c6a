import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { statement } from '../../model/statement';
import { secretsRead } from '../secrets/secretsRead';
import { secretsSent } from '../secrets/secretsSent';
import { remotePath, systemFileThere } from './elsewhere';
import { overwriting } from './overwriting';
import { touchesOf } from './writing';

/**
 * A copy from one machine, or container, to another; the places of others have a colon in front of their path; what lies in a container is made
 * again with it.
 */
export function betweenMachines(
  sources: readonly Word[],
  target: Word,
  command: Command,
  context: RuleContext,
  intoContainer = false,
): Statement {
  const there = sources.filter((word) => remotePath(word) !== null);
  const paths = there.map((word) => ({ ...word, value: remotePath(word) ?? word.value }));
  if (remotePath(target) !== null) {
    const here = sources.filter((word) => remotePath(word) === null);
    const sent = secretsSent([...here, ...paths], target.value, command, context);
    return statement({ observations: [...sent, ...(intoContainer ? [] : systemFileThere(target, command, context))] });
  }
  const fetched = secretsRead(paths, command, context, target.value === '-' ? undefined : false);
  if (target.value === '-') return statement({ observations: fetched });
  return statement({
    observations: [...fetched, ...overwriting([target], { verb: 'Overwrites' }, command, context)],
    touches: touchesOf([target], 'write', command, context),
  });
}
