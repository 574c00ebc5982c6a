import { jsonOf } from '../json';
import type { Command, RuleContext, Word } from '../../../model/command';
import { readArguments, type Arguments } from '../../files/arguments';
import { addressOf } from '../address';
import { nothingRead, type Reading } from '../request';
import { bodyOf, filesAmong, tail } from './sentText';
import { givenText } from '../../shared/inputText';

const VALUED = [
  ...['-a', '--auth', '-A', '--auth-type', '--raw', '--boundary', '--print', '-p', '-P', '--history-print', '--style'],
  ...['-s', '--pretty', '--format-options', '--response-charset', '--response-mime', '-o', '--output', '--session'],
  ...['--session-read-only', '--proxy', '--max-redirects', '--timeout', '--verify', '--ssl', '--cert', '--cert-key'],
  ...['--cert-key-pass', '--ciphers', '--default-scheme', '--max-headers', '--bearer', '--resolve', '--interface'],
  ...['--http-version', '--generate', '--unix-socket'],
];
const FLAGS = [
  '--help',
  '--version',
  '--manual',
  '--offline',
  '--download',
  '--form',
  '--multipart',
  '--json',
  '--auth-none',
];

const METHOD = /^[A-Za-z]+$/;
const KNOWN = /^(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE|QUERY|LIST|PURGE|TRACE)$/i;

type Item =
  | { readonly kind: 'header' | 'query'; readonly name: string; readonly value: string }
  /** A text, or what `:=` gives as JSON. */
  | { readonly kind: 'data'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'file'; readonly name: string; readonly path: Word };

/** `name=value`, `name:=json`, `name==query`, `Name:header`, `name@file`, `name=@file`, `name:=@file`, `@file`. */
function itemOf(word: Word): Item | null {
  // A whole body, as `curl -d @FILE` sends it.
  if (word.value.startsWith('@')) return { kind: 'file', name: '', path: tail(word, 1) };
  const [whole, name, mark] = /^((?:\\.|[^:=@;\\])+)(:=@|=@|:=|==|=|:|@|;)/.exec(word.value) ?? [];
  if (whole === undefined || name === undefined) return null;
  const rest = tail(word, whole.length);
  if (mark?.endsWith('@') === true) return { kind: 'file', name, path: rest };
  if (mark === ':' || mark === ';') return { kind: 'header', name: name.toLowerCase(), value: rest.value };
  if (mark === '==') return { kind: 'query', name, value: rest.value };
  const json = mark === ':=' ? jsonOf(rest.value) : undefined;
  return { kind: 'data', name, value: json === undefined ? rest.value : json };
}

type Line = { readonly method: string | null; readonly url: Word | undefined; readonly items: readonly Item[] };

/** The first word is a method when it is one of those known, or a word or a variable with an address behind it. */
function methodIn([first, second]: readonly Word[]): Word | null {
  if (first === undefined || second === undefined) return null;
  if (KNOWN.test(first.value)) return first;
  return (METHOD.test(first.value) || first.dynamic) && itemOf(second) === null ? first : null;
}

/** `[METHOD] URL [ITEM …]`. */
function lineOf(args: Arguments): Line {
  const verb = methodIn(args.operands);
  const [url, ...rest] = args.operands.slice(verb === null ? 0 : 1);
  return { method: verb?.value.toUpperCase() ?? null, url, items: rest.flatMap((word) => itemOf(word) ?? []) };
}

function bodyFrom(args: Arguments, items: readonly Item[], command: Command, context: RuleContext): string | null {
  const raw = args.values('--raw').map(({ value }) => value);
  const data = items.flatMap((item) => (item.kind === 'data' ? [[item.name, item.value] as const] : []));
  const files = items.flatMap((item) => (item.kind === 'file' ? [givenText(item.path, command, context)] : []));
  const form = args.has('-f', '--form')
    ? data.map(([name, value]) => `${name}=${String(value)}`).join('&')
    : JSON.stringify(Object.fromEntries(data));
  const fields = data.length > 0 ? [form] : [];
  const isRead = command.input.kind !== 'none' && raw.length === 0 && data.length === 0 && files.length === 0;
  const input = isRead && command.input.kind === 'text' ? [command.input.text] : isRead ? [null] : [];
  return bodyOf([...raw, ...fields, ...files, ...input], '\n');
}

/** Every request of one `http`, `https`, `xh` or `xhs`. */
export function httpieRequests(command: Command, context: RuleContext): Reading {
  const args = readArguments(command.args, { valued: VALUED, long: FLAGS });
  const isIdle = args.has('--help', '--version', '-V', '--manual', '--offline', '--curl', '--curl-long');
  // Beside an address `-h` shows the headers alone.
  if (isIdle || (args.has('-h') && args.operands.length === 0)) return nothingRead;
  const { method, url, items } = lineOf(args);
  if (url === undefined) return nothingRead;
  const body = bodyFrom(args, items, command, context);
  const query = items.flatMap((item) => (item.kind === 'query' ? [`${item.name}=${item.value}`] : [])).join('&');
  const request = {
    method: method ?? (body === '' ? 'GET' : 'POST'),
    address: addressOf(`${url.value.replace(/^:\/\//, '')}${query === '' ? '' : `?${query}`}`),
    written: url.dynamic ? url.raw : url.value,
    headers: new Map(
      items.flatMap((item): [string, string][] => (item.kind === 'header' ? [[item.name, item.value]] : [])),
    ),
    body,
    socket: args.values('--unix-socket').at(-1)?.value ?? null,
  };
  return {
    requests: [request],
    sent: items.flatMap((item) => (item.kind === 'file' ? [item.path] : [])),
    written: filesAmong(args.values('-o', '--output')),
    unread: [],
  };
}
