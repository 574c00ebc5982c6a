import type { Operation } from '../model/operation';

const DRIVE = /^[A-Za-z]:[\\/]/;

function slashed(folder: string): string {
  return DRIVE.test(folder) ? folder.replaceAll('\\', '/') : folder;
}

/**
 * The operation with its folder written as paths are put together here: `C:\work\app` is `C:/work/app`, which Windows
 * takes as well. Every other folder is left.
 */
export function slashedFolder(operation: Operation): Operation {
  if (operation.kind === 'change' || operation.cwd === undefined) return operation;
  return { ...operation, cwd: slashed(operation.cwd) };
}
