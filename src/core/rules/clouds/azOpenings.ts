import type { CloudCall } from './cloudCall';
import { expose, grant, isSetTo, unprotect, type Opening } from './opening';

type Judge = (call: CloudCall) => Opening | null;

const ANYWHERE = ['*', 'internet', 'any', '0.0.0.0/0', '::/0'];

const assigned: Judge = (call) =>
  isSetTo(call, ['--role'], 'owner', 'contributor', 'user access administrator')
    ? grant('Gives wide rights by a role assignment', 'critical')
    : grant('Gives rights by a role assignment');

const inbound: Judge = (call) => {
  const isElse = isSetTo(call, ['--access'], 'deny') || isSetTo(call, ['--direction'], 'outbound');
  const isOpen = isSetTo(call, ['--source-address-prefixes', '--source-address-prefix'], ...ANYWHERE);
  return isOpen && !isElse ? expose('Opens the network to the whole internet by rule NAME', 'high') : null;
};

const firewall: Judge = (call) =>
  isSetTo(call, ['--end-ip-address'], '255.255.255.255')
    ? expose('Opens the database server to the whole internet by rule NAME')
    : grant('Lets more addresses reach the database server by rule NAME', 'medium');

/** A deployment in this mode makes the group like the template. */
const deployed: Judge = (call) =>
  isSetTo(call, ['--mode'], 'complete')
    ? {
        effect: 'delete',
        severity: 'critical',
        undo: 'impossible',
        says: 'Deletes every resource that the template lacks by deployment NAME',
      }
    : null;

const always =
  (opening: Opening): Judge =>
  () =>
    opening;

/** By group and verb. */
const judges: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['lock delete', always(unprotect('Takes lock NAME off', 'critical'))],
  ['resource lock delete', always(unprotect('Takes lock NAME off', 'critical'))],
  ['group lock delete', always(unprotect('Takes lock NAME off', 'critical'))],
  ['role assignment create', assigned],
  ['network nsg rule create', inbound],
  ['network nsg rule update', inbound],
  ['sql server firewall-rule create', firewall],
  ['postgres flexible-server firewall-rule create', firewall],
  ['mysql flexible-server firewall-rule create', firewall],
  ['keyvault set-policy', always(grant('Changes who may use key vault NAME', 'medium'))],
  ['ad sp create-for-rbac', always(grant('Creates an account with a password NAME'))],
  ['ad sp credential reset', always(grant('Gives account NAME a new password'))],
  ['ad app credential reset', always(grant('Gives application NAME a new password'))],
  ['backup protection disable', always(unprotect('Stops backups of NAME', 'critical'))],
  ['deployment group create', deployed],
]);

const settings: Judge = (call) => {
  if (isSetTo(call, ['--enable-purge-protection', '--enable-soft-delete', '--enable-delete-retention'], 'false')) {
    return unprotect('Takes protection against deletion off NAME', 'critical');
  }
  const isPublic =
    isSetTo(call, ['--allow-blob-public-access'], 'true') || isSetTo(call, ['--public-access'], 'blob', 'container');
  if (isPublic) return expose('Lets everybody read NAME');
  return isSetTo(call, ['--public-network-access'], 'enabled', 'true')
    ? expose('Makes NAME reachable from the internet', 'high')
    : null;
};

/** Operations that open something, give a right, take a brake away, or delete under another verb. */
export function azOpening(call: CloudCall): Opening | null {
  return judges.get(`${call.noun} ${call.verb}`)?.(call) ?? settings(call);
}
