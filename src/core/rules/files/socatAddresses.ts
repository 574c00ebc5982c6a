import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { statement } from '../../model/statement';
import { secretsRead } from '../secrets/secretsRead';
import { secretsSent } from '../secrets/secretsSent';
import { overwriting } from './overwriting';
import { touchesOf } from './writing';

const NETWORK = /^(?:tcp|udp|sctp|dccp|openssl|ssl|socks|proxy|vsock|ip|udplite)[\w-]*:/i;

/** `FILE:PATH,OPTIONS`, or a path alone: the file of an address; null for one of another kind. */
function fileOf(word: Word | undefined): Word | null {
  const value = word?.value ?? '';
  const path = /^(?:(?:g?open|file|creat(?:e)?):)?(.*)$/is.exec(value)?.[1]?.split(',')[0] ?? '';
  return word === undefined || (path === value.split(',')[0] && !/^\.{0,2}\//.test(value))
    ? null
    : { ...word, value: path };
}

/** What goes out of a file or into one between the two addresses of `socat`; `-u` and `-U` leave one direction. */
export function socatFiles(command: Command, context: RuleContext): Statement {
  const addresses = command.args.filter(({ value }) => !/^-./.test(value));
  const has = (name: string): boolean => command.args.some(({ value }) => value === name);
  const oneWay = has('-u') || has('-U');
  const [first, second] = addresses.slice(-2);
  const ways = [...(has('-U') ? [] : [[first, second]]), ...(has('-u') ? [] : [[second, first]])];
  return statement({
    observations: ways.flatMap(([from, to]) => {
      const read = fileOf(from);
      const written = fileOf(to);
      const out = read === null || to === undefined ? [] : [read];
      return [
        ...(NETWORK.test(to?.value ?? '')
          ? secretsSent(out, to?.value ?? '', command, context)
          : secretsRead(out, command, context)),
        ...(written === null || !oneWay ? [] : overwriting([written], { verb: 'Overwrites' }, command, context)),
      ];
    }),
    touches: ways.flatMap(([, to]) => {
      const written = fileOf(to);
      return written === null || /^\/dev\/|\.sock$/.test(written.value) || !oneWay
        ? []
        : touchesOf([written], 'write', command, context);
    }),
  });
}
