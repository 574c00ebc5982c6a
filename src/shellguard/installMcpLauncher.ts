import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../node/makeFolder';
import { installFolders } from './installPorts';
import type { InstallPorts } from './installPorts';
import { usualNodes } from './interpreters';
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

/** Where it stands, whatever version of Holdpoint wrote it. */
export function mcpLauncherPath(dataFolder: string): string {
  return join(dataFolder, 'bin', 'mcp');
}

/** Writes the program (0555) in one step; it starts whatever version is installed. Throws what the file system throws. */
export function installMcpLauncher(ports: InstallPorts): void {
  const { node, isElectron } = ports;
  const { data } = installFolders(ports);
  const path = mcpLauncherPath(data);
  const cliPath = join(data, 'runtime', 'current', 'dist', 'cli.js');
  const text = filled(template, {
    NODES: [node, ...usualNodes.filter((each) => each !== node)].map(shQuoted).join(' '),
    CLI: shQuoted(cliPath),
    AS_NODE: isElectron ? 'ELECTRON_RUN_AS_NODE=1 ' : '',
  });
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  makeFolder(dirname(path));
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  writeFileSync(temporary, text, { mode: 0o555 });
  chmodSync(temporary, 0o555);
  renameSync(temporary, path);
}

/** Brings an installed one up to date: a runtime that moved is found again. Where there is none, none is made. */
export function refreshMcpLauncher(ports: InstallPorts): void {
  if (existsSync(mcpLauncherPath(installFolders(ports).data))) installMcpLauncher(ports);
}
