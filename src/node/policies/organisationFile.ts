import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the policy of the organisation lies on this platform. */
export function organisationFile(
  platform: string = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  if (platform === 'darwin') return '/Library/Application Support/Holdpoint/policy.yaml';
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'Holdpoint', 'policy.yaml');
  return '/etc/holdpoint/policy.yaml';
}

const WRITABLE_BY_OTHERS = 0o022;

/**
 * Why the organisation's file must not be believed: somebody other than root could have written it. Null when it may be,
 * or is not there. Windows keeps such files by access lists, which are not looked at.
 */
export function mistrusted(file: string): string | null {
  if (process.platform === 'win32' || !existsSync(file)) return null;
  try {
    const real = realpathSync(file);
    for (const path of [real, dirname(real)]) {
      const stat = statSync(path);
      if (stat.uid !== 0) return `\`${file}\` is ignored: \`${path}\` does not belong to root`;
      if ((stat.mode & WRITABLE_BY_OTHERS) !== 0)
        return `\`${file}\` is ignored: others than root may write \`${path}\``;
    }
    return null;
  } catch (error) {
    return `\`${file}\` is ignored: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}
