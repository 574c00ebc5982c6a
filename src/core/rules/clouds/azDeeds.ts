import { agedBy } from './agedBy';
import { cachePurged } from './cachePurged';
import type { CloudCall } from './cloudCall';
import { grant, isSetTo, type Opening } from './opening';

/** Options that make a store like its source: what the source lacks is gone. */
function mirrored({ noun, verb, options }: CloudCall): Opening | null {
  const isSync = noun === 'storage blob' && verb === 'sync' && options.value('--delete-destination')?.value === 'true';
  const isStrict = noun === 'appconfig kv' && verb === 'import' && options.has('--strict');
  return isSync || isStrict
    ? { effect: 'delete', severity: 'high', undo: 'impossible', says: 'Deletes what the source lacks in NAME' }
    : null;
}

/** `devops security permission update --allow-bit 4`: a right of somebody in Azure DevOps. */
function permitted(call: CloudCall): Opening | null {
  const isRight =
    call.noun === 'devops security permission' && call.verb === 'update' && call.options.has('--allow-bit');
  const isMember = call.noun === 'devops security group membership' && call.verb === 'add';
  const isUser = call.noun === 'devops user' && (call.verb === 'add' || isSetTo(call, ['--license-type'], 'advanced'));
  return isRight || isMember || isUser ? grant('Gives somebody rights in Azure DevOps by NAME') : null;
}

/** `cdn endpoint purge`, `afd endpoint purge`: what the edge keeps, not the endpoint. */
function purged({ noun, verb, options }: CloudCall): Opening | null {
  const isEdge = /^(?:cdn|afd) endpoint$/.test(noun) && verb === 'purge';
  const isDoor = noun === 'network front-door' && verb === 'purge-endpoint';
  return isEdge || isDoor ? cachePurged(options.values('--content-paths')) : null;
}

/** `storage account management-policy create --policy @rules.json`: rules by age over all that the account keeps. */
function aged({ noun, verb, options }: CloudCall): Opening | null {
  const isRules = noun === 'storage account management-policy' && /^(?:create|update)$/.test(verb);
  return isRules ? agedBy(options.values('--policy', '--set')) : null;
}

/** `devops invoke --http-method DELETE`: a plain request to Azure DevOps. */
function invoked(call: CloudCall): Opening | null {
  return call.noun === 'devops' && call.verb === 'invoke' && isSetTo(call, ['--http-method'], 'delete')
    ? { effect: 'delete', severity: 'high', undo: 'unknown', says: 'Deletes in Azure DevOps by a plain request' }
    : null;
}

/** What an operation of `az` does that its verb does not tell. */
export function azDeed(call: CloudCall): Opening | null {
  return aged(call) ?? mirrored(call) ?? permitted(call) ?? invoked(call) ?? purged(call);
}
