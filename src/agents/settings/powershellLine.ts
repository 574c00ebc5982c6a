import type { NonEmpty } from '../../core/model/nonEmpty';

const quoted = (word: string): string => `'${word.replaceAll("'", "''")}'`;

/**
 * The hook as one line for PowerShell, whose version 5 has no `||`. An exit code that is not 0 becomes 2, and so does
 * a launcher that is missing, after which the exit code is not set.
 */
export function powershellLine(command: NonEmpty<string>): string {
  return `& ${command.map(quoted).join(' ')}; if ($LASTEXITCODE -ne 0) { exit 2 }`;
}

/** Whether a launcher stands on a Windows machine. */
export function isOnWindows([program]: NonEmpty<string>): boolean {
  return /^(?:[A-Za-z]:[\\/]|\\\\)/.test(program);
}
