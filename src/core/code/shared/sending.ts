import type { Act } from './act';
import { connection } from './connects';
import { request } from './telling';
import { sourcesOf, text, wordOf, type Call, type Value } from './value';

const METHOD = /\.(?:send|sendall|sendto|sendmail|send_message|sendMail|write|end)$/;
/** Ways to hand over mail, by the name that a library calls each. */
const MAILS = /^(?:smtplib\.(?:SMTP|SMTP_SSL|LMTP)|aiosmtplib\.SMTP|nodemailer\.createTransport)$/;

/** Where a line was opened to, as far as the code says it; else the kind of line. */
function hostOf(on: Value): string {
  const [given] = on.kind === 'made' ? on.args : [];
  const host = wordOf(given?.kind === 'list' ? given.items[0] : given);
  return /^[\w.-]+$/.test(host) && /[a-z]/i.test(host) ? host : 'other-host';
}

/** What leaves by any way but a request, told as a request that carries it; nothing where nothing of it may be secret. */
export function carried(host: string, values: readonly Value[]): readonly Act[] {
  const hasSource = values.flatMap(sourcesOf).some(({ kind }) => kind !== 'download');
  return hasSource ? [request('POST', text(`https://${host}`), values)] : [];
}

/** `socket.create_connection(…).sendall(open(key).read())`, `smtplib.SMTP(h).sendmail(a, b, text)` */
export function sent({ name, on, args, named }: Call): readonly Act[] {
  const opener = METHOD.test(name) ? name.replace(METHOD, '') : '';
  const isLine = MAILS.test(opener) || connection(opener).length > 0;
  return isLine ? carried(hostOf(on), [...args, ...named.values()]) : [];
}
