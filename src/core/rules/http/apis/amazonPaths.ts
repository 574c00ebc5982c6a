import { readPhrase } from '../../aws/verbs';
import { kebab } from '../../platforms/manners';
import type { Address } from '../address';
import { membersAsText } from '../json';
import type { HttpRequest } from '../request';
import { sameAs, type Said } from '../told';

/** `2015-03-31`, `v1`, `v20190125`: which interface, not what. */
const VERSION = /^(?:v\d+(?:\.\d+)*|\d{4}-\d{2}-\d{2})$/;

/** Verbs as they stand in front of a word that nothing parts: `deletejobqueue`, `deregistertargets`. */
const JOINED =
  /^(delete|terminate|cancel|deregister|disassociate|reject|untag|revoke|stop|remove|detach|deauthorize)([a-z]{3,})$/;

const ENDS: ReadonlySet<string> = new Set(['delete', 'detach', 'interrupt', 'revert']);

/** Deeds that stand as a noun: `POST /graph/removal`, `/tags-removal`. */
const DEED = /^(?:(.+)-)?(?:removal|deletion)$/;

/** `disassociate-web-acl` for `disassociateWebAcl`, `disassociate-web-acl` and `disassociatewebacl`. */
function spelled(segment: string): string {
  const word = kebab(segment.replaceAll('.', '-')).replace(/[^a-z0-9-]/g, '');
  const deed = DEED.exec(word);
  return deed === null ? word.replace(JOINED, '$1-$2') : `delete-${deed[1] ?? ''}`.replace(/-$/, '');
}

/** The first word of a path is no name, so that a verb may stand behind its noun: `vocabulary-remove`, `apps.delete`. */
function first(segment: string): string {
  const word = spelled(segment);
  const [, noun = '', verb = ''] = /^(.+)-(delete|remove|stop|uninstall)(?=$|-)/.exec(word) ?? [];
  return verb === '' ? word : `${verb}-${noun}`;
}

function singular(collection: string): string {
  return kebab(collection)
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '');
}

type Operation = { readonly name: string; readonly at: number };

const isEnd = (name: string): boolean => ENDS.has(readPhrase(name).manner) || name.startsWith('unlock');

/** `stop-nightly` behind `schedules` is what one of them is called; a name may stand wherever more follows. */
function mayBeName(path: readonly string[], at: number): boolean {
  const before = path[at - 1] ?? '';
  const isOneOf = /s$/.test(before) && before !== 'tags';
  return at > 0 && /^[a-z0-9-]+$/.test(path[at] ?? '') && (isOneOf || at < path.length - 1);
}

/** A word of the path that is an operation: a bare verb anywhere, one with its noun where no name can stand. */
function operationIn(path: readonly string[]): Operation | null {
  const words = path.map((segment, at) => (at === 0 ? first(segment) : spelled(segment)));
  const at = words.findLastIndex((word, at) => isEnd(word) && (!word.includes('-') || !mayBeName(path, at)));
  return at < 0 ? null : { name: words[at] ?? '', at };
}

/** `stop` behind `flows` is `stop-flow`. */
function whole({ name, at }: Operation, path: readonly string[]): readonly string[] {
  if (name.includes('-')) return [name];
  const before = path.slice(0, at);
  // `flows/stop/ID` or `clusters/NAME/configs/stop` have the kind before the verb, `jobs/ID/stop` the name.
  const isKind = at % 2 === 1;
  const kind = (isKind ? before.at(-1) : before.at(-2)) ?? 'resource';
  const thing = (isKind ? path[at + 1] : before.at(-1)) ?? '';
  return [`${name}-${singular(kind)}`, ...(thing === '' ? [] : [`--${singular(kind)}-id`, thing])];
}

/** `DELETE functions/NAME`, `DELETE functions/NAME/concurrency`, `DELETE policy`. */
function changedAt(verb: string, path: readonly string[]): readonly string[] {
  const isThing = path.length % 2 === 0;
  const [owner, name] = isThing ? path.slice(-2) : path.slice(-3, -1);
  const part = isThing ? '' : singular(path.at(-1) ?? '');
  const kind = owner === undefined || owner === path.at(-1) ? '' : singular(owner);
  const noun = [kind, part].filter((one) => one !== '').join('-');
  return [`${verb}-${noun}`, ...(kind === '' || name === undefined ? [] : [`--${kind}-name`, name])];
}

/** Members of the body as the options that they are on the command line. */
export function optionsIn({ body }: HttpRequest): readonly string[] {
  return membersAsText(body ?? '').flatMap(([name, value]) => [`--${kebab(name)}`, value]);
}

/** `?operation=stop`, `?Operation=Untag`, `?delete`. */
function askedIn({ query }: Address, at: number): Operation | null {
  const word = query.get('operation') ?? query.get('Operation') ?? (query.has('delete') ? 'delete' : '');
  return isEnd(spelled(word)) ? { name: spelled(word), at } : null;
}

/** What a request does to a service whose operations are paths, in the words of the command line; `null` for others. */
export function byPath(request: HttpRequest, service: string): Said | null {
  const { method, address } = request;
  const path = address.path.filter((segment) => !VERSION.test(segment));
  const does = (words: readonly string[]): Said => sameAs('aws', service, ...words);
  if (method === 'DELETE') return path.length === 0 ? null : does(changedAt('delete', path));
  if (!['POST', 'PUT', 'PATCH'].includes(method)) return null;
  const given = optionsIn(request);
  const operation = askedIn(address, path.length) ?? operationIn(path);
  if (operation !== null) return does([...whole(operation, path), ...given]);
  if (method !== 'POST') return given.length === 0 ? null : does([...changedAt('update', path), ...given]);
  // What is made is called like a deed.
  return isEnd(spelled(path.at(-1) ?? '')) ? does(changedAt('create', path)) : null;
}
