import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isFields } from '../../agents/payload/fields';
import type { SettingsEdit } from '../../core/model/agent';
import type { NonEmpty } from '../../core/model/nonEmpty';
import type { InstallPorts } from '../../shellguard/installPorts';
import { userFile } from '../agentEdits';
import { sharedCommand } from '../../agents/settings/sharedCommand';
import { mcpCommand } from '../../shellguard/installMcpLauncher';
import type { Ledger } from '../ledger';
import type { Owner } from '../owner';
import type { PlacedEdit } from '../placedEdit';
import { behindMark } from '../settingsText';
import { jsonServers, textOfEntry, withEntry, withReached } from './jsonServers';
import type { JsonServer } from './jsonServers';
import { userMcpFiles, workspaceMcpFiles } from './mcpFiles';
import type { McpFile } from './mcpFiles';
import { behindHoldpoint, reachedIn, wrapped } from './server';
import type { Reached } from './server';
import { tomlServers, withTomlReached } from './tomlServers';

/** A server as an entry of any format says it. */
type Found = { readonly name: string; readonly entry: unknown; readonly reached: Reached };

function isHere(url: string): boolean {
  try {
    return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
  } catch {
    return false;
  }
}

/** Names under which an entry carries what its server is to be sent besides; Holdpoint would not send it. */
const credentials = /header|auth|token|bearer/i;

/**
 * Whether a server can be put behind Holdpoint without losing anything: it is started, or spoken to on this machine
 * without credentials. One elsewhere usually lets the agent sign in, which stays between the two of them.
 */
export function isWrappable(entry: unknown, reached: Reached): boolean {
  if (reached.kind === 'started') return behindHoldpoint(reached.command) === null;
  return isHere(reached.url) && isFields(entry) && !Object.keys(entry).some((key) => credentials.test(key));
}

function serversIn(text: string, file: McpFile): readonly Found[] {
  const entries =
    file.format === 'toml'
      ? [...tomlServers(text)].map(([name, entry]) => ({ name, entry }))
      : jsonServers(text, file).map(({ name, value }) => ({ name, entry: value }));
  return entries.flatMap(({ name, entry }) => {
    const reached = reachedIn(entry, file.dialect);
    return reached === null ? [] : [{ name, entry, reached }];
  });
}

/** One server after the other, the last first, so that the places of those before it stay true. */
function editJson(text: string, file: McpFile, edit: (now: string, server: JsonServer) => string): string {
  const paths = jsonServers(text, file).map(({ path }) => path);
  return paths.reduceRight((now, path) => {
    const server = jsonServers(now, file).find((one) => isDeepStrictEqual(one.path, path));
    return server === undefined ? now : edit(now, server);
  }, text);
}

function editToml(text: string, change: (found: Found) => Reached | null): string {
  return [...tomlServers(text)].reduce((now, [name, entry]) => {
    const reached = reachedIn(entry, { isOneList: false, urls: ['url'], started: null });
    const next = reached === null ? null : change({ name, entry, reached });
    return next === null ? now : (withTomlReached(now, name, next) ?? now);
  }, text);
}

/** How a server is to be reached when it is put behind Holdpoint; null where it stays as it is. */
function behind({ name, entry, reached }: Found, program: NonEmpty<string>): Reached | null {
  return isWrappable(entry, reached) ? { kind: 'started', command: wrapped(program, name, reached) } : null;
}

function unwrapped({ reached }: Found): Reached | null {
  return reached.kind === 'started' ? (behindHoldpoint(reached.command)?.reached ?? null) : null;
}

function wrapAll(text: string, file: McpFile, program: NonEmpty<string>): string {
  if (file.format === 'toml') return editToml(text, (found) => behind(found, program));
  return editJson(text, file, (now, server) => {
    const reached = reachedIn(server.value, file.dialect);
    const next = reached === null ? null : behind({ name: server.name, entry: server.value, reached }, program);
    return next === null ? now : withReached(now, server, next, file.dialect);
  });
}

/** The entry as it stood before, byte for byte, where nobody has touched what was made of it. */
function entryBefore(server: JsonServer, file: McpFile, before: string, program: NonEmpty<string>): string | null {
  const old = jsonServers(before, file).find(({ path }) => isDeepStrictEqual(path, server.path));
  const reached = old === undefined ? null : reachedIn(old.value, file.dialect);
  if (old === undefined || reached === null) return null;
  const next = behind({ name: old.name, entry: old.value, reached }, program);
  if (next === null) return null;
  const made = withReached(before, old, next, file.dialect);
  const again = jsonServers(made, file).find(({ path }) => isDeepStrictEqual(path, server.path));
  return isDeepStrictEqual(again?.value, server.value) ? textOfEntry(before, old) : null;
}

function unwrapAll(text: string, file: McpFile, before: string | null, program: NonEmpty<string>): string {
  if (file.format === 'toml') return editToml(text, unwrapped);
  return editJson(text, file, (now, server) => {
    const reached = reachedIn(server.value, file.dialect);
    const next = reached === null ? null : unwrapped({ name: server.name, entry: server.value, reached });
    if (next === null) return now;
    const old = before === null ? null : entryBefore(server, file, before, program);
    return old === null ? withReached(now, server, next, file.dialect) : withEntry(now, server, old);
  });
}

type Edit = Pick<SettingsEdit, 'install' | 'remove' | 'present'>;

function mcpEdit(file: McpFile, before: string | null, program: NonEmpty<string>): Edit {
  const isWrapped = (found: Found): boolean => unwrapped(found) !== null;
  return {
    install: (text, command) => (text === null ? '' : wrapAll(text, file, command)),
    remove: (text) => unwrapAll(text, file, before, program),
    present: (text) => text !== null && serversIn(text, file).some(isWrapped),
  };
}

function beforeOf(path: string, ledger: Ledger): string | null {
  const before = ledger.get(path)?.before ?? null;
  return before === null ? null : behindMark(Buffer.from(before, 'base64').toString('utf8'));
}

/** Whatever is wrong with one agent's folder keeps nobody from connecting another. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The files of servers that are there, of the user or of a workspace; each with the edit that puts them behind us. */
export function mcpEdits(workspace: string | null, ports: InstallPorts, ledger: Ledger): readonly PlacedEdit[] {
  const owner: Owner = { kind: 'mcp', workspace };
  const command: NonEmpty<string> = workspace === null ? mcpCommand(ports) : sharedCommand('mcp');
  const files = workspace === null ? userMcpFiles : workspaceMcpFiles;
  return files.flatMap((file) => {
    const place = workspace === null ? userFile(file, ports) : { path: join(workspace, file.path), shown: file.path };
    if (!isFile(place.path)) return [];
    const edit = mcpEdit(file, beforeOf(place.path, ledger), command);
    return [{ owner, edit, command, isPublic: workspace !== null, ...place }];
  });
}

/** Servers that stay in front of Holdpoint, by the file they stand in; for what a person should know. */
export function leftAlone(edits: readonly PlacedEdit[], workspace: string | null): readonly string[] {
  const files = workspace === null ? userMcpFiles : workspaceMcpFiles;
  return edits.flatMap(({ path, shown }) => {
    const file = files.find((one) => path.endsWith(one.path) || path.endsWith(one.movedBy?.path ?? one.path));
    if (file === undefined) return [];
    try {
      const found = serversIn(behindMark(readFileSync(path, 'utf8')), file);
      const left = found.filter(({ entry, reached }) => reached.kind === 'address' && !isWrappable(entry, reached));
      return left.map(({ name }) => `${name} in ${shown} signs in or stands elsewhere: left as it is`);
    } catch {
      return [];
    }
  });
}
