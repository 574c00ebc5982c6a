import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing, statement } from '../model/statement';
import { readPhrase, type Manner } from './aws/verbs';
import { hostSignals } from './databases/hosts';
import { readOptions } from './shared/readOptions';
import { dynamicPart, remoteObservation, type Remark } from './shared/remoteObservation';

const VALUED = [
  ...['-d', '-H', '-rpc-header', '-reflect-header', '-proto', '-import-path', '-protoset', '-authority', '-cert'],
  ...['-key', '-cacert', '-servername', '-max-time', '-connect-timeout', '-keepalive-time', '-max-msg-sz', '-format'],
  ...['-user-agent', '-protoset-out', '-proto-out-dir', '-alts-target-service-account', '-max-message-size'],
];

type Weight = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo'>;

const WEIGHTS: Readonly<Record<Manner, Weight | null>> = {
  read: null,
  delete: { rule: 'grpc/delete', effect: 'delete', severity: 'medium', undo: 'unknown' },
  detach: { rule: 'grpc/delete', effect: 'delete', severity: 'low', undo: 'easy' },
  interrupt: { rule: 'grpc/interrupt', effect: 'interrupt', severity: 'medium', undo: 'easy' },
  revert: { rule: 'grpc/replace', effect: 'replace', severity: 'medium', undo: 'unknown' },
  create: { rule: 'grpc/create', effect: 'create', severity: 'low', undo: 'easy' },
  update: { rule: 'grpc/update', effect: 'update', severity: 'low', undo: 'unknown' },
  unknown: null,
};

/** `DeleteUser` is `delete-user`. */
function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

function review(command: Command, context: RuleContext): Statement {
  const { operands, has } = readOptions(command.args, { valued: VALUED, singleDash: true });
  const [server, symbol] = operands;
  if (has('-help', '--help', '-version') || server === undefined || symbol === undefined) return nothing;
  if (symbol.dynamic) {
    return statement({
      unknowns: [dynamicPart(command, context, 'which method is called is not known before it runs')],
    });
  }
  const method = symbol.value.split(/[/.]/).at(-1) ?? '';
  const weight = WEIGHTS[readPhrase(kebab(method)).manner];
  if (weight === null) return nothing;
  const said = remoteObservation(command, context, {
    ...weight,
    ...{ certainty: 'possible', type: 'grpc', name: symbol.value, says: `Calls ${symbol.value} on ${server.raw}` },
    signals: hostSignals(command, { hosts: [{ ...server, value: server.value.replace(/:\d+$/, '') }] }),
  });
  return statement({ observations: [said] });
}

/** Calls of gRPC methods, which name what they do verb first. */
export const grpcurl: RulePack = {
  programs: ['grpcurl'],
  documentation: ['https://github.com/fullstorydev/grpcurl'],
  review,
  examples: {
    catches: [
      {
        run: 'grpcurl -d \'{"id":1}\' api.acme.example:443 acme.v1.Users/DeleteUser',
        rule: 'grpc/delete',
        effect: 'delete',
        target: 'acme.v1.Users/DeleteUser',
      },
      { run: 'grpcurl -plaintext localhost:50051 acme.Jobs.StopJob', rule: 'grpc/interrupt', effect: 'interrupt' },
      { run: 'grpcurl -plaintext h:1 acme.Users/CreateUser', rule: 'grpc/create', effect: 'create' },
    ],
    leaves: [
      'grpcurl -plaintext localhost:50051 list',
      'grpcurl -plaintext localhost:50051 describe acme.Users.DeleteUser',
      'grpcurl -d @ h:443 acme.Users/GetUser',
      'grpcurl -help',
    ],
  },
};
