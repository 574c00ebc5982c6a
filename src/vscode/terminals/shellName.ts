/** `/usr/bin/zsh` → `zsh`, `C:\\…\\pwsh.exe` → `pwsh`, `-bash` → `bash`; empty for nothing. */
export function shellName(path: string): string {
  const last = path.split(/[/\\]/).at(-1) ?? '';
  return last
    .replace(/^-/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase();
}
