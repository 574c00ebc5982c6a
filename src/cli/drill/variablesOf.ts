import { placesOnly } from '../../node/variables';
import type { Drill } from './drill';
import type { Stage } from './stage';

/** The drill's variables that leave a hook; a value that begins with `./` is a path in the drill's workspace. */
export function variablesOf({ variables }: Drill, stage: Stage): Record<string, string> {
  const paths = Object.entries(variables).map(([name, value]) => {
    return [name, value.startsWith('./') ? stage.pathOf(value.slice(2)) : value] as const;
  });
  return placesOnly(Object.fromEntries(paths));
}
