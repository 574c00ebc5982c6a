import { isHere } from './address';
import { jsonOf, memberOf } from './json';
import type { HttpRequest } from './request';
import { changed, made, type Fact, type Said } from './told';

const REMOVES = new Set(
  'delete destroy remove purge terminate wipe drop truncate flush erase deleteall removeall'.split(' '),
);
const STOPS = new Set(
  'restart stop reboot shutdown poweroff kill suspend disable deactivate pause cancel drain quiesce rollback halt abort'.split(
    ' ',
  ),
);
const ROTATES = new Set(['rotate', 'regenerate', 'roll', 'rekey']);
const ASKS = new Set(
  `search query msearch count validate login signin token oauth authorize introspect refresh explain preview plan check
  verify test ping health status estimate simulate lookup find filter list get read scroll suggest aggregate analyze
  render format lint diff graphql completions chat embeddings messages generate predict evaluate invoke responses`.split(
    /\s+/,
  ),
);
/** Addresses that are made to be told something. */
const TOLD = /^(?:web-?)?hooks?$|^services$/;

/** Words in front of a verb that say of how many: `batchDelete`, `bulk-delete`. */
const MANY = /^(?:batch|bulk|mass|multi)(?:[-_]|(?=[A-Z]))/;

/** The verb that a path ends with: `/users/7/delete`, `/jobs/9:cancel`, `/cache/purge-all`, `/_close`, `/deleteUser`. */
export function verbOf({ address: { path } }: HttpRequest): string {
  const last = path.at(-1) ?? '';
  const word = last
    .slice(last.lastIndexOf(':') + 1)
    .replace(/^_+/, '')
    .replace(MANY, '');
  return (/^[A-Za-z][a-z]*/.exec(word)?.[0] ?? '').toLowerCase();
}

function isTold({ address: { path, host } }: HttpRequest): boolean {
  return path.some((part) => TOLD.test(part)) || /^(?:web)?hooks?\./.test(host);
}

/** On this machine it is what somebody tries out; elsewhere nobody knows what goes with it. */
function removal(request: HttpRequest): Fact {
  const here = isHere(request.address);
  return {
    ...{ kind: 'fact', rule: 'delete', effect: 'delete', thing: 'http', certainty: 'possible' },
    ...(here ? { severity: 'low', undo: 'easy' } : { severity: 'medium', undo: 'unknown' }),
    says: 'Deletes NAME by a plain request',
  };
}

const stopping: Fact = {
  ...{ kind: 'fact', rule: 'interrupt', effect: 'interrupt', severity: 'medium', undo: 'easy', thing: 'http' },
  ...{ certainty: 'possible', says: 'May stop something by a request to NAME' },
};
/** The one before is of no use to anybody from then on. */
const rotating: Fact = {
  ...{ kind: 'fact', rule: 'replace', effect: 'replace', severity: 'high', undo: 'impossible', thing: 'http' },
  ...{ certainty: 'possible', says: 'Replaces a key or password by a request to NAME' },
};
const making: Fact = { ...made('Sends data to NAME', 'http'), certainty: 'possible' };
const changing: Fact = {
  ...changed('Changes NAME by a plain request', 'http'),
  severity: 'low',
  certainty: 'possible',
};

/** `{"jsonrpc":"2.0","method":"host.delete"}`: the verb stands in the body. */
function calledVerb(body: unknown): string {
  const method = memberOf(body, 'jsonrpc') === undefined ? undefined : memberOf(body, 'method');
  const last = typeof method === 'string' ? (method.split(/[._:/]/).at(-1) ?? '') : '';
  return (/^[A-Za-z][a-z]*/.exec(last)?.[0] ?? '').toLowerCase();
}

/** `{"action":"terminate"}`, sent to the actions of a thing. */
function actionOf(body: unknown, { address: { path } }: HttpRequest): string {
  const action = memberOf(body, 'action') ?? memberOf(body, 'type');
  return /^actions?$/.test(path.at(-1) ?? '') && typeof action === 'string' ? action.toLowerCase() : '';
}

function verbIn(body: unknown, request: HttpRequest): string {
  return calledVerb(body) || actionOf(body, request) || verbOf(request);
}

/** `{"deleted":true}`: put among what is thrown away. */
function isPutAway(body: unknown): boolean {
  return ['deleted', 'is_deleted', 'isDeleted'].some((name) => memberOf(body, name) === true);
}

/** What the method and the path's last word say of a request to an API that no rule knows. */
export function anyRequest(request: HttpRequest): readonly Said[] {
  const { method } = request;
  const body = jsonOf(request.body ?? '');
  const verb = verbIn(body, request);
  if (/^DEL/.test(method)) return [removal(request)];
  if (!['POST', 'PUT', 'PATCH'].includes(method)) return [];
  if (REMOVES.has(verb) || isPutAway(body)) return [removal(request)];
  const known = STOPS.has(verb) ? stopping : ROTATES.has(verb) ? rotating : null;
  if (known !== null) return [known];
  if (method !== 'POST') return [changing];
  return ASKS.has(verb) || isTold(request) ? [] : [making];
}
