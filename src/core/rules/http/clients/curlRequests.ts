import { UNKNOWN_PART, type Command, type RuleContext, type Word } from '../../../model/command';
import { baseName } from '../../../model/filePath';
import { readArguments, type Arguments } from '../../files/arguments';
import { addressOf } from '../address';
import { headersOf, nothingRead, type HttpRequest, type Reading } from '../request';
import { CURL_FLAGS, CURL_VALUED } from './curlOptions';
import { bodyOf, filesAmong, tail } from './sentText';
import { givenText } from '../../shared/inputText';
import { urlGlob } from './urlGlob';

const PLAIN = ['-d', '--data', '--data-ascii', '--data-binary', '--json', '--expand-data'];
const GIVEN = [...PLAIN, '--data-raw', '--data-urlencode'];
const FORM = ['-F', '--form', '--form-string'];
const VERBS = /^(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE|QUERY)$/i;

/** `@file`, and for one option `name@file`. */
function fileIn(word: Word, name: string): Word | null {
  if (PLAIN.includes(name)) return word.value.startsWith('@') ? tail(word, 1) : null;
  const at = name === '--data-urlencode' ? /^[^=@]*@/.exec(word.value)?.[0].length : undefined;
  return at === undefined ? null : tail(word, at);
}

/** `name=@file;type=…`: a file of a form. */
function fileOfForm(word: Word): Word | null {
  const found = /^[^=]*=[@<]([^;,]+)/.exec(word.value)?.[1];
  return found === undefined ? null : { ...word, value: found.replace(/^"|"$/g, '') };
}

type Data = { readonly body: string | null; readonly files: readonly Word[] };

function dataOf(args: Arguments, command: Command, context: RuleContext): Data {
  const given = args.options.flatMap(({ name, value }) =>
    value !== null && GIVEN.includes(name) ? [{ name, value }] : [],
  );
  const parts = given.map(({ name, value }) => ({ value, file: fileIn(value, name) }));
  const form = args.values(...FORM);
  const uploads = args.values('-T', '--upload-file');
  const files = [...parts.flatMap(({ file }) => file ?? []), ...form.flatMap((word) => fileOfForm(word) ?? [])];
  const texts = parts.map(({ value, file }) => (file === null ? value.value : givenText(file, command, context)));
  const body = bodyOf([...texts, ...form.map(({ value }) => value), ...uploads.map(() => null)], '&');
  return { body, files: [...files, ...uploads] };
}

function methodOf(args: Arguments, isData: boolean): string {
  const own = args.values('-X', '--request').at(-1);
  if (own !== undefined) return own.value.toUpperCase();
  if (args.has('-I', '--head')) return 'HEAD';
  if (args.has('-T', '--upload-file')) return 'PUT';
  return isData && !args.has('-G', '--get') ? 'POST' : 'GET';
}

/** `curlie DELETE :9200/x`: the method as a word, as in HTTPie. */
function takenOff(
  words: readonly Word[],
  program: string,
): { readonly method: string | null; readonly words: readonly Word[] } {
  const [first, ...rest] = words;
  const isVerb = program === 'curlie' && first !== undefined && VERBS.test(first.value);
  return isVerb ? { method: first.value.toUpperCase(), words: rest.slice(0, 1) } : { method: null, words };
}

function requestsOf(args: Arguments, data: Data, program: string): readonly HttpRequest[] {
  const { method, words } = takenOff(args.operands, program);
  const isData = args.has(...GIVEN, ...FORM);
  const isAsked = args.has('-G', '--get');
  const given = [...words, ...args.values('--url', '--expand-url')];
  const shared = {
    method: method ?? methodOf(args, isData),
    headers: headersOf([
      ...args.values('-u', '--user', '--oauth2-bearer').map(({ value }) => `Authorization: ${value}`),
      ...args.values('-H', '--header', '--expand-header').map(({ value }) => value),
    ]),
    body: isAsked ? '' : data.body,
    socket: args.values('--unix-socket', '--abstract-unix-socket').at(-1)?.value ?? null,
  };
  return given.flatMap((word) => {
    const written = word.dynamic ? word.raw.replace(/^"(.*)"$/, '$1') : word.value;
    const all = args.has('-g', '--globoff') ? [word.value] : urlGlob(word.value);
    const asked = isAsked && data.body !== '' && data.body !== null ? `?${data.body}` : '';
    return all.map((text) => ({
      ...shared,
      written: all.length > 1 ? text : written,
      address: addressOf(`${text}${asked}`),
    }));
  });
}

