import type { Act } from './act';
import { isPattern } from './value';

/** The removal of a path; what a pattern stands for is for a shell to say. */
export function removal(options: readonly string[], path: string): Act {
  return isPattern(path)
    ? { kind: 'script', text: ['rm', ...options, '--', path].join(' ') }
    : { kind: 'command', argv: ['rm', ...options, '--', path], destroys: true };
}
