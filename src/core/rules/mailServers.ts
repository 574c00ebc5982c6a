import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const inMail = deedsIn('mail');
const LOST = 'mail that was not delivered yet';
const every: Partial<Deed> = { named: (operands) => operands };

const queued = inMail.gone('Deletes from the queue mail', 'message', { lost: LOST });
/** `-d ALL`, `-d ID`, `-d -` with the names on the input. */
const postsuper: DeedOf = (options) => {
  if (options.has('-d')) return { ...queued, named: () => options.values('-d') };
  return options.has('-h')
    ? inMail.interrupted('Holds back mail', 'message', { named: () => options.values('-h') })
    : null;
};

/** One letter behind `-M` says what happens: `-Mrm` removes, `-Mf` freezes. */
const exim: DeedOf = (options) => {
  if (options.has('-Mrm', '-Mar', '-Mg')) return { ...queued, named: (words) => words };
  return options.has('-Mf') ? inMail.interrupted('Holds back mail', 'message', every) : null;
};

const user: Partial<Deed> = { named: (_, options) => options.values('-u', '-F') };
const expunged = inMail.gone('Deletes mail of', 'mailbox', { ...user, severity: 'critical' });
/** `-A` is everybody. */
const mailbox =
  (deed: Deed): DeedOf =>
  (options) =>
    options.has('-A') ? { ...deed, says: `${deed.says} everybody`, name: '' } : deed;

/** Queues and mailboxes of a mail server: mail that is gone is gone. */
export const mailServers: RulePack = toolsPack({
  tools: [
    {
      programs: ['postsuper'],
      grammar: { valued: ['-d', '-h', '-H', '-r', '-e', '-f', '-c'] },
      verbs: { '': postsuper },
    },
    { programs: ['exim', 'exim4'], grammar: { singleDash: true }, verbs: { '': exim } },
    {
      programs: ['doveadm'],
      grammar: { valued: ['-u', '-F', '-S', '-o', '-c', '-f', '-s', '-t'] },
      idle: ['-h'],
      verbs: {
        expunge: mailbox(expunged),
        purge: mailbox({ ...expunged, says: 'Deletes for ever what was expunged from the mail of' }),
        'mailbox delete': mailbox({ ...expunged, says: 'Deletes a mailbox of' }),
        'mailbox update': mailbox(inMail.changed('Changes a mailbox of', 'mailbox', user)),
        ...{ import: mailbox(inMail.changed('Adds mail to', 'mailbox', user)) },
        ...{
          backup: inMail.replaced('Overwrites mail at the other side of', 'mailbox', user),
          kick: inMail.interrupted('Throws out', 'user'),
        },
        ...{ stop: inMail.interrupted('Stops the mail server', 'server', { name: '' }) },
        'auth cache flush': inMail.changed('Forgets logins', 'server', { name: '', severity: 'low' }),
      },
    },
    {
      programs: ['mailman'],
      grammar: { valued: ['-m', '--member', '-l'] },
      idle: ['-h'],
      verbs: {
        remove: inMail.gone('Deletes with its members the list', 'list', every),
        delmembers: inMail.gone('Takes members off', 'list', { ...every, undo: 'costly' }),
      },
    },
  ],
  documentation: [
    'https://www.postfix.org/postsuper.1.html',
    'https://www.exim.org/exim-html-current/doc/html/spec_html/ch-the_exim_command_line.html',
    'https://doc.dovecot.org/latest/core/man/doveadm.1.html',
  ],
  examples: {
    catches: [
      { run: 'postsuper -d ALL', rule: 'mail/removed', effect: 'delete', target: 'ALL' },
      { run: 'postsuper -h ALL deferred', rule: 'mail/interrupt', effect: 'interrupt', target: 'ALL' },
      { run: 'exim -Mrm 1abc-00', rule: 'mail/removed', effect: 'delete', target: '1abc-00' },
      { run: 'doveadm expunge -u jane mailbox INBOX all', rule: 'mail/removed', effect: 'delete', target: 'jane' },
      { run: 'doveadm purge -u jane', rule: 'mail/removed', effect: 'delete', target: 'jane' },
      { run: 'doveadm mailbox delete -u jane Archive', rule: 'mail/removed', effect: 'delete', target: 'jane' },
      { run: 'mailman remove news@acme.example', rule: 'mail/removed', effect: 'delete', target: 'news@acme.example' },
    ],
    leaves: [
      'postsuper -s',
      'exim -bp',
      'exim -Mvh 1abc-00',
      'doveadm search -u jane mailbox INBOX all',
      'doveadm mailbox list -u jane',
      'mailman lists',
    ],
  },
});
