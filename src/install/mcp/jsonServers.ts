import { applyEdits, findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import type { Edit, Node } from 'jsonc-parser';
import { settingsOf, withValue } from '../../agents/settings/jsonSettings';
import type { NonEmpty } from '../../core/model/nonEmpty';
import type { McpDialect, McpFile } from './mcpFiles';
import type { Reached } from './server';

/** A server's entry in a file of JSON with comments. */
export type JsonServer = {
  readonly name: string;
  /** The table's place and the name. */
  readonly path: readonly string[];
  readonly node: Node;
  readonly value: unknown;
};

function under(
  node: Node | undefined,
  [name, ...rest]: readonly string[],
  path: readonly string[],
): readonly JsonServer[] {
  if (node?.type !== 'object') return [];
  const properties = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key === undefined || value === undefined ? [] : [{ name: String(key.value), node: value }],
  );
  if (name === undefined) {
    return properties.map((one) => ({ ...one, path: [...path, one.name], value: getNodeValue(one.node) as unknown }));
  }
  const next = properties.filter((one) => name === '*' || one.name === name);
  return next.flatMap((one) => under(one.node, rest, [...path, one.name]));
}

/** All servers of a file. Throws one plain line, with the line's number, when the text is no JSON. */
export function jsonServers(text: string, { at }: McpFile): readonly JsonServer[] {
  settingsOf(text);
  const root = parseTree(text, [], { allowTrailingComma: true, disallowComments: false });
  return at.flatMap((place) => under(root, place, []));
}

const list = (words: readonly string[]): string => `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;

/** The two ways to write a command: a program and its arguments apart, or one list. */
function commandText([program, ...args]: NonEmpty<string>, { isOneList }: McpDialect): string {
  if (isOneList) return `"command": ${list([program, ...args])}`;
  return `"command": ${JSON.stringify(program)}, "args": ${list(args)}`;
}

const replaced = ({ offset, length }: Node, content: string): Edit => ({ offset, length, content });

/** The property that holds `node` as its value, its name included. */
const propertyOf = (node: Node | undefined): Node | undefined => node?.parent;

function typeEdit(entry: Node, type: string | null): readonly Edit[] {
  const node = findNodeAtLocation(entry, ['type']);
  return node === undefined || type === null ? [] : [replaced(node, JSON.stringify(type))];
}

/** The entry with another command in the place of its own; layout and comments around it stay. */
function withCommand(text: string, entry: Node, command: NonEmpty<string>, dialect: McpDialect): string {
  const [program, ...args] = command;
  const own = findNodeAtLocation(entry, ['command']);
  if (own === undefined) return text;
  if (dialect.isOneList) return applyEdits(text, [replaced(own, list(command))]);
  const argsNode = findNodeAtLocation(entry, ['args']);
  const end = { offset: own.offset + own.length, length: 0 };
  const argsEdit =
    argsNode === undefined ? { ...end, content: `, "args": ${list(args)}` } : replaced(argsNode, list(args));
  return applyEdits(text, [replaced(own, JSON.stringify(program)), argsEdit]);
}

/** A server that was spoken to becomes one that is started, and the other way round. */
export function withReached(
  text: string,
  { node, path, value }: JsonServer,
  reached: Reached,
  dialect: McpDialect,
): string {
  const address = dialect.urls.map((key) => findNodeAtLocation(node, [key])).find((found) => found !== undefined);
  const own = propertyOf(findNodeAtLocation(node, ['command']));
  if (reached.kind === 'started') {
    if (own !== undefined) return withCommand(text, node, reached.command, dialect);
    const property = propertyOf(address);
    if (property === undefined) return text;
    const edits = [replaced(property, commandText(reached.command, dialect)), ...typeEdit(node, dialect.started)];
    return applyEdits(text, edits);
  }
  if (own === undefined) return text;
  const url = `${JSON.stringify(reached.key)}: ${JSON.stringify(reached.url)}`;
  const now = applyEdits(text, [replaced(own, url), ...typeEdit(node, dialect.isOneList ? 'remote' : 'http')]);
  const hasArgs = typeof value === 'object' && value !== null && 'args' in value;
  return hasArgs ? withValue(now, [...path, 'args'], undefined) : now;
}

/** The entry's text, for another file's place of the same name. */
export function textOfEntry(text: string, { node }: JsonServer): string {
  return text.slice(node.offset, node.offset + node.length);
}

/** The entry with this text in place of its own. */
export function withEntry(text: string, { node }: JsonServer, entry: string): string {
  return applyEdits(text, [replaced(node, entry)]);
}
