export type Assignment = { readonly name: string; readonly value: string; readonly line: number };

/** `NAME=value` and `export NAME=value`, `set -gx NAME value` of fish; quotes taken off, nothing expanded. */
const ASSIGNMENT =
  /^\s*(?:export\s+|set\s+-\w*x\w*\s+|setenv\s+)?([A-Za-z_]\w*)\s*[=\s]\s*(?:"([^"]*)"|'([^']*)'|([^\s#;]+))/;
const WITH_EQUALS = /^\s*(?:export\s+)?[A-Za-z_]\w*\s*=/;
const OF_SHELL = /^\s*(?:set\s+-\w*x\w*|setenv)\s/;

/** The variables that a settings file or a shell's start file sets, one a line. */
export function assignments(text: string): readonly Assignment[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (!WITH_EQUALS.test(line) && !OF_SHELL.test(line)) return [];
    const [, name, double, single, bare] = ASSIGNMENT.exec(line) ?? [];
    const value = double ?? single ?? bare;
    return name === undefined || value === undefined ? [] : [{ name, value, line: at + 1 }];
  });
}