/** Files that answers, headers and cookies are written to. */
function writtenBy(args: Arguments, requests: readonly HttpRequest[]): readonly Word[] {
  const folder = args.values('--output-dir').at(-1);
  const own = args.values('-o', '--output', '-D', '--dump-header', '-c', '--cookie-jar');
  const [word] = args.operands;
  const remote = args.has('-O', '--remote-name', '--remote-name-all') && word !== undefined ? requests : [];
  const named = remote.flatMap(({ address }): readonly Word[] => {
    const name = baseName(address.path.at(-1) ?? '');
    return name === '' || word === undefined ? [] : [{ ...word, value: name, dynamic: name.includes(UNKNOWN_PART) }];
  });
  return filesAmong([...own, ...named]).map((one) => {
    return folder === undefined || one.value.startsWith('/') ? one : { ...one, value: `${folder.value}/${one.value}` };
  });
}

/** A file of options: one a line, with or without dashes, with `=`, `:` or a blank before the value. */
function configured(
  args: Arguments,
  command: Command,
  context: RuleContext,
): Pick<Reading, 'unread'> & { words: Word[] } {
  const words: Word[] = [];
  const unread: string[] = [];
  for (const word of args.values('-K', '--config')) {
    const text = givenText(word, command, context);
    if (text === null) unread.push(word.value);
    for (const line of (text ?? '').split('\n')) {
      const [, name = '', value = ''] = /^\s*(-*[A-Za-z][\w.-]*)(?:\s*[=:]\s*|\s+|\s*$)(.*?)\s*$/.exec(line) ?? [];
      if (name === '') continue;
      const option = name.startsWith('-') ? name : `--${name}`;
      const bare = value.replace(/^"(.*)"$/, '$1').replaceAll('\\"', '"');
      words.push(
        ...[option, ...(bare === '' ? [] : [bare])].map((one) => ({ ...word, value: one, raw: one, dynamic: false })),
      );
    }
  }
  return { words, unread };
}

/** `--next` begins another request with options of its own. */
function parted(words: readonly Word[]): readonly (readonly Word[])[] {
  const at = words.findIndex(({ value }) => value === '--next' || value === '-:');
  return at < 0 ? [words] : [words.slice(0, at), ...parted(words.slice(at + 1))];
}

function readPart(words: readonly Word[], command: Command, context: RuleContext): Reading {
  const grammar = { valued: CURL_VALUED, long: CURL_FLAGS };
  const first = readArguments(words, grammar);
  const { words: more, unread } = configured(first, command, context);
  const args = more.length === 0 ? first : readArguments([...more, ...words], grammar);
  const data = dataOf(args, command, context);
  const requests = requestsOf(args, data, command.program);
  return { requests, sent: data.files, written: writtenBy(args, requests), unread };
}

/** Every request of one `curl`. */
export function curlRequests(command: Command, context: RuleContext): Reading {
  const all = readArguments(command.args, { valued: CURL_VALUED, long: CURL_FLAGS });
  if (all.has('--help', '-h', '--version', '-V', '--manual', '-M')) return nothingRead;
  const parts = parted(command.args).map((words) => readPart(words, command, context));
  return {
    requests: parts.flatMap(({ requests }) => requests),
    sent: parts.flatMap(({ sent }) => sent),
    written: parts.flatMap(({ written }) => written),
    unread: parts.flatMap(({ unread }) => unread),
  };
}
