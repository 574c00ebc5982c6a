import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const inMail = deedsIn('mail');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };

function both(long: string, short: string, deed: Deed | DeedOf): NamedGrammar['verbs'] {
  return { [long]: deed, [short]: deed };
}

/** Zimbra: every verb has a long name and a short one. */
const zmprov: NamedGrammar = {
  programs: ['zmprov'],
  grammar: {
    flags: ['-l', '--ldap', '-m', '--master', '-v', '-d'],
    valued: ['-s', '--server', '-a', '-p', '-P', '-f', '-z'],
  },
  verbs: {
    ...both('deleteAccount', 'da', inMail.gone('Deletes the mailbox', 'mailbox', { ...first, severity: 'critical' })),
    ...both('deleteDomain', 'dd', inMail.gone('Deletes the domain', 'domain', { ...first, undo: 'costly' })),
    ...both('deleteDistributionList', 'ddl', inMail.gone('Deletes the list', 'list', { ...first, undo: 'costly' })),
    ...both('deleteCos', 'dc', inMail.gone('Deletes the class of service', 'class', { ...first, undo: 'costly' })),
    ...both('deleteServer', 'ds', inMail.gone('Deletes the server', 'server', { ...first, undo: 'costly' })),
    ...both('deleteDataSource', 'dds', inMail.gone('Deletes a source of', 'mailbox', { ...first, undo: 'costly' })),
    ...both(
      'deleteCalendarResource',
      'dcr',
      inMail.gone('Deletes the resource', 'resource', { ...first, undo: 'costly' }),
    ),
    ...both('purgeAccountCalendarCache', 'pacc', () => null),
    ...both('setPassword', 'sp', inMail.replaced('Replaces the password of', 'mailbox', { ...first, undo: 'costly' })),
    ...both('grantRight', 'grr', inMail.granted('Gives rights on', 'access', first)),
    ...both('recalculateMailboxCounts', 'rmc', () => null),
  },
};

const deleting = ['--delete2', '--delete2folders', '--delete', '--delete1', '--expunge1', '--delete1emptyfolders'];

/** imapsync copies; some options delete on one of the two sides. */
const imapsync: NamedGrammar = {
  programs: ['imapsync'],
  grammar: {
    valued: [
      ...['--host1', '--host2', '--user1', '--user2', '--password1', '--password2', '--passfile1', '--passfile2'],
      ...['--folder', '--folderrec', '--include', '--exclude', '--maxage', '--minage', '--port1', '--port2'],
    ],
  },
  idle: ['--dry', '--justlogin', '--justfolders', '--justfoldersizes', '--justconnect'],
  verbs: {
    '': (options) =>
      options.has(...deleting)
        ? inMail.gone('Deletes messages of one of the mailboxes', 'mailbox', {
            named: () => options.values('--user2', '--user1'),
          })
        : null,
  },
};

/** Mailboxes by the tools that make, move and delete them. */
export const mailboxes: RulePack = toolsPack({
  tools: [zmprov, imapsync],
  documentation: ['https://wiki.zimbra.com/wiki/Zmprov', 'https://imapsync.lamiral.info/README'],
  examples: {
    catches: [
      {
        run: 'zmprov deleteAccount eve@acme.example',
        rule: 'mail/removed',
        effect: 'delete',
        target: 'eve@acme.example',
      },
      { run: 'zmprov -l da eve@acme.example', rule: 'mail/removed', effect: 'delete', target: 'eve@acme.example' },
      { run: 'zmprov sp eve@acme.example x', rule: 'mail/replaced', effect: 'replace', target: 'eve@acme.example' },
      { run: 'imapsync --host1 a --user1 u --host2 b --user2 v --delete2', rule: 'mail/removed', effect: 'delete' },
    ],
    leaves: [
      'zmprov ga eve@acme.example',
      'zmprov gaa',
      'zmprov ca eve@acme.example x',
      'imapsync --host1 a --user1 u --host2 b --user2 v',
      'imapsync --dry --host1 a --user1 u --host2 b --user2 v --delete2',
    ],
  },
});
