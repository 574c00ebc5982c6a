import type { Command, RuleContext, Word } from '../../../model/command';
import { baseName } from '../../../model/filePath';
import { readArguments, type Arguments } from '../../files/arguments';
import { addressOf } from '../address';
import { headersOf, nothingRead, type Reading } from '../request';
import { bodyOf, filesAmong } from './sentText';
import { givenText } from '../../shared/inputText';

const VALUED = [
  ...['-o', '--output-file', '-a', '--append-output', '-e', '--execute', '-i', '--input-file', '-B', '--base'],
  ...['-t', '--tries', '-O', '--output-document', '-T', '--timeout', '-w', '--wait', '--waitretry', '-Q', '--quota'],
  ...['--limit-rate', '-P', '--directory-prefix', '--header', '--user', '--password', '--http-user', '-U'],
  ...['--http-password', '--user-agent', '--referer', '--load-cookies', '--save-cookies', '--post-data', '--post-file'],
  ...['--method', '--body-data', '--body-file', '--certificate', '--private-key', '--ca-certificate', '-l', '--level'],
  ...['-A', '--accept', '-R', '--reject', '-D', '--domains', '-I', '--include-directories', '-X', '--max-redirect'],
  ...[
    '--exclude-directories',
    '--cut-dirs',
    '--progress',
    '--proxy-user',
    '--proxy-password',
    '--start-pos',
    '--dns-timeout',
  ],
];
const FLAGS = ['--help', '--version', '--spider', '--no-proxy', '--content-disposition', '--continue', '--wait-none'];

function methodOf(args: Arguments): string {
  const own = args.values('--method').at(-1);
  if (own !== undefined) return own.value.toUpperCase();
  if (args.has('--spider')) return 'HEAD';
  return args.has('--post-data', '--post-file') ? 'POST' : 'GET';
}

function writtenBy(args: Arguments, addresses: readonly Word[]): readonly Word[] {
  const own = args.values('-O', '--output-document');
  const folder = args.values('-P', '--directory-prefix').at(-1)?.value;
  const named = addresses.flatMap((word): readonly Word[] => {
    const name = baseName(addressOf(word.value).path.at(-1) ?? '');
    return name === '' ? [] : [{ ...word, value: folder === undefined ? name : `${folder}/${name}` }];
  });
  // Without a name of its own a file that is there already is not overwritten but numbered.
  return filesAmong([...own, ...(own.length > 0 || folder === undefined ? [] : named)]);
}

/** Every request of one `wget`. */
export function wgetRequests(command: Command, context: RuleContext): Reading {
  const args = readArguments(command.args, { valued: VALUED, long: FLAGS });
  if (args.has('--help', '-h', '--version', '-V')) return nothingRead;
  const files = args.values('--post-file', '--body-file');
  const texts = args.values('--post-data', '--body-data').map(({ value }) => value);
  const shared = {
    method: methodOf(args),
    headers: headersOf(args.values('--header').map(({ value }) => value)),
    body: bodyOf([...texts, ...files.map((word) => givenText(word, command, context))], '&'),
    socket: null,
  };
  const requests = args.operands.map((word) => ({
    ...shared,
    written: word.dynamic ? word.raw : word.value,
    address: addressOf(word.value),
  }));
  return { requests, sent: files, written: writtenBy(args, args.operands), unread: [] };
}
