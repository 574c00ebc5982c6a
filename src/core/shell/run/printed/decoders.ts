import { UNKNOWN_PART } from '../../../model/command';
import { fromKnown, readBy, type Output } from './output';

const BASE_64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as the text they most likely are: UTF-8, and Latin-1 where they are no UTF-8. */
function textOf(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return String.fromCharCode(...bytes);
  }
}

/** Digits of `alphabet`, each worth `size` bits, as text; null with a character that is none. */
function decoded(text: string, alphabet: string, size: number): string | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text.replace(/[\s=]/g, '')) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    bits = ((bits << size) | value) & 0xffff;
    held += size;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 255);
  }
  return textOf(bytes);
}

/** The text that base 64 holds; null when it is none. */
export function base64Text(text: string): string | null {
  return decoded(text, BASE_64, 6);
}

type Base = { readonly alphabet: string; readonly size: number };

function decoder({ alphabet, size }: Base): Output {
  return (args, reader, frame) => {
    const options = args.filter((arg) => /^-./.test(arg));
    const isDecoding = options.some((option) => /^(?:-i?[dD]i?|--decode)$/.test(option));
    if (!isDecoding || !options.every((option) => /^(?:-[dDi]+|--decode|--ignore-garbage)$/.test(option)))
      return UNKNOWN_PART;
    const forgives = options.some((option) => /^(?:-\w*i|--ignore-garbage)/.test(option));
    const files = args.filter((arg) => !options.includes(arg));
    return fromKnown(readBy(files, reader, frame), (text) =>
      decoded(forgives ? text.replace(/[^\w+/]/g, '') : text, alphabet, size),
    );
  };
}

const base64 = decoder({ alphabet: BASE_64, size: 6 });

/** `openssl base64 -d [-A] [-in FILE]` and `openssl enc -base64 -d` or `-a`, without a cipher. */
const openssl: Output = ([verb = '', ...args], reader, frame) => {
  const from = args.indexOf('-in');
  const files = from < 0 ? [] : args.slice(from + 1, from + 2);
  const options = args.filter((_, index) => from < 0 || (index !== from && index !== from + 1));
  const isBase64 = verb === 'base64' || (verb === 'enc' && options.some((one) => one === '-base64' || one === '-a'));
  const isPlain = options.every((one) => /^-(?:d|A|a|base64)$/.test(one));
  return isBase64 && isPlain && options.includes('-d') ? base64(['-d', ...files], reader, frame) : UNKNOWN_PART;
};

function fromHex(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(digits)) return null;
  return textOf(Array.from(digits.matchAll(/../g), ([pair]) => parseInt(pair, 16)));
}

/** `xxd -r -p`: plain hexadecimal digits back to bytes. */
const xxd: Output = (args, reader, frame) => {
  const options = args.filter((arg) => /^-./.test(arg)).join(' ');
  const isPlain = /^(?:-r -p[ls]?\w*|-p[ls]?\w* -r|-rp|-pr|-ps -r)$/.test(options);
  const files = args.filter((arg) => !/^-./.test(arg));
  return isPlain ? fromKnown(readBy(files, reader, frame), fromHex) : UNKNOWN_PART;
};

/** Programs that turn a text back into what it was made from. */
export const decoders: Readonly<Record<string, Output>> = {
  base64,
  gbase64: base64,
  base32: decoder({ alphabet: BASE_32, size: 5 }),
  openssl,
  xxd,
};
