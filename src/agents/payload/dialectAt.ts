import type { Dialect } from '../../core/model/operation';

/** The shell of an agent whose payload does not name it: PowerShell where the folder is one of Windows. */
export function dialectAt(folder: string): Dialect {
  return /^(?:[A-Za-z]:[\\/]|\\\\)/.test(folder) ? 'powershell' : 'bash';
}
