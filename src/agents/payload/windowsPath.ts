import { absolutePath } from '../../core/model/filePath';

const drive = /^([A-Za-z]:)[\\/]/;

/** Whether a path, or a folder, is one of Windows: `C:\work`, `c:/work`. */
export const isWindowsPath = (path: string): boolean => drive.test(path);

/**
 * A path of Windows against a folder there, `.` and `..` taken out, written with `/`. One that begins with a stroke
 * stands on the folder's drive; `/c/work` is how Git's shell spells `C:\work`. A share (`\\host\…`) keeps its two.
 */
export function windowsPathIn(folder: string, path: string): string {
  const written = path.replaceAll('\\', '/');
  const [, own] = drive.exec(written) ?? [];
  if (own !== undefined) return `${own}${absolutePath(written.slice(own.length), null) ?? '/'}`;
  if (written.startsWith('//')) return `/${absolutePath(written, null) ?? '/'}`;
  const [, letter, rest] = /^\/([A-Za-z])(\/.*)?$/.exec(written) ?? [];
  if (letter !== undefined) return `${letter.toUpperCase()}:${absolutePath(rest ?? '/', null) ?? '/'}`;
  const at = folder.replaceAll('\\', '/');
  return `${at.slice(0, 2)}${absolutePath(written, at.slice(2)) ?? '/'}`;
}
