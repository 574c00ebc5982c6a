import { UNKNOWN_PART } from '../../../model/command';
import { ansiText } from '../../syntax/quoting';
import { echoText } from './escapes';

/** A format is used again for the arguments that are left; so often, and no longer fields. */
const MOST_TURNS = 200;
const WIDEST = 1000;

const conversion = /%(?:%|([-+ 0#]*)(\d*)(?:\.(\d*))?([a-zA-Z*('$]|$))/g;

function padded(text: string, flags: string, width: string): string {
  const length = Math.min(WIDEST, Number(width));
  if (flags.includes('-')) return text.padEnd(length);
  return text.padStart(length, flags.includes('0') ? '0' : ' ');
}

/** A number in the base that the sign asks for; null where the shell would have to compute. */
function numbered(value: string, sign: string): string | null {
  const whole = value.trim() === '' ? 0 : Number(value);
  if (!Number.isSafeInteger(whole)) return null;
  const base = { o: 8, x: 16, X: 16 }[sign] ?? 10;
  return sign === 'X' ? whole.toString(base).toUpperCase() : whole.toString(base);
}

/** One argument as its conversion shows it. */
function shown(value: string, sign: string, precision: string | undefined): string | null {
  if (value.includes(UNKNOWN_PART)) return sign === 's' && precision === undefined ? value : null;
  if (/^[diuxXo]$/.test(sign)) return precision === undefined ? numbered(value, sign) : null;
  if (sign === 'c') return value.charAt(0);
  const text = sign === 'b' ? echoText(value).text : sign === 's' ? value : null;
  return precision === undefined || text === null ? text : text.slice(0, Number(precision));
}

/** What `printf FORMAT ARGUMENT…` prints, the words without the name and `-v NAME`. */
export function printf(args: readonly string[]): string {
  const [format, ...values] = args[0] === '--' ? args.slice(1) : args;
  if (format === undefined) return '';
  const waiting = [...values];
  const plain = ansiText(format);
  const unknown = { fields: 0 };
  const field = (whole: string, flags = '', width = '', precision?: string, sign = ''): string => {
    if (whole === '%%') return '%';
    const text = shown(waiting.shift() ?? '', sign, precision);
    if (text === null) unknown.fields += 1;
    return padded(text ?? '', flags, width);
  };
  let text = plain.replace(conversion, field);
  for (let count = 1; waiting.length > 0 && waiting.length < values.length; count += 1) {
    if (count >= MOST_TURNS) return UNKNOWN_PART;
    text += plain.replace(conversion, field);
  }
  return unknown.fields === 0 ? text : UNKNOWN_PART;
}
