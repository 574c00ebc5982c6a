import { UNKNOWN_PART, type Command, type RuleContext, type Word } from '../../src/core/model/command';
import type { Surroundings } from '../../src/core/model/surroundings';

/** Splits at blanks outside of simple quotes; `~` is `/home/dev`; `$NAME` and `$(…)` in a word make it dynamic. */
function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map((match) => {
    const raw = match[0];
    const bare = raw.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? '');
    const value = raw.startsWith("'")
      ? bare
      : bare.replace(/^~(?=$|\/)/, '/home/dev').replace(/\$\([^)]*\)|\$\{[^}]*\}|\$\w+/g, UNKNOWN_PART);
    const dynamic = value.includes(UNKNOWN_PART);
    return {
      value,
      raw,
      dynamic,
      glob: /^[^'"]*[*?[]/.test(raw),
      span: { start: match.index, end: match.index + raw.length },
    };
  });
}

/** The command that a plain line is: `NAME=value program words`. No shell is at work here. */
export function commandOf(line: string, part: Partial<Command> = {}): Command {
  const words = wordsOf(line);
  const first = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word.value));
  const prefixes = words.slice(0, Math.max(0, first)).map((word) => word.value);
  const program = words[first];
  return {
    program: (program?.value ?? '').replace(/^.*\//, ''),
    path: program?.value ?? '',
    args: words.slice(first + 1),
    variables: Object.fromEntries(
      prefixes.map((text) => [text.split('=')[0] ?? '', text.slice(text.indexOf('=') + 1)]),
    ),
    cwd: '/proj/app',
    redirects: [],
    input: { kind: 'none' },
    output: 'shown',
    via: [],
    host: null,
    span: { start: program?.span.start ?? 0, end: line.length },
    ...part,
  };
}

export const plainSurroundings: Surroundings = {
  home: '/home/dev',
  workspaces: ['/proj/app'],
  variables: {},
  branch: null,
  kube: null,
  terraformWorkspace: null,
};

export function contextOf(command: Command, part: Partial<RuleContext> & { line?: string } = {}): RuleContext {
  const surroundings = part.surroundings ?? plainSurroundings;
  return {
    variable: (name) => command.variables[name] ?? surroundings.variables[name],
    surroundings,
    read: () => null,
    isMissing: () => false,
    neighbours: () => [],
    readAsLeft: part.read ?? ((): null => null),
    realPath: (path) => path,
    copiedFrom: (path) => path,
    workAt: () => ({ kind: 'unknown' }),
    text: part.line ?? [command.path, ...command.args.map((word) => word.raw)].join(' '),
    ...part,
  };
}
