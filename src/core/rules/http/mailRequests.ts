import type { Command, RuleContext, Statement } from '../../model/command';
import type { Remark } from '../shared/remoteObservation';
import { statement } from '../../model/statement';
import { readArguments } from '../files/arguments';
import { remoteObservation } from '../shared/remoteObservation';
import { CURL_FLAGS, CURL_VALUED } from './clients/curlOptions';

const LOSING: readonly (readonly [RegExp, string])[] = [
  [/^(?:uid\s+)?store\s.*\\deleted/i, 'Marks as deleted messages of'],
  [/^(?:uid\s+)?expunge\b|^close$/i, 'Deletes for ever messages of'],
  [/^delete\s/i, 'Deletes a mailbox of'],
  [/^dele\s/i, 'Deletes a message of'],
];

const lost = { rule: 'mail/removed', effect: 'delete', severity: 'high', undo: 'impossible', type: 'mailbox' } as const;

/** `-X` for a mailbox is a command of IMAP or POP3: `curl imaps://HOST/INBOX -X 'STORE 1:* +FLAGS \\Deleted'`. */
export function reviewMail(command: Command, context: RuleContext): Statement {
  const read = readArguments(command.args, { valued: CURL_VALUED, long: CURL_FLAGS });
  const box = [...read.values('--url'), ...read.operands].find(({ value }) => /^(?:imap|pop3)s?:\/\//i.test(value));
  const told = read.values('-X', '--request').at(-1)?.value ?? '';
  const found = LOSING.find(([words]) => words.test(told.trim()));
  if (box === undefined || found === undefined) return statement({});
  const remark: Remark = { ...lost, name: box.value, says: `${found[1]} ${box.value}` };
  return statement({ observations: [remoteObservation(command, context, remark)] });
}
