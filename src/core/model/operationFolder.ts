import { folderOf } from './filePath';
import type { Operation } from './operation';

/** The folder an operation happens in, absolute: what its workspace and its policies are found by. */
export function operationFolder(operation: Operation): string {
  switch (operation.kind) {
    case 'run':
      return operation.cwd;
    case 'change':
      return folderOf(operation.files[0].path);
    case 'call':
      return operation.cwd ?? '/';
  }
}
