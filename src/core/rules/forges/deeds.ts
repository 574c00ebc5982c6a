import type { Deed, DeedOf } from '../shared/toolPack';

/** What the verbs of a forge’s command line have in common. */
export type ForgeDeeds = {
  readonly gone: (rule: string, says: string, severity?: Deed['severity']) => Deed;
  readonly removed: (rule: string, says: string) => Deed;
  readonly little: (rule: string, says: string) => Deed;
  readonly stopped: (rule: string, says: string) => Deed;
  readonly changed: (rule: string, says: string, part?: Partial<Deed>) => Deed;
  readonly granted: (rule: string, says: string, part?: Partial<Deed>) => Deed;
  readonly opened: (rule: string, says: string) => Deed;
  readonly published: (rule: string, says: string, part?: Partial<Deed>) => Deed;
  readonly unbraked: (rule: string, says: string) => Deed;
  /** A credential that the command prints; one that the same command line takes is shown to nobody. */
  readonly shown: (rule: string, says: string) => DeedOf;
};

/** The deeds of one tool: `gh`, with its things of type `github`. */
export function forgeDeeds(tool: string, type: string): ForgeDeeds {
  const base = (rule: string, says: string): Pick<Deed, 'rule' | 'says' | 'type'> => ({
    rule: `${tool}/${rule}`,
    ...{ says, type },
  });
  const removed = { effect: 'delete', severity: 'medium', undo: 'costly' } as const;
  return {
    gone: (rule, says, severity = 'high') => ({ ...base(rule, says), effect: 'delete', severity, undo: 'impossible' }),
    removed: (rule, says) => ({ ...base(rule, says), ...removed }),
    little: (rule, says) => ({ ...base(rule, says), effect: 'delete', severity: 'low', undo: 'easy' }),
    stopped: (rule, says) => ({ ...base(rule, says), effect: 'interrupt', severity: 'medium', undo: 'easy' }),
    changed: (rule, says, part = {}) => ({
      ...base(rule, says),
      ...{ effect: 'update', severity: 'medium', undo: 'easy' },
      ...part,
    }),
    granted: (rule, says, part = {}) => ({
      ...base(rule, says),
      ...{ effect: 'grant', severity: 'high', undo: 'easy' },
      ...part,
    }),
    // What others have copied while it was public stays copied.
    opened: (rule, says) => ({ ...base(rule, says), effect: 'expose', severity: 'critical', undo: 'impossible' }),
    published: (rule, says, part = {}) => ({
      ...base(rule, says),
      ...{ effect: 'publish', severity: 'medium', undo: 'costly' },
      ...part,
    }),
    unbraked: (rule, says) => ({ ...base(rule, says), effect: 'unprotect', severity: 'high', undo: 'easy' }),
    shown: (rule, says) => (_options, _rest, command) => ({
      ...base(rule, says),
      ...{ effect: 'read-secret', severity: command.output === 'shown' ? 'high' : 'low', undo: 'impossible', name: '' },
    }),
  };
}

/** A deed only where one of the options is given. */
export function when(deed: Deed, ...options: readonly string[]): DeedOf {
  return ({ has }) => (has(...options) ? deed : null);
}
