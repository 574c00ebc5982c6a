import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { readArguments, type Arguments, type Grammar } from '../files/arguments';
import { addressOf } from '../http/address';
import { bodyOf, tail } from '../http/clients/sentText';
import { givenText } from '../shared/inputText';
import { headersOf } from '../http/request';
import { reviewRequests } from '../http/reviewRequests';

const FIELDS = ['-f', '--raw-field', '-F', '--field'];

const GRAMMAR: Grammar = {
  valued: [
    ...['-X', '--method', '-H', '--header', ...FIELDS, '--input', '-q', '--jq', '-t', '--template', '-p', '--preview'],
    ...['--hostname', '--cache', '--form', '--output', '-R', '--repo'],
  ],
};

/** `name=value`; of the converting option `name=@file` is the text of a file. */
function fieldOf(
  word: Word,
  isConverted: boolean,
  command: Command,
  context: RuleContext,
): readonly [string, string | null] {
  const equals = Math.max(0, word.value.indexOf('='));
  const value = word.value.slice(equals + 1);
  const isFile = isConverted && value.startsWith('@');
  return [word.value.slice(0, equals), isFile ? givenText(tail(word, equals + 2), command, context) : value];
}

/** Fields as the tool sends them: plain words of JSON are no strings, and GraphQL has its own place for variables. */
function bodyFrom(args: Arguments, isGraph: boolean, command: Command, context: RuleContext): string | null {
  const input = args.values('--input').map((word) => givenText(word, command, context));
  const fields = args.options.flatMap(({ name, value }) =>
    value !== null && FIELDS.includes(name)
      ? [fieldOf(value, name === '-F' || name === '--field', command, context)]
      : [],
  );
  if (input.length > 0 || fields.length === 0) return bodyOf(input, '\n');
  if (fields.some(([, value]) => value === null)) return null;
  const entries = fields.map(([name, value]): [string, unknown] => [
    name,
    value === 'true' ? true : value === 'false' ? false : value,
  ]);
  const query = entries.filter(([name]) => name === 'query');
  const variables = Object.fromEntries(entries.filter(([name]) => name !== 'query'));
  return JSON.stringify(isGraph ? { ...Object.fromEntries(query), variables } : Object.fromEntries(entries));
}

/** `gh api PATH` and its like: the method, else whether there are fields, tells. */
export function forgeApi(root: string, words: readonly Word[], command: Command, context: RuleContext): Statement {
  const args = readArguments(words, GRAMMAR);
  const [path] = args.operands;
  const isGraph = path?.value === 'graphql';
  const body = bodyFrom(args, isGraph, command, context);
  const own = args.values('-X', '--method').at(-1)?.value.toUpperCase();
  const bare = path?.value.replace(/^\//, '') ?? '';
  const host = args.values('--hostname').at(-1)?.value;
  const base = host === undefined ? root : `https://${host}/api/v3`;
  const written = /^https?:/.test(bare) ? bare : `${base}/${bare}`;
  const request = {
    method: own ?? (body === '' ? 'GET' : 'POST'),
    address: addressOf(written),
    written,
    headers: headersOf(args.values('-H', '--header').map(({ value }) => value)),
    ...{ body, socket: null },
  };
  return reviewRequests({ requests: [request], sent: [], written: [], unread: [] }, command, context);
}
