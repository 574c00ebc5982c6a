import type { Observation } from '../../../model/finding';
import { attributeChanges } from '../attributeChange';
import { changeObservation } from '../changeObservation';
import type { Comparison } from '../comparison';
import { attributeOf, placeIn, valueOf, type Module } from '../module';
import type { Resource } from '../resource';
import type { Pair } from '../pairing';

/** What decides where a provider's resources are. */
const places =
  /^(?:(?:default_)?region|zone|location|project|profile|account_id|allowed_account_ids|forbidden_account_ids|subscription_id|tenant_id|environment|credentials|host|config_path|config_paths|config_context|config_context_cluster|cluster_ca_certificate|endpoint|endpoints|url|base_url|organization|org_id|assume_role(?:\.role_arn)?|assume_role_with_web_identity(?:\.role_arn)?|impersonate_service_account|kubernetes(?:\.\w+)?)$/;

/** `provider.aws`, `provider.aws.west`. */
function providersOf(module: Module): ReadonlyMap<string, Resource> {
  const found = new Map<string, Resource>();
  for (const source of module.sources) {
    for (const block of source.file.body.blocks.filter(({ type }) => type === 'provider')) {
      const [name = ''] = block.labels;
      const alias = valueOf(source, block.body, 'alias')?.replaceAll('"', '');
      const address = ['provider', name, ...(alias === undefined ? [] : [alias])].join('.');
      found.set(address, { address, type: 'provider', block, source });
    }
  }
  return found;
}

function moved(compared: Comparison, was: Resource, is: Resource): readonly Observation[] {
  const changes = attributeChanges(
    { module: compared.before, resource: was },
    { module: compared.after, resource: is },
  ).filter(({ path }) => places.test(path));
  const [first] = changes;
  if (first === undefined) return [];
  const sure = changes.some((change) => change.sure);
  const names = [...new Set(changes.map(({ path }) => `\`${path}\``))].join(', ');
  return [
    changeObservation({
      rule: 'terraform/provider-moved',
      code: 'X09',
      effect: 'replace',
      severity: sure ? 'critical' : 'high',
      undo: 'costly',
      certainty: sure ? 'expected' : 'possible',
      target: { type: 'provider', name: is.address },
      at: first.at,
      says: `Looks for everything of ${is.address} elsewhere (${names}): it plans as new there, and what exists stays behind or is destroyed`,
      saferWay: 'add a second provider with an `alias` and move the resources one by one',
    }),
  ];
}

/** A resource or module that is handed to another provider configuration. */
function handedOver({ was, is }: Pair): readonly Observation[] {
  return ['provider', 'providers'].flatMap((name) => {
    const old = valueOf(was.source, was.block.body, name);
    const now = valueOf(is.source, is.block.body, name);
    const attribute = attributeOf(is.block.body, name);
    const gone = attributeOf(was.block.body, name);
    if (old === now || (attribute === null && gone === null)) return [];
    const at = attribute !== null ? placeIn(is.source, attribute.span) : placeIn(was.source, (gone ?? was.block).span);
    return [
      changeObservation({
        rule: 'terraform/provider-moved',
        code: 'X09',
        effect: 'replace',
        severity: 'critical',
        undo: 'costly',
        certainty: 'possible',
        target: { type: is.type, name: is.address },
        at,
        says: `May replace ${is.address} because another provider configuration looks after it`,
        saferWay: 'terraform plan -out=tfplan',
      }),
    ];
  });
}

/** Providers that look elsewhere: another region, account, project or cluster. */
export function providerChanges(compared: Comparison): readonly Observation[] {
  const olds = providersOf(compared.before);
  const own = [...providersOf(compared.after)].flatMap(([address, is]) => {
    const was = olds.get(address);
    return was === undefined ? [] : moved(compared, was, is);
  });
  return [...own, ...compared.pairing.pairs.flatMap(handedOver)];
}
