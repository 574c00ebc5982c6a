import type { Command } from '../model/command';
import { absolutePath, baseName, folderOf, isAtOrInside } from '../model/filePath';
import { readOptions } from '../rules/shared/readOptions';
import type { Scope } from './scope';

/** One name for a file, and what it leads to; both absolute. */
type Link = { readonly name: string; readonly to: string };

/** The names that `ln` and `cp` make: the one that is given, and where that is a folder, one in it for each source. */
function linksOf(command: Command): readonly Link[] {
  const options = readOptions(command.args, {
    valued: ['-t', '--target-directory', '-S', '--suffix', '--mode', '--owner', '--group'],
  });
  const given = options.value('-t', '--target-directory');
  const last = given ?? (options.operands.length > 1 ? options.operands.at(-1) : undefined);
  const sources = given === undefined && last !== undefined ? options.operands.slice(0, -1) : options.operands;
  const isSymbolic = options.has('-s', '--symbolic') && !options.has('-r', '--relative');
  const place = absolutePath(last?.value ?? '.', command.cwd);
  if (place === null || last?.dynamic === true) return [];
  return sources.flatMap((source) => {
    if (source.dynamic) return [];
    const inside = `${place}/${baseName(source.value.replace(/\/+$/, ''))}`;
    return [place, inside].flatMap((name) => {
      // What a symbolic link says is read from the folder that it stands in.
      const to = absolutePath(source.value, isSymbolic ? folderOf(name) : command.cwd);
      return to === null || isAtOrInside(to, name) ? [] : [{ name, to }];
    });
  });
}

/** A path with what a name stands for in front, where it is that name or below it. */
function behind(path: string, links: readonly Link[]): string {
  const link = links.find(({ name }) => isAtOrInside(path, name));
  return link === undefined ? path : `${link.to}${path.slice(link.name.length)}`;
}

/**
 * The scope of what follows a command: names that it linked lead to what they were linked to, so that nothing is written
 * under another name unseen, and what it copied says there what it says where it is from.
 */
export function withMadeLinks(scope: Scope, command: Command): Scope {
  const name = /^g?(ln|cp|mv|install)$/.exec(command.program)?.[1];
  const links = name === undefined || command.host !== null ? [] : linksOf(command);
  if (links.length === 0) return scope;
  if (name !== 'ln') return { ...scope, copiedFrom: (path) => scope.copiedFrom(behind(path, links)) };
  const { realPath } = scope.ports;
  return { ...scope, ports: { ...scope.ports, realPath: (path) => realPath(behind(path, links)) } };
}
