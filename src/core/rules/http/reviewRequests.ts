import type { Command, RuleContext, Started, Statement } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Signal } from '../../model/environment';
import type { Observation, Unknown } from '../../model/finding';
import { placeOf } from '../../model/place';
import { joined, statement } from '../../model/statement';
import { overwriting } from '../files/overwriting';
import { touchesOf } from '../files/writing';
import { credentialsAmong } from '../secrets/credentials';
import { strangersAmong } from '../secrets/keyHomes';
import { isAccountList } from '../shared/credentialFile';
import { dynamicPart, remoteObservation } from '../shared/remoteObservation';
import { isHere, readable } from './address';
import { judged, type Judged } from './judged';
import type { HttpRequest, Reading } from './request';
import { sqlSent } from './sqlSent';
import type { Fact } from './told';

function shownAddress({ address, written }: HttpRequest): string {
  return address.shown.includes(UNKNOWN_PART) ? written : address.shown;
}

const NAMES_PLACE = /^(?:environments?|envs?|stages?)$/i;

/** `/environments/production/on`: what follows is the name of one. */
function placesIn({ address: { path } }: HttpRequest): readonly Signal[] {
  return path.flatMap((part, at): readonly Signal[] => {
    const name = path[at + 1];
    const isNamed = NAMES_PLACE.test(part) && name !== undefined && !name.includes(UNKNOWN_PART);
    return isNamed ? [{ kind: 'name', value: name, from: `\`${part}\` in the address` }] : [];
  });
}

/** The host is what the other side is; what is named in the path of something that goes tells as much of it. */
function signalsOf({ request, api }: Judged, fact: Fact, command: Command): readonly Signal[] {
  const { address } = request;
  const name = fact.name ?? (fact.effect === 'delete' ? address.shown : UNKNOWN_PART);
  const given: readonly Signal[] = name.includes(UNKNOWN_PART) ? [] : [{ kind: 'name', value: name, from: 'name' }];
  const named = [...given, ...placesIn(request), ...(api?.signals?.(request) ?? [])];
  if (address.host === '' || address.host.includes(UNKNOWN_PART)) return named;
  // On another machine or in a container, `localhost` is that one, and tells nothing of ours.
  const here = command.host ?? 'localhost';
  const value = isHere(address) || request.socket !== null ? here : address.host;
  return [{ kind: 'database-host', value, from: 'host' }, ...named];
}

/** `Deletes zone shop.example`; where no name is known, whose API it is and the address. */
function sentence({ request, api }: Judged, fact: Fact): string {
  const title = api === null || fact.name !== undefined ? '' : `through ${api.title} at `;
  const place = readable(`${title}${fact.name ?? shownAddress(request)}`);
  return fact.says.includes('NAME') ? fact.says.replace('NAME', place) : `${fact.says} ${place}`.trim();
}

function observed(judgement: Judged, fact: Fact, command: Command, context: RuleContext): Observation {
  const { request, api } = judgement;
  const { effect, undo, certainty, lost } = fact;
  const name = fact.name ?? shownAddress(request);
  // A credential that a variable, a pipe or a file of the same command takes is not shown to anybody.
  const severity = effect === 'read-secret' && command.output !== 'shown' ? 'low' : fact.severity;
  return remoteObservation(command, context, {
    ...{ effect, undo, severity, name: readable(name), says: sentence(judgement, fact) },
    rule: fact.rule.includes('/') ? fact.rule : `${api?.name ?? 'http'}/${fact.rule}`,
    type: api === null ? fact.thing : (api.type ?? `${api.name}.${fact.thing.replaceAll(' ', '-')}`),
    signals: signalsOf(judgement, fact, command),
    ...(lost === undefined ? {} : { lost }),
    ...(certainty === undefined ? {} : { certainty }),
  });
}

/** Where it goes is not known, and so neither is whether it belongs there. */
function isKnown(address: string): boolean {
  return !/[…$]/.test(address.split('?')[0] ?? '');
}

function secretSent(name: string, to: string, command: Command, context: RuleContext): Observation {
  return remoteObservation(command, context, {
    ...{ rule: 'http/secret-sent', effect: 'send-out', severity: 'critical', undo: 'impossible', type: 'credential' },
    ...{
      name,
      says: `Sends ${isAccountList(name, null) ? 'the accounts of this machine in' : 'credential'} ${name} to ${to}`,
    },
  });
}

/** Credentials among what goes out, unless it only reaches this machine. */
function secretsSent({ requests, sent }: Reading, command: Command, context: RuleContext): readonly Observation[] {
  const to = requests.find(({ address, socket }) => socket === null && !isHere(address));
  if (to === undefined) return [];
  const address = readable(shownAddress(to));
  const files = sent.map((word) => ({ ...word, value: word.value.replaceAll('\\', '/') }));
  const secret = [
    ...credentialsAmong(files, command, context),
    ...files.filter(({ value }) => isAccountList(value, command.cwd)),
  ];
  const keys = isKnown(address) ? strangersAmong(command.args, address) : [];
  return [...secret.map(({ value }) => value), ...keys].map((name) => secretSent(name, address, command, context));
}

function unknownsOf(reading: Reading, all: readonly Judged[], command: Command, context: RuleContext): Unknown[] {
  const methods = reading.requests.filter(({ method }) => method.includes(UNKNOWN_PART));
  const at = placeOf(context.text, command.span);
  return [
    ...methods.map((request) =>
      dynamicPart(command, context, `the method of the request to ${readable(shownAddress(request))} is not known`),
    ),
    ...reading.unread.map((path): Unknown => {
      const says = `the requests in ${readable(path)} cannot be read`;
      return { code: 'unreadable', stake: reading.requests.length === 0 ? 'present' : 'possible', at, says };
    }),
    ...all.flatMap(({ unread }) =>
      unread === null ? [] : [{ ...dynamicPart(command, context, unread.says), ...unread }],
    ),
  ];
}

/** What the requests of one client do, and which files of this machine they send and write. */
export function reviewRequests(reading: Reading, command: Command, context: RuleContext): Statement {
  const all = reading.requests.map(judged);
  const said = all.flatMap((one) => one.said.map((fact) => ({ one, fact })));
  const facts = said.flatMap(({ one, fact }) => (fact.kind === 'fact' ? [observed(one, fact, command, context)] : []));
  const starts = said.flatMap(({ fact }): readonly Started[] => {
    return fact.kind === 'same-as' ? [{ kind: 'argv', argv: fact.argv }] : [];
  });
  const own = statement({
    observations: [
      ...secretsSent(reading, command, context),
      ...facts,
      ...overwriting(reading.written, { verb: 'Overwrites' }, command, context),
    ],
    unknowns: unknownsOf(reading, all, command, context),
    touches: touchesOf(reading.written, 'write', command, context),
    starts,
  });
  return joined([own, sqlSent(all, command, context)]);
}
