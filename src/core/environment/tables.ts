/** One `[header]` of an INI or a simple TOML file with its settings, each with the line it stands on (from 1). */
export type Table = {
  readonly header: string;
  readonly line: number;
  readonly settings: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
};

const HEADER = /^\[+\s*([^\]]*?)\s*\]+/;
const SETTING = /^([^=:#;[\]]+?)\s*[=:]\s*(.*)$/;

function unquoted(text: string): string {
  const quoted = /^(["'])(.*?)\1/.exec(text)?.[2];
  return quoted ?? text.replace(/\s[#;].*$/, '').trim();
}

/**
 * The tables of a settings file in the order they stand in; what stands above the first header has the header `''`.
 * Any text gives tables; a line of another shape says nothing.
 */
export function tablesOf(text: string): readonly Table[] {
  const tables: { header: string; line: number; settings: Map<string, { value: string; line: number }> }[] = [
    { header: '', line: 1, settings: new Map() },
  ];
  text.split(/\r?\n/).forEach((raw, at) => {
    const line = raw.trim();
    const header = HEADER.exec(line)?.[1];
    if (header !== undefined) {
      tables.push({ header: header.replaceAll('"', '').replace(/\s+/g, ' '), line: at + 1, settings: new Map() });
      return;
    }
    const [, key, value] = SETTING.exec(line) ?? [];
    if (key !== undefined && value !== undefined) {
      tables.at(-1)?.settings.set(key.replaceAll('"', '').replace(/^export\s+/, ''), {
        value: unquoted(value.trim()),
        line: at + 1,
      });
    }
  });
  return tables;
}
