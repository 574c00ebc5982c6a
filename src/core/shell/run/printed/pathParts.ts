import { UNKNOWN_PART } from '../../../model/command';
import type { Output } from './output';

const withoutEnd = (path: string): string => path.replace(/(?<=[^/])\/+$/, '');

/** An unknown part may have folders of its own, so nothing of such a path is known. */
function eachKnown(args: readonly string[], part: (path: string) => string): string {
  return args.map((path) => `${path.includes(UNKNOWN_PART) ? UNKNOWN_PART : part(path)}\n`).join('');
}

function folderPart(path: string): string {
  const at = withoutEnd(path).lastIndexOf('/');
  return at < 0 ? '.' : withoutEnd(path.slice(0, at)) || '/';
}

const dirname: Output = (args) => {
  const paths = args[0] === '--' ? args.slice(1) : args;
  return paths.some((path) => path.startsWith('-')) ? UNKNOWN_PART : eachKnown(paths, folderPart);
};

/** `basename PATH [ENDING]`; its options are rare and not read. */
const basename: Output = (args) => {
  const [path = '', ending = '', ...more] = args[0] === '--' ? args.slice(1) : args;
  if (path.startsWith('-') || more.length > 0 || ending.includes(UNKNOWN_PART)) return UNKNOWN_PART;
  return eachKnown([path], (whole) => {
    const name = withoutEnd(whole).split('/').pop() ?? '';
    return ending !== '' && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
  });
};

/** What the programs print that take a path apart. */
export const pathParts: Readonly<Record<string, Output>> = { dirname, basename };
