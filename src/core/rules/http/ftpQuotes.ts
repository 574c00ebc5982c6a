import type { Command, RuleContext, Statement } from '../../model/command';
import { statement } from '../../model/statement';
import { readArguments } from '../files/arguments';
import { remoteObservation } from '../shared/remoteObservation';
import { CURL_FLAGS, CURL_VALUED } from './clients/curlOptions';

/** Commands for an FTP or SFTP server that `-Q` hands over; one may stand before or after the transfer. */
export function reviewQuotes(command: Command, context: RuleContext): Statement {
  const quotes = readArguments(command.args, { valued: CURL_VALUED, long: CURL_FLAGS }).values('-Q', '--quote');
  const observations = quotes.flatMap(({ value }) => {
    const [, verb = '', name = ''] = /^[-+*]?\s*(\w+)\s*(.*)$/.exec(value) ?? [];
    if (!/^(?:DELE|RMD|XRMD|rm|rmdir)$/i.test(verb)) return [];
    const fact = { rule: 'http/delete', effect: 'delete', severity: 'high', undo: 'impossible', type: 'file' } as const;
    return [remoteObservation(command, context, { ...fact, name, says: `Deletes ${name} on the file server` })];
  });
  return statement({ observations });
}
