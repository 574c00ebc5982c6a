import type { Command } from '../../model/command';

/** `yes yes | …`, `echo yes | …`, `<<< yes`: the question is answered before it is asked. */
export function isAnswered({ input }: Pick<Command, 'input'>): boolean {
  if (input.kind === 'text') return /^\s*yes\b/.test(input.text);
  return input.kind === 'pipe' && input.from !== null && /^yes\b/.test(input.from.value);
}
