/** The name by which rules know a program: without its folder; a program of Windows in small letters, without `.exe`. */
export function programName(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  return /\.exe$/i.test(base) ? base.slice(0, -4).toLowerCase() : base;
}
