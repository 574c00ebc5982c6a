import type { Observation } from '../../../model/finding';
import type { Place } from '../../../model/place';
import { attributeChanges } from '../attributeChange';
import { changeObservation } from '../changeObservation';
import type { Comparison } from '../comparison';
import { placeIn, type Module } from '../module';
import type { Resource } from '../resource';

/** How the state is locked, encrypted and logged into, not where it is. */
const elsewhere =
  /^(?:encrypt|dynamodb_table|use_lockfile|kms_key_id|kms_encryption_key|encryption_key|access_key|secret_key|token|username|password|shared_credentials_files?|profile|skip_\w+|max_retries|retry_\w+|acl|sas_token|client_\w+|use_\w+|lock_\w+|unlock_\w+|credentials)$/;

function backendOf(module: Module): Resource | null {
  for (const source of module.sources) {
    for (const settings of source.file.body.blocks.filter(({ type }) => type === 'terraform')) {
      const block = settings.body.blocks.find(({ type }) => type === 'backend' || type === 'cloud');
      const type = block?.type === 'cloud' ? 'cloud' : (block?.labels[0] ?? '');
      if (block !== undefined) return { address: type, type: 'backend', block, source };
    }
  }
  return null;
}

function lost(at: Place, why: string): Observation {
  return changeObservation({
    rule: 'terraform/state-moved',
    code: 'X10',
    effect: 'replace',
    severity: 'critical',
    undo: 'costly',
    certainty: 'possible',
    target: { type: 'backend', name: 'state' },
    at,
    says: `Loses sight of what exists because ${why}: unless the state is moved along, everything plans as new`,
    saferWay: 'terraform init -migrate-state, and a plan that shows no changes',
  });
}

/** The state is looked for in another place. */
export function backendChanges({ before, after }: Comparison): readonly Observation[] {
  const was = backendOf(before);
  const is = backendOf(after);
  if (was === null) return [];
  if (is === null) {
    // In a file that is damaged the block may still be there, only not readable.
    const damaged = after.sources.some(({ file }) => file.errors.length > 0);
    return damaged ? [] : [lost(placeIn(was.source, was.block.header), 'no backend holds the state any more')];
  }
  if (was.address !== is.address) {
    const why = `the state goes from \`${was.address}\` to \`${is.address}\``;
    return [lost(placeIn(is.source, is.block.header), why)];
  }
  const changes = attributeChanges({ module: before, resource: was }, { module: after, resource: is });
  const first = changes.find(({ path }) => !elsewhere.test(path));
  return first === undefined ? [] : [lost(first.at, `the backend's \`${first.path}\` changes`)];
}
