/** `terraform-1.5.7`, `python3.12`, `node20`: the name without the version. */
function unversioned(name: string): string {
  return name.replace(/(?:[-@]v?\d[\d.]*|(?<=^(?:python|ruby|perl|php|node|lua))\d[\d.]*)$/, '');
}

/**
 * The name by which rules know a program: without its folder; a program of Windows in small letters, without `.exe`. On
 * file systems that know no case, `RM` starts `rm`: a name nobody knows stands for the known one in small letters. zsh
 * writes `=rm` for where `rm` is found; a version may stand behind any name.
 */
export function programName(path: string, known: ReadonlySet<string>): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/^=(?=\w)/, '');
  if (/\.exe$/i.test(base)) return base.slice(0, -4).toLowerCase();
  const small = base.toLowerCase();
  return [base, small, unversioned(small)].find((name) => known.has(name)) ?? base;
}
