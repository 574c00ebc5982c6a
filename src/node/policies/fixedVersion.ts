import type { Layer } from '../../core/model/decision';
import { nowhere } from '../../core/model/place';
import { lazyParser } from './lazyParser';
import type { Source } from './sourceOf';
import { digestOf } from './storedVersion';
import type { InForce } from './versionInForce';

/** Policy files as one commit has them; null for a file that the commit does not speak of. Absolute paths. */
export type FixedTexts = (file: string) => Source | null;

/** What a policy file of a commit comes to: it is in force as it stands, nothing of it is remembered or waits for a yes. */
export function fixedVersion(file: string, from: Layer, source: Source): InForce {
  switch (source.kind) {
    case 'missing':
      return { policy: null, problems: [], loosened: null };
    case 'unreadable':
      return { policy: null, problems: [{ code: 'yaml', at: nowhere, says: source.says }], loosened: null };
    case 'text': {
      const parsed = lazyParser(source.text, { from, file, digest: digestOf(source.text) });
      if ('problems' in parsed) return { policy: null, problems: parsed.problems, loosened: null };
      return { policy: parsed.policy, problems: [], loosened: null };
    }
  }
}
