import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { statement } from '../../model/statement';
import { secretsRead } from '../secrets/secretsRead';
import { secretsSent } from '../secrets/secretsSent';
import { remotePath, systemFileThere } from './elsewhere';
import { overwriting } from './overwriting';
import { touchesOf } from './writing';

/** How the places of a copy are written, where a colon in front of the path does not tell it. */
type Places = {
  /** The path on the other machine; null for a file of this one. */
  readonly pathThere: (word: Word) => string | null;
  /** What lies there is made again with the container. */
  readonly contained: boolean;
};

const MACHINES: Places = { pathThere: remotePath, contained: false };

/**
 * A copy from one machine, or container, to another; the places of others have a colon in front of their path, unless
 * `Places` says how else they are written.
 */
export function betweenMachines(
  sources: readonly Word[],
  target: Word,
  command: Command,
  context: RuleContext,
  { pathThere, contained }: Places = MACHINES,
): Statement {
  const there = sources.filter((word) => pathThere(word) !== null);
  const paths = there.map((word) => ({ ...word, value: pathThere(word) ?? word.value }));
  if (pathThere(target) !== null) {
    const here = sources.filter((word) => pathThere(word) === null);
    const sent = secretsSent([...here, ...paths], target.value, command, context);
    return statement({ observations: [...sent, ...(contained ? [] : systemFileThere(target, command, context))] });
  }
  const fetched = secretsRead(paths, command, context, target.value === '-' ? undefined : false);
  if (target.value === '-') return statement({ observations: fetched });
  return statement({
    observations: [...fetched, ...overwriting([target], { verb: 'Overwrites' }, command, context)],
    touches: touchesOf([target], 'write', command, context),
  });
}
