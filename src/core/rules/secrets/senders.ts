import type { Command, Word } from '../../model/command';
import { readOptions } from '../shared/readOptions';

/** Programs that carry their input to another machine. */
const CARRIERS: ReadonlySet<string> = new Set(
  'nc ncat netcat socat telnet cryptcat ftp lftp tftp mail mailx sendmail mutt msmtp swaks pastebinit http https xh kcat websocat'.split(
    ' ',
  ),
);

/** Programs that ask other machines about a name, and so tell it to them. */
const RESOLVERS: ReadonlySet<string> = new Set([
  'dig',
  'nslookup',
  'host',
  'drill',
  'kdig',
  'ping',
  'ping6',
  'whois',
  'traceroute',
]);

const BODY = [
  ...['-d', '--data', '--data-ascii', '--data-binary', '--data-raw', '--data-urlencode', '--json', '-F', '--form'],
  ...['--form-string', '-T', '--upload-file', '--url', '--post-data', '--body-data', '--post-file', '--body-file'],
];
const OTHERS = [
  ...['-X', '--request', '-H', '--header', '-o', '--output', '-u', '--user', '-A', '-b', '--cookie', '-m', '-K'],
  ...['--max-time', '--retry', '-x', '--proxy', '-w', '--write-out', '-E', '--cert', '--key', '--cacert', '-e'],
  ...['--oauth2-bearer', '--method', '--header-file'],
];

/** What a request carries in its body or its address; logins in headers are what they are for. */
function bodyOf(command: Command): readonly Word[] {
  const options = readOptions(command.args, { valued: [...BODY, ...OTHERS] });
  return [...options.values(...BODY), ...options.operands];
}

/** Requests of PowerShell, whose input is their body. */
const CMDLETS: ReadonlySet<string> = new Set(['invoke-webrequest', 'invoke-restmethod', 'send-mailmessage']);

/** The values of parameters that a request of PowerShell carries away; its address is one of them. */
function sentByCmdlet({ args }: Command): readonly Word[] {
  return args.filter(({ value }, at) => {
    const before = args[at - 1]?.value ?? '';
    if (/^-(?:bod|form|u|infile|attachments)/i.test(value)) return value.includes(':');
    return !value.startsWith('-') && !/^-(?:h|me|contentt|outf|cr|timeout|prox|useragent)/i.test(before);
  });
}

/** `-Method Post`, or mail: what a request says has a body. */
function hasBody({ program, args }: Command): boolean {
  if (program === 'send-mailmessage') return true;
  const at = args.findIndex(({ value }) => /^-(?:m|method|custommethod)$/i.test(value));
  const glued = args.find(({ value }) => /^-method:/i.test(value))?.value.slice(8);
  return /^(?:post|put|patch)$/i.test(glued ?? args[at + 1]?.value ?? '');
}

const HTTP: ReadonlySet<string> = new Set(['curl', 'wget']);

/** The words of a command whose text goes to another machine. */
export function sentWords(command: Command): readonly Word[] {
  if (HTTP.has(command.program)) return bodyOf(command);
  if (CMDLETS.has(command.program)) return sentByCmdlet(command);
  return CARRIERS.has(command.program) || RESOLVERS.has(command.program) ? command.args : [];
}

/** Whether the command sends on what it reads from its input; on another host it has arrived there already. */
export function sendsInput(command: Command): boolean {
  if (CARRIERS.has(command.program) || command.host !== null) return true;
  if (CMDLETS.has(command.program)) return hasBody(command);
  if (command.program === 'openssl') return command.args[0]?.value === 's_client';
  if (command.program === 'rclone' || command.program === 'aws')
    return command.args.some(({ value }) => value === 'rcat' || value === '-');
  return HTTP.has(command.program) && bodyOf(command).some(({ value }) => /^([^=@]*=?[@<])?-$|^\.$/.test(value));
}

/** Programs that say their words aloud. */
export function repeatsWords({ program }: Command): boolean {
  return ['echo', 'printf', 'print', 'logger', 'say', 'notify-send', 'write-output', 'write-host'].includes(program);
}
