import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { agents } from '../agents/index.generated';
import { makeFolder } from '../node/makeFolder';
import { answersOf } from './answers';
import { cmdLauncher } from './cmdLauncher';
import type { CmdFile } from './cmdLauncher';
import { cmdLines, pathFrom } from './cmdText';
import { notedAround } from './guardManifest';
import { installFolders } from './installPorts';
import type { InstallPorts } from './installPorts';
import { noted, place, written } from './placedFiles';

/** Windows knows but one of these bits, and a file without it can neither be replaced nor removed there. */
const mode = 0o666;

/** A path as the launcher tells it. Throws one plain line for one that cmd.exe cannot be told. */
function toldOf(bin: string, path: string): string {
  const told = pathFrom(bin, path);
  if (told === null) throw new Error(`a path that cmd.exe cannot name: \`${path}\``);
  return told;
}

/** The variables that the command line looks its folders up in. */
function fixedFolders(bin: string, { env, home }: InstallPorts): Readonly<Record<string, string>> {
  const wanted = { USERPROFILE: home, APPDATA: env['APPDATA'], LOCALAPPDATA: env['LOCALAPPDATA'] };
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, path]) => (path === undefined ? [] : [[name, toldOf(bin, path)] as const])),
  );
}

/** Every file of the launcher of Windows; `bin` is its folder. */
function filesOf(bin: string, ports: InstallPorts): readonly CmdFile[] {
  const node = { name: 'hook.cmd.node', text: cmdLines([toldOf(bin, ports.node)]) };
  return [node, ...cmdLauncher(answersOf(agents), fixedFolders(bin, ports))];
}

/** Writes the launcher of Windows, `hook.cmd` last. Throws what the file system throws. */
export function installCmdLauncher(path: string, ports: InstallPorts): void {
  const { state } = installFolders(ports);
  const bin = dirname(path);
  const files = filesOf(bin, ports)
    .map(({ name, text }) => written(join(bin, name), text, mode))
    .toSorted((a, b) => Number(a.path === path) - Number(b.path === path));
  makeFolder(join(bin, 'refusals'));
  notedAround(state, 'launcher', noted(files), () => {
    files.forEach(place);
  });
}

/** Takes its files away. */
export function removeCmdLauncher(path: string): void {
  rmSync(path, { force: true });
  rmSync(`${path}.node`, { force: true });
  rmSync(join(dirname(path), 'refusals'), { recursive: true, force: true });
}
