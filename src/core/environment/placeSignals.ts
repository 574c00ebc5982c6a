import { absolutePath, isAtOrInside } from '../model/filePath';
import type { Signal } from '../model/environment';
import { optionValues, variableSignals, type Ambient } from './ambient';

/** A folder as a policy writes it: below its workspace folder, absolute outside of all; the root itself says nothing. */
function shownFolder(folder: string, workspaces: readonly string[]): string {
  const root = workspaces.filter((one) => isAtOrInside(folder, one)).sort((a, b) => b.length - a.length)[0];
  return root === undefined ? folder : folder.slice(root.length).replace(/^\//, '');
}

/** Where in the repository, and on which branch, a command runs. */
export function placeSignals(ambient: Ambient): readonly Signal[] {
  const { command, context, session } = ambient;
  const { branch, workspaces } = context.surroundings;
  const remembered = session.flatMap((fact) => (fact.kind === 'folder' ? [fact.path] : []));
  const variables =
    command.program === 'terragrunt'
      ? variableSignals(ambient, 'path', ['TG_WORKING_DIR', 'TERRAGRUNT_WORKING_DIR'])
      : [];
  const options = ['-chdir', '--working-dir', '--cwd', '-C', '--terragrunt-working-dir'];
  const moved = [
    ...variables.map(({ value }) => value),
    ...options.flatMap((name) => optionValues(command.args, name)),
  ].map((path) => absolutePath(path, command.cwd));
  const folders = [command.cwd, ...moved, ...(command.cwd === null ? remembered : [])].filter((one) => one !== null);
  const paths = [...new Set(folders.map((folder) => shownFolder(folder, workspaces)))].filter((path) => path !== '');
  return [
    ...paths.map((value): Signal => ({ kind: 'path', value, from: 'path' })),
    ...(branch === null ? [] : [{ kind: 'branch' as const, value: branch, from: 'branch' }]),
  ];
}
