/** Cells in columns as wide as their widest cell, two spaces apart; nothing stands behind the last one of a line. */
export function drillTable(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const shown = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return shown.map((line) => `${line.trimEnd()}\n`).join('');
}
