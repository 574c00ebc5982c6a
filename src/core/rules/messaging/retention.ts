import type { Deed } from '../shared/toolPack';
import { inMessaging } from './deeds';

/** How long a broker keeps messages unless told otherwise, in ms: `log.retention.hours=168` in Kafka's documentation. */
const USUAL = 168 * 60 * 60 * 1000;

/** Below 0 means without end; a policy decides what is thrown away at all. */
function deletes(setting: string): boolean {
  const [, name, value = ''] = /^\s*["']?([\w.]+)\s*[=:]\s*([^"']*)/.exec(setting) ?? [];
  if (name === 'cleanup.policy') return true;
  const kept = Number(value);
  if (name === 'retention.bytes') return !(kept < 0);
  return name === 'retention.ms' && !(kept < 0 || kept >= USUAL);
}

/** What settings of a topic, `NAME=VALUE` or several of them, delete sooner than a usual topic does; else `null`. */
export function retention(settings: readonly string[], place: Partial<Deed> = {}): Deed | null {
  return settings.flatMap((text) => text.split(',')).some(deletes)
    ? inMessaging.gone('Changes when messages are deleted from', 'topic', { ...place, certainty: 'possible' })
    : null;
}
