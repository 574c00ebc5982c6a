import type { Layer } from '../model/decision';
import type { Policy } from '../model/policy';

/** What a file that is not there says. */
export function emptyPolicy(from: Layer, file: string): Policy {
  return {
    from,
    file,
    digest: '',
    enforce: true,
    extends: [],
    environments: [],
    protect: [],
    rules: [],
    freeze: [],
    budget: [],
    tests: [],
    lock: [],
  };
}
