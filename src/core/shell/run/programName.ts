/**
 * The name by which rules know a program: without its folder; a program of Windows in small letters, without `.exe`. On
 * file systems that know no case, `RM` starts `rm`: a name nobody knows stands for the known one in small letters. zsh
 * writes `=rm` for where `rm` is found.
 */
export function programName(path: string, known: ReadonlySet<string>): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/^=(?=\w)/, '');
  if (/\.exe$/i.test(base)) return base.slice(0, -4).toLowerCase();
  const small = base.toLowerCase();
  return !known.has(base) && known.has(small) ? small : base;
}
