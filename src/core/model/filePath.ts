/** Paths as texts, `/` separated; no file is looked at. */

/** `path` against `folder` with `.` and `..` taken out; `null` when it is relative and the folder is not known. */
export function absolutePath(path: string, folder: string | null): string | null {
  if (!path.startsWith('/') && folder === null) {
    return null;
  }
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${folder ?? ''}/${path}`).split('/')) {
    if (part === '..') {
      parts.pop();
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return `/${parts.join('/')}`;
}

/** Whether `path` is inside `folder`, at any depth; a folder is not inside itself. Both absolute. */
export function isInside(path: string, folder: string): boolean {
  return path !== folder && path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

export function isAtOrInside(path: string, folder: string): boolean {
  return path === folder || isInside(path, folder);
}

/** The last part of a path, empty for the root. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder a path stands in; the root's is the root. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end <= 0 ? '/' : path.slice(0, end);
}
