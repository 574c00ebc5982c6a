import type { FileChange, Operation } from '../model/operation';

const DRIVE = /^[A-Za-z]:[\\/]/;

function slashed(path: string): string {
  return DRIVE.test(path) ? path.replaceAll('\\', '/') : path;
}

function slashedChange(file: FileChange): FileChange {
  const from = file.movedFrom === undefined ? {} : { movedFrom: slashed(file.movedFrom) };
  return { ...file, path: slashed(file.path), ...from };
}

/**
 * The operation with its folder and files written as paths are put together here: `C:\work\app` is `C:/work/app`, which
 * Windows takes as well. Every other path is left.
 */
export function slashedPaths(operation: Operation): Operation {
  if (operation.kind === 'change') {
    const [first, ...more] = operation.files;
    return { ...operation, files: [slashedChange(first), ...more.map(slashedChange)] };
  }
  return operation.cwd === undefined ? operation : { ...operation, cwd: slashed(operation.cwd) };
}
