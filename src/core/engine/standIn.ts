import type { Command } from '../model/command';

/** A program start that stands for "whatever would use this file": its folder decides the environment. */
export function standIn(program: string, cwd: string): Command {
  const none = { kind: 'none' } as const;
  return {
    program,
    path: program,
    args: [],
    variables: {},
    cwd,
    redirects: [],
    input: none,
    output: 'shown',
    via: [],
    host: null,
    span: { start: 0, end: 0 },
  };
}
