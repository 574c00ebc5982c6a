import type { Command } from '../model/command';
import { absolutePath, baseName, folderOf, isAtOrInside } from '../model/filePath';
import { readOptions } from '../rules/shared/readOptions';
import type { Scope } from './scope';

/** One name for a file, and what it leads to; both absolute. */
type Link = { readonly name: string; readonly to: string };

/** The names that `ln` makes: the one that is given, and where that is a folder, one in it for each source. */
function linksOf(command: Command): readonly Link[] {
  const options = readOptions(command.args, { valued: ['-t', '--target-directory', '-S', '--suffix'] });
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

/**
 * The scope of what follows a command: names that it linked lead to what they were linked to, so that nothing is written
 * under another name unseen.
 */
export function withMadeLinks(scope: Scope, command: Command): Scope {
  const links = command.host === null && /^g?ln$/.test(command.program) ? linksOf(command) : [];
  if (links.length === 0) return scope;
  const { realPath } = scope.ports;
  const followed = (path: string): string => {
    const link = links.find(({ name }) => isAtOrInside(path, name));
    return realPath(link === undefined ? path : `${link.to}${path.slice(link.name.length)}`);
  };
  return { ...scope, ports: { ...scope.ports, realPath: followed } };
}
