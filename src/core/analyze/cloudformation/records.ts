import type { Observation } from '../../model/finding';
import { childOf, entryOf, stringOf } from '../shared/dataTree';
import type { Pair } from './pairing';
import { propertyChanges } from './propertyChanges';
import type { Template } from './template';

type Sides = { readonly before: Template; readonly after: Template };

const answers = /^(?:ResourceRecords|AliasTarget|Weight|Failover|TTL)(?:\.|$)/;

function nameOf({ is }: Pair, name: string): string {
  return (stringOf(childOf(is.properties, name)) ?? '').replace(/\.$/, '');
}

/** What a whole domain stands on: name servers, mail, the bare name and the name for all others. */
function carriesDomain(pair: Pair): boolean {
  const name = nameOf(pair, 'Name');
  const bare = name !== '' && name === nameOf(pair, 'HostedZoneName');
  return /^(?:NS|MX|SOA)$/.test(nameOf(pair, 'Type')) || name.startsWith('*.') || bare;
}

/** Records of a name that answer something else now. */
export function recordChanges(sides: Sides, pairs: readonly Pair[]): readonly Observation[] {
  return pairs.flatMap((pair): readonly Observation[] => {
    if (pair.is.kind !== 'Route53::RecordSet') return [];
    const [change] = propertyChanges(sides, pair.was, pair.is).filter(({ path }) => answers.test(path));
    if (change === undefined || (change.path === 'TTL' && !carriesDomain(pair))) return [];
    const ttl = entryOf(pair.was.properties, 'TTL')?.value;
    const seconds = Number(ttl?.kind === 'scalar' ? ttl.value : NaN);
    const outage = {
      minSeconds: 0,
      maxSeconds: Number.isNaN(seconds) ? 172_800 : seconds,
      source: 'the time to live before the change',
    };
    return [
      {
        rule: 'cloudformation/record-changes',
        code: 'NX07',
        effect: 'interrupt',
        stage: 'write',
        severity: carriesDomain(pair) ? 'critical' : 'medium',
        undo: 'easy',
        reach: 'remote',
        target: { type: pair.is.type, name: pair.is.id },
        certainty: change.sure ? 'expected' : 'possible',
        impact: { outage, dependants: [] },
        at: change.at,
        says: `Changes what the name of ${pair.is.id} answers`,
        saferWay: 'shorten the TTL in a change of its own first, and wait until the old one has passed',
        signals: [],
      },
    ];
  });
}
