/** One call of a module: from `-m MODULE -a ARGS`, or from a task of a playbook. */
export type ModuleTask = {
  /** Without its collection: `shell`, `file`. */
  readonly module: string;
  /** What stands there that is no `key=value`: the line of `shell`. */
  readonly free: string;
  readonly fields: ReadonlyMap<string, string>;
};

/** A template is filled in over there: for the shell that reads a line here it is a variable nobody knows. */
export function untemplated(text: string): string {
  return text.replace(/\{\{[^}]*\}\}/g, '$ANSIBLE_VALUE').replace(/\{%[^%]*%\}/g, '');
}

const PAIR = /(?<=^|\s)([a-z_]\w*)=("[^"]*"|'[^']*'|(?:\{\{[^}]*\}\}|\S)*)/g;

function bare(value: string): string {
  const quoted = /^(["'])(.*)\1$/s.exec(value);
  return quoted?.[2] ?? value;
}

/** Options that `command` and its like take beside their line. */
const BESIDE: ReadonlySet<string> = new Set(['chdir', 'creates', 'removes', 'executable', 'warn', 'stdin', 'cmd']);
const LINES: ReadonlySet<string> = new Set(['shell', 'command', 'raw', 'script', 'win_shell', 'win_command']);

/** `path=/srv state=absent`, or the line of a module that takes one. */
export function moduleTask(name: string, text: string): ModuleTask {
  const module = name.split('.').at(-1) ?? name;
  const isLine = LINES.has(module);
  const fields = new Map<string, string>();
  const free = text.replace(PAIR, (whole: string, key: string, value: string) => {
    if (isLine && !BESIDE.has(key)) return whole;
    fields.set(key, bare(value));
    return '';
  });
  return { module, free: untemplated(free.trim()), fields };
}
