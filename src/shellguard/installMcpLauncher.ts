import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NonEmpty } from '../core/model/nonEmpty';
import { makeFolder } from '../node/makeFolder';
import { installFolders } from './installPorts';
import type { InstallPorts } from './installPorts';
import { usualNodes } from './interpreters';
import { place, written } from './placedFiles';
import { filled, shQuoted } from './programText';

/**
 * Stands in front of a server of tools. Its environment is the server's too, so it is handed on as it came: only what
 * makes an editor's runtime behave as Node is set, for this one start.
 */
const template = String.raw`#!/bin/sh
# Written by "holdpoint init": starts a server of tools behind Holdpoint. It never starts the server by itself.
set -f
__hp_node=
for __hp_at in @@NODES@@; do
  if [ -z "$__hp_node" ] && [ -x "$__hp_at" ]; then __hp_node=$__hp_at; fi
done
if [ -z "$__hp_node" ] || [ ! -r @@CLI@@ ]; then
  echo 'holdpoint: the runtime that judges is gone; run "holdpoint init" again' >&2
  exit 126
fi
@@AS_NODE@@exec "$__hp_node" @@CLI@@ mcp "$@"
`;

/**
 * The same on Windows, for Node itself: a batch file there would be one more reader of the server's words. Its text is
 * the same on every machine; which runtime is the current one stands in a file.
 */
const forWindows = String.raw`// Written by "holdpoint init": starts a server of tools behind Holdpoint. It never starts the server by itself.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const runtimes = join(__dirname, '..', 'runtime');
try {
  const name = readFileSync(join(runtimes, 'current'), 'utf8').trim();
  process.argv.splice(2, 0, 'mcp');
  require(join(runtimes, name, 'dist', 'cli.js'));
} catch (error) {
  if (error.code !== 'ENOENT' && error.code !== 'MODULE_NOT_FOUND') throw error;
  console.error('holdpoint: the runtime that judges is gone; run "holdpoint init" again');
  process.exitCode = 126;
}
`;

/** Where it stands, whatever version of Holdpoint wrote it. */
export function mcpLauncherPath(dataFolder: string, platform: string): string {
  return join(dataFolder, 'bin', platform === 'win32' ? 'mcp.cjs' : 'mcp');
}

/** What a client starts: the program, or on Windows the Node that runs it. */
export function mcpCommand(ports: InstallPorts): NonEmpty<string> {
  const path = mcpLauncherPath(installFolders(ports).data, ports.platform);
  return ports.platform === 'win32' ? [ports.node, path] : [path];
}

function launcherText({ node, isElectron, platform }: InstallPorts, cliPath: string): string {
  if (platform === 'win32') return forWindows;
  return filled(template, {
    NODES: [node, ...usualNodes.filter((each) => each !== node)].map(shQuoted).join(' '),
    CLI: shQuoted(cliPath),
    AS_NODE: isElectron ? 'ELECTRON_RUN_AS_NODE=1 ' : '',
  });
}

/** Writes the program in one step; it starts whatever version is installed. Throws what the file system throws. */
export function installMcpLauncher(ports: InstallPorts): void {
  const { data } = installFolders(ports);
  const path = mcpLauncherPath(data, ports.platform);
  makeFolder(dirname(path));
  const text = launcherText(ports, join(data, 'runtime', 'current', 'dist', 'cli.js'));
  // Windows could neither replace nor remove a file that nobody may write.
  place(written(path, text, ports.platform === 'win32' ? 0o666 : 0o555));
}

/** Brings an installed one up to date: a runtime that moved is found again. Where there is none, none is made. */
export function refreshMcpLauncher(ports: InstallPorts): void {
  if (existsSync(mcpLauncherPath(installFolders(ports).data, ports.platform))) installMcpLauncher(ports);
}
