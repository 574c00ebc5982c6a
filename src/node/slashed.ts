/**
 * A path as the engine puts paths together, with `/`, which Windows takes as well. Elsewhere it stays: there a `\` is a
 * sign of a name.
 */
export function slashed(path: string, platform: string = process.platform): string {
  return platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
