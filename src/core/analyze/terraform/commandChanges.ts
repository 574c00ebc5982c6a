import type { Observation } from '../../model/finding';
import type { Place } from '../../model/place';
import { canonical } from '../hcl/canonical';
import type { HclBlock } from '../hcl/hcl';
import { changeObservation } from './changeObservation';
import type { Comparison } from './comparison';
import { placeIn } from './module';
import type { Resource } from './resource';
import type { Pair } from './pairing';

const programs = new Set(['terraform', 'tofu', 'terragrunt']);

/** What makes a run of these programs destroy, or go on without a person. */
function hazardsOf(text: string): ReadonlySet<string> {
  const words = text.split(/[\s"'`,;|&()[\]{}]+/);
  if (!words.some((word) => programs.has(word.split('/').at(-1) ?? ''))) return new Set();
  const found = words.filter(
    (word, index) =>
      ['destroy', 'taint', '-destroy', '-auto-approve', '--auto-approve'].includes(word) ||
      word.startsWith('-replace=') ||
      (word === 'rm' && words[index - 1] === 'state'),
  );
  return new Set(found.map((word) => (word === 'rm' ? 'state rm' : word)));
}

type Provisioner = { readonly resource: Resource; readonly block: HclBlock; readonly text: string };

function provisionersOf(resource: Resource): readonly Provisioner[] {
  return resource.block.body.blocks
    .filter(({ type }) => type === 'provisioner')
    .map((block) => ({
      resource,
      block,
      text: canonical(resource.source.text.slice(block.span.start, block.span.end)),
    }));
}

function at({ resource, block }: Provisioner): Place {
  return placeIn(resource.source, block.header);
}

function gained(pair: Pair, olds: readonly Provisioner[], now: Provisioner): readonly Observation[] {
  const known = new Set(olds.flatMap(({ text }) => [...hazardsOf(text)]));
  const fresh = [...hazardsOf(now.text)].filter((hazard) => !known.has(hazard)).map((hazard) => `\`${hazard}\``);
  const target = { type: pair.is.type, name: pair.is.address };
  if (fresh.length > 0) {
    return [
      changeObservation({
        rule: 'terraform/unattended-apply',
        code: 'TF06',
        effect: 'execute',
        severity: 'high',
        undo: 'costly',
        certainty: 'expected',
        target,
        at: at(now),
        says: `Runs ${fresh.join(', ')} from ${pair.is.address} without a person`,
        saferWay: 'plan first, and apply the plan that was looked at',
      }),
    ];
  }
  if (olds.some(({ text }) => text === now.text)) return [];
  return [
    changeObservation({
      rule: 'terraform/commands-changed',
      code: 'TF07',
      effect: 'execute',
      severity: 'medium',
      undo: 'unknown',
      certainty: 'expected',
      target,
      at: at(now),
      says: `Runs other commands when ${pair.is.address} is made or destroyed the next time`,
      saferWay: 'run the commands once by hand where nothing hangs on them',
    }),
  ];
}

/** Commands that a resource starts and that are not what they were. */
export function commandChanges(compared: Comparison): readonly Observation[] {
  return compared.pairing.pairs.flatMap((pair) => {
    const olds = provisionersOf(pair.was);
    return provisionersOf(pair.is).flatMap((now) => gained(pair, olds, now));
  });
}
