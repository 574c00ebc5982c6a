import type { Dialect } from '../core/model/operation';
import { Misuse } from './verb';

const dialects: readonly Dialect[] = ['bash', 'zsh', 'fish', 'sh', 'powershell', 'cmd'];

/** A dialect by its name; throws a Misuse that lists them. */
export function dialectOf(name: string): Dialect {
  const dialect = dialects.find((one) => one === name);
  if (dialect === undefined) throw new Misuse(`no such dialect \`${name}\``, `one of ${dialects.join(', ')}`);
  return dialect;
}
