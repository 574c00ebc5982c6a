import { ownField } from '../../model/ownField';
import type { Frame } from './frame';
import type { Shadowed, Shell } from './shell';
import { variableIn } from './shell';

/** `local x`: what `x` was comes back when the function ends. Outside of one nothing is kept. */
export function shadow(name: string, { shell }: Frame): void {
  shell.shadowed?.push({ name, value: variableIn(shell, name), exported: ownField(shell.exports, name) });
}

function restore(shell: Shell, { name, value, exported }: Shadowed): void {
  if (value === undefined) shell.variables.delete(name);
  else shell.variables.set(name, value);
  if (ownField(shell.exports, name) === exported) return;
  const others = Object.entries(shell.exports).filter(([other]) => other !== name);
  shell.exports = Object.fromEntries(exported === undefined ? others : [...others, [name, exported]]);
}

/** Runs a function's body or a block, and takes back what it had of its own. */
export function withLocals<T>(shell: Shell, run: () => T): T {
  const outer = shell.shadowed;
  const own: Shadowed[] = [];
  shell.shadowed = own;
  const result = run();
  shell.shadowed = outer;
  for (const one of own.reverse()) restore(shell, one);
  return result;
}
