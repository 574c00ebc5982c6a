import type { Identity, ReachSource } from '../model/reach';
import { keyVariable } from './shared/keyVariable';
import { inVariable } from './shared/origin';

/** Keys of temporary sessions come in three variables, and only the third says so. */
function ofSession(name: string, variables: Readonly<Record<string, string | undefined>>): Partial<Identity> {
  const token = variables['AWS_SESSION_TOKEN'];
  return name === 'AWS_SECRET_ACCESS_KEY' && token !== undefined && token !== ''
    ? { key: 'short-lived', by: 'session token' }
    : {};
}

/** Secrets in the variables of the shell: every program it starts is given them. */
export const shellVariables: ReachSource = {
  looksAt: ['variables of documented names', 'variables whose name says token, secret, password or key'],
  find: ({ variables, now }) =>
    Object.entries(variables).flatMap(([name, value]): readonly Identity[] => {
      const found = value === undefined || name === 'AWS_SESSION_TOKEN' ? null : keyVariable(name, value, now);
      return found === null
        ? []
        : [{ name, from: inVariable(name), inUse: true, ...found, ...ofSession(name, variables) }];
    }),
};
