import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const inDepots = deedsIn('perforce');
/** `//depot/shop/...` is everything below it. */
const first: Partial<Deed> = {
  named: (operands) =>
    operands.slice(0, 1).map((word) => ({ ...word, value: word.value.replace(/(?<=[^/])\/?\.\.\.$/, '') })),
};

/** `p4 depot -d NAME`: `-d` deletes the specification, which says what stands in it. */
const spec =
  (thing: string, part: Partial<Deed>): DeedOf =>
  (options) =>
    options.has('-d') ? inDepots.gone(`Deletes ${thing}`, thing, { ...first, undo: 'costly', ...part }) : null;

/** `-y` does it; without it the command tells what it would do. */
const obliterated: DeedOf = (options) =>
  options.has('-y')
    ? inDepots.gone('Deletes for ever from the server', 'file', {
        ...first,
        severity: 'critical',
        lost: 'every revision',
      })
    : null;

const lost = inDepots.gone('Throws away what is not submitted in', 'file', {
  ...{ ...first, reach: 'local', effect: 'lose-work', rule: 'perforce/lose-work' },
});

/** Perforce: files and their history on a shared server. */
export const perforce: RulePack = toolPack({
  programs: ['p4'],
  documentation: ['https://www.perforce.com/manuals/cmdref/Content/CmdRef/commands.html'],
  grammar: {
    // `-d` is a folder before the verb and a deletion behind it; here it counts as the latter.
    valued: ['-c', '-C', '-H', '-p', '-P', '-u', '-x', '-Q', '-z', '-R', '-m'],
  },
  idle: ['-n', '-h'],
  verbs: {
    ...{ obliterate: obliterated },
    ...{ depot: spec('depot', { severity: 'critical' }), stream: spec('stream', {}), user: spec('user', {}) },
    ...{ group: spec('group', {}), branch: spec('branch mapping', {}), label: spec('label', {}) },
    shelve: (options) =>
      options.has('-d') ? inDepots.gone('Deletes shelved work of', 'changelist', { name: '' }) : null,
    'admin stop': inDepots.interrupted('Stops the server', 'server', { name: '', severity: 'high' }),
    'admin restart': inDepots.interrupted('Restarts the server', 'server', { name: '' }),
    protect: (options) =>
      options.has('-i') ? inDepots.granted('Replaces the table of who may do what', 'access', { name: '' }) : null,
    revert: (options) => (options.has('-k', '-a') ? null : lost),
    archive: inDepots.changed('Moves to an archive', 'file', { ...first, undo: 'costly' }),
    clean: lost,
  },
  examples: {
    catches: [
      {
        run: 'p4 obliterate -y //depot/shop/...',
        rule: 'perforce/removed',
        effect: 'delete',
        target: '//depot/shop',
      },
      { run: 'p4 depot -d shop', rule: 'perforce/removed', effect: 'delete', target: 'shop' },
      { run: 'p4 user -d -f eve', rule: 'perforce/removed', effect: 'delete', target: 'eve' },
      { run: 'p4 shelve -d -c 12', rule: 'perforce/removed', effect: 'delete' },
      { run: 'p4 admin stop', rule: 'perforce/interrupt', effect: 'interrupt' },
      { run: 'p4 clean //depot/shop/...', rule: 'perforce/lose-work', effect: 'lose-work' },
    ],
    leaves: [
      'p4 obliterate //depot/shop/...',
      'p4 changes -m 5',
      'p4 sync',
      'p4 depot -o shop',
      'p4 user -o eve',
      'p4 clean -n',
      'p4 revert -a //depot/shop/...',
      'p4 submit -d x',
    ],
  },
});
