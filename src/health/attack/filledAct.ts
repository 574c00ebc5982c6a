import { join } from 'node:path';
import type { Act, AttackPlaces } from './attack';

/** The act with its names put in; a file to be written gets its absolute path below `cwd`. */
export function filledAct(act: Act, places: AttackPlaces, cwd: string): Act {
  const put = (text: string): string =>
    Object.entries(places).reduce((filled, [name, path]) => filled.replaceAll(`@${name}@`, () => path), text);
  if (act.kind === 'run') return { kind: 'run', script: put(act.script) };
  const path = put(act.path);
  return { kind: 'write', path: path.startsWith('/') ? path : join(cwd, path), text: act.text };
}
