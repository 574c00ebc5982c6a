import { basename, dirname, join } from 'node:path';
import { filePorts } from '../../node/filePorts';

/** The path with the links of its folder resolved, and not its own: it may be a link that was changed. */
export function inRealFolder(path: string): string {
  return join(filePorts.realPath(dirname(path)), basename(path));
}
