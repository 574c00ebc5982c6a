import type { Command, RuleContext } from '../../../model/command';
import { readArguments } from '../../files/arguments';
import { addressOf } from '../address';
import { headersOf, type HttpRequest, type Reading } from '../request';

import { givenText } from '../../shared/inputText';

const VALUED = [
  ...['--variable', '--variables-file', '-o', '--output', '--report-html', '--report-json', '--report-junit', '-u'],
  ...['--user', '-x', '--proxy', '-m', '--max-time', '--connect-timeout', '--retry', '--retry-interval', '--delay'],
  ...['--from-entry', '--to-entry', '--file-root', '-b', '--cookie', '-c', '--cookie-jar', '--cacert', '-E', '--cert'],
  ...['--key', '--jobs', '--parallel', '--glob', '--secret', '--secrets-file', '-H', '--header', '--unix-socket'],
];

const START = /^(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE|[A-Z]{3,})\s+(\S.*)$/;

/** A file of requests, each beginning with its method and address; what is checked of the answers is passed over. */
function requestsIn(text: string, variable: (name: string) => string | undefined): readonly HttpRequest[] {
  const found: { method: string; written: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [, method, address] = START.exec(line.replace(/#.*$/, '').trim()) ?? [];
    if (method !== undefined && address !== undefined && method !== 'HTTP') {
      const written = address.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (whole, name: string) => variable(name) ?? whole);
      found.push({ method, written, lines: [] });
    } else found.at(-1)?.lines.push(line);
  }
  return found.map(({ method, written, lines }) => {
    const end = lines.findIndex((line) => /^HTTP\b/.test(line));
    const own = end < 0 ? lines : lines.slice(0, end);
    return {
      method,
      written,
      address: addressOf(written),
      headers: headersOf(own),
      body: own.join('\n'),
      socket: null,
    };
  });
}

/** Every request of the files that `hurl` runs. */
export function hurlRequests(command: Command, context: RuleContext): Reading {
  const args = readArguments(command.args, { valued: VALUED });
  const given = new Map(
    args.values('--variable').map(({ value }): [string, string] => {
      const equals = value.indexOf('=');
      return [value.slice(0, Math.max(0, equals)), value.slice(equals + 1)];
    }),
  );
  const texts = args.operands.map((word) => ({ word, text: givenText(word, command, context) }));
  return {
    requests: texts.flatMap(({ text }) => requestsIn(text ?? '', (name) => given.get(name))),
    sent: [],
    written: [],
    unread: texts.flatMap(({ word, text }) => (text === null ? [word.raw] : [])),
  };
}
