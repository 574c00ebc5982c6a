import { ownField } from '../../core/model/ownField';
import { isFields } from '../../agents/payload/fields';
import type { Fields } from '../../agents/payload/fields';
import type { NonEmpty } from '../../core/model/nonEmpty';
import type { McpDialect } from './mcpFiles';

/** How an agent reaches a server: it starts a program, or it speaks to an address. */
export type Reached =
  | { readonly kind: 'started'; readonly command: NonEmpty<string> }
  /** `key` is what the agent calls the address. */
  | { readonly kind: 'address'; readonly key: string; readonly url: string };

const texts = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;

function commandIn({ command, args = [] }: Fields, isOneList: boolean): NonEmpty<string> | null {
  const rest = texts(args);
  const words = isOneList ? texts(command) : [typeof command === 'string' ? command : '', ...(rest ?? [])];
  const [program, ...more] = words ?? [];
  return rest === null || program === undefined || program === '' ? null : [program, ...more];
}

/** What an entry says of its server; null for one that says something else, or both. */
export function reachedIn(entry: unknown, { isOneList, urls }: McpDialect): Reached | null {
  if (!isFields(entry)) return null;
  const [key, ...others] = urls.filter((name) => typeof ownField(entry, name) === 'string');
  if (entry['command'] === undefined) {
    return key === undefined || others.length > 0 ? null : { kind: 'address', key, url: String(ownField(entry, key)) };
  }
  const command = key === undefined ? commandIn(entry, isOneList) : null;
  return command === null ? null : { kind: 'started', command };
}

const ours = /[\\/]holdpoint[\\/](?:data[\\/])?bin[\\/]mcp(?:\.cjs)?(?:["'\s]|$)/i;

/** What stands behind Holdpoint in a command of ours: the server's name and how it is reached; null for any other. */
export function behindHoldpoint(
  command: NonEmpty<string>,
): { readonly server: string; readonly reached: Reached } | null {
  const at = command.indexOf('--server');
  const server = command[at + 1];
  if (at < 1 || server === undefined || !command.slice(0, at).some((word) => ours.test(word))) return null;
  const [kind, first, ...rest] = command.slice(at + 2);
  if (first === undefined) return null;
  if (kind === '--') return { server, reached: { kind: 'started', command: [first, ...rest] } };
  return kind === '--url' ? { server, reached: { kind: 'address', key: 'url', url: first } } : null;
}

/** The command that starts `server` behind Holdpoint. `program` is the launcher, as this machine or a team finds it. */
export function wrapped(program: NonEmpty<string>, server: string, reached: Reached): NonEmpty<string> {
  const [first, ...more] = program;
  const tail = reached.kind === 'started' ? ['--', ...reached.command] : ['--url', reached.url];
  return [first, ...more, '--server', server, ...tail];
}
