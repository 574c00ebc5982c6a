import type { Command, RuleContext } from '../../../model/command';
import { deedsIn } from '../../shared/deedsIn';
import type { Options } from '../../shared/readOptions';
import type { Deed, DeedOf } from '../../shared/toolPack';
import { stackName } from '../stackName';
import { stateFiles } from './stateFiles';

const inPulumi = deedsIn('pulumi');
const BACKUP = 'pulumi stack export --file backup.json';

/** What is done to the stack as a whole. */
const toStack =
  (deed: Deed): DeedOf =>
  (options, _rest, command) => ({
    ...deed,
    name: stackName(options, command, { stack: ['-s', '--stack'], folder: ['-C', '--cwd'] }),
  });

/** `--preview-only` makes a plan of it. */
const unlessPreviewed =
  (told: DeedOf): DeedOf =>
  (options, rest, command, context) =>
    options.has('--preview-only') ? null : told(options, rest, command, context);

const destroyed = inPulumi.gone('Destroys every resource of stack', 'pulumi.stack', {
  ...{ rule: 'pulumi/destroy', severity: 'critical', lost: 'data of every resource that has no backup elsewhere' },
  saferWay: 'pulumi destroy --preview-only --diff',
});

/** With what its state holds, where that is a file here and nothing is left out. */
function wholeStack(options: Options, command: Command, context: RuleContext | undefined): Deed {
  const files =
    options.has('--exclude', '-x', '--exclude-protected') || context === undefined
      ? []
      : stateFiles(options, command, context);
  return files.length === 0 ? destroyed : { ...destroyed, holds: (name) => ({ kind: 'state', name, files }) };
}

/** `pulumi destroy`, whole or of some resources. */
export const destroy: DeedOf = unlessPreviewed((options, rest, command, context) =>
  options.has('--target', '-t')
    ? {
        ...destroyed,
        ...{ type: 'pulumi.resource', says: 'Destroys, with all that depends on it,' },
        named: () => options.values('--target', '-t'),
      }
    : toStack(wholeStack(options, command, context))(options, rest, command),
);

const replaced = inPulumi.replaced('Replaces', 'pulumi.resource', {
  ...{ rule: 'pulumi/replace', undo: 'costly', saferWay: 'pulumi preview --diff' },
  named: (_, options) => options.values('--replace', '--target-replace'),
});
const applied = { severity: 'high', undo: 'unknown' } as const;
const unplanned = inPulumi.changed('Applies the program to stack', 'pulumi.stack', {
  ...{ ...applied, rule: 'pulumi/apply', saferWay: 'pulumi preview --save-plan=plan.json' },
});
const planned = inPulumi.changed('Applies a saved plan to stack', 'pulumi.stack', {
  ...{ ...applied, rule: 'pulumi/apply-plan' },
});

/** `pulumi up`: from a plan that somebody saw, or without one. */
export const up: DeedOf = unlessPreviewed((options, rest, command) =>
  options.has('--replace', '--target-replace')
    ? replaced
    : toStack(options.has('--plan') ? planned : unplanned)(options, rest, command),
);

/** `pulumi refresh`: with wrong credentials nothing is there, and the state forgets everything. */
export const refresh: DeedOf = unlessPreviewed(
  toStack(
    inPulumi.changed('Makes the state like what is there, of stack', 'pulumi.stack', {
      ...{ rule: 'pulumi/refresh', undo: 'costly', saferWay: 'pulumi refresh --preview-only' },
    }),
  ),
);

/** `pulumi cancel [STACK]`: whoever works on it may leave half of it behind. */
export const cancel: DeedOf = (options, rest, command) => {
  const deed = inPulumi.unprotected('Breaks off what runs, and takes the lock off stack', 'pulumi.stack', {
    rule: 'pulumi/force-unlock',
  });
  return rest.length > 0 ? deed : toStack(deed)(options, rest, command);
};

/** `stack rm NAME`: with `--force` its resources stay, and nothing knows of them any more. */
export const removeStack: DeedOf = (options, rest, command) => {
  const forced = options.has('--force', '-f');
  const deed = inPulumi.gone('Deletes with its history and settings stack', 'pulumi.stack', {
    ...{ rule: 'pulumi/stack-rm', severity: forced ? 'critical' : 'high', undo: forced ? 'impossible' : 'costly' },
    ...{ lost: forced ? 'its state, with resources that still exist' : 'its state', saferWay: BACKUP },
  });
  return rest.length > 0 ? deed : toStack(deed)(options, rest, command);
};

/** `stack import`: another state stands where the state stood. */
export const importState: DeedOf = toStack(
  inPulumi.replaced('Overwrites the state of stack', 'pulumi.stack', {
    ...{ rule: 'pulumi/state-push', severity: 'critical', undo: 'costly', saferWay: BACKUP },
  }),
);

const forgotten = inPulumi.gone('Forgets in the state', 'pulumi.resource', {
  ...{ rule: 'pulumi/state-rm', undo: 'costly', saferWay: BACKUP },
});
const edited = (says: string): Deed =>
  inPulumi.changed(says, 'pulumi.stack', { name: '', undo: 'costly', saferWay: BACKUP });

/** Changes of the state alone. */
export const stateVerbs: Readonly<Record<string, Deed | DeedOf>> = {
  ...{ delete: forgotten, remove: forgotten, rm: forgotten },
  unprotect: ({ has }) =>
    has('--all')
      ? inPulumi.unprotected('Lets every resource of the stack be deleted', 'pulumi.resource', {
          ...{ name: '', severity: 'critical' },
        })
      : inPulumi.unprotected('Lets be deleted', 'pulumi.resource'),
  taint: inPulumi.replaced('Makes the next update replace', 'pulumi.resource', {
    ...{ rule: 'pulumi/taint', undo: 'easy', saferWay: 'pulumi preview --diff' },
  }),
  untaint: inPulumi.changed('Makes the next update keep', 'pulumi.resource', { severity: 'low' }),
  protect: inPulumi.changed('Protects from deletion', 'pulumi.resource', { severity: 'low' }),
  rename: inPulumi.changed('Renames in the state', 'pulumi.resource', { saferWay: BACKUP }),
  move: inPulumi.changed('Moves to another stack', 'pulumi.resource', { undo: 'costly', saferWay: BACKUP }),
  edit: edited('Edits the state of the stack'),
  repair: edited('Repairs the state of the stack'),
};
