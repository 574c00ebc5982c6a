import { azDeed } from './azDeeds';
import type { CloudCall } from './cloudCall';
import { byOperation, executed, restored, scaledToZero } from './elsewhere';
import type { Word } from '../../model/command';
import { kebab } from '../platforms/manners';
import { joinedOptions, readOptions } from '../shared/readOptions';
import { applied, expose, grant, isSetTo, offBySetting, unprotect, type Opening } from './opening';

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

/** A deployment carries out a template; in one mode it makes the group like it, and what the template lacks is gone. */
const deployed: Judge = (call) => {
  if (!/^deployment(?: (?:group|sub|mg|tenant))?$/.test(call.noun) || call.verb !== 'create') return null;
  return isSetTo(call, ['--mode'], 'complete')
    ? {
        effect: 'delete',
        severity: 'critical',
        undo: 'impossible',
        says: 'Deletes every resource that the template lacks by deployment NAME',
      }
    : applied('Carries out the template by deployment NAME');
};

const always =
  (opening: Opening): Judge =>
  () =>
    opening;

/** By group and verb. */
const judges: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['lock delete', always(unprotect('Takes lock NAME off', 'critical'))],
  ['resource lock delete', always(unprotect('Takes lock NAME off', 'critical'))],
  ['group lock delete', always(unprotect('Takes lock NAME off', 'critical'))],
  ['account lock delete', always(unprotect('Takes lock NAME off', 'critical'))],
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
]);

const operations = byOperation([
  [
    restored,
    [
      ...['webapp config backup restore', 'webapp config snapshot restore', 'apim restore', 'storage blob restore'],
      ...['functionapp config snapshot restore', 'backup restore restore-azurefileshare'],
      ...['backup restore restore-azurefiles', 'backup restore restore-azurewl'],
      ...['redis import', 'redis import-method', 'redisenterprise database import'],
    ],
  ],
  [
    executed,
    [
      ...['vm run-command invoke', 'vm run-command create', 'vmss run-command invoke', 'vmss run-command create'],
      ...['container exec', 'containerapp exec', 'aks command invoke'],
    ],
  ],
  [
    grant('Gives somebody rights by NAME'),
    [
      ...['ad group member add', 'ad group owner add', 'ad app owner add', 'ad app permission admin-consent'],
      ...['ad app permission grant', 'sql server ad-admin create', 'sql server ad-admin update'],
      ...['role definition create', 'role definition update', 'vm user update'],
    ],
  ],
  [expose('Opens a port of machine NAME to the whole internet', 'high'), ['vm open-port']],
  [expose('Makes a link with which everybody reads NAME', 'low'), ['disk grant-access', 'snapshot grant-access']],
  [unprotect('Lets something be outside of policy by NAME'), ['policy exemption create']],
  [
    { effect: 'interrupt', severity: 'high', says: 'Moves NAME over to the other side' },
    ['sql failover-group set-primary', 'sql instance-failover-group set-primary'],
  ],
  [
    { effect: 'interrupt', severity: 'high', undo: 'costly', says: 'Cuts replica NAME off its source for ever' },
    ['cosmosdb postgres cluster promote', 'postgres flexible-server replica promote'],
  ],
  [
    { effect: 'replace', severity: 'high', undo: 'costly', says: 'Replaces machine NAME' },
    ['networkcloud baremetalmachine replace'],
  ],
  [
    { effect: 'interrupt', severity: 'high', says: 'Interrupts machine NAME' },
    ['serial-console send nmi', 'serial-console send reset'],
  ],
  [
    { effect: 'interrupt', severity: 'high', says: 'Shuts out whoever has certificate NAME' },
    ['network vnet-gateway revoked-cert create'],
  ],
  [
    { effect: 'delete', severity: 'medium', undo: 'impossible', says: 'Lets NAME be deleted at a time' },
    ['storage fs file set-expiry'],
  ],
]);

const COUNTS = [
  ...['--node-count', '--new-capacity', '--number-of-workers', '--max-replicas', '--count', '--max-count'],
  '--target-dedicated-nodes',
];

/** A deployment stack, told to, deletes what its template no longer has. */
const stacked: Judge = (call) => {
  if (!call.noun.startsWith('stack ') || call.verb !== 'create') return null;
  const all = call.options.has('--delete-all', '--delete-resources', '--delete-resource-groups');
  const isGone = all || isSetTo(call, ['--action-on-unmanage', '--aou'], 'deleteall', 'deleteresources');
  return isGone
    ? {
        ...{ effect: 'delete', severity: 'critical', undo: 'impossible' },
        says: 'Deletes every resource that the template lacks by stack NAME',
      }
    : applied('Carries out the template by stack NAME');
};

/** `keys renew`, `credential renew`: whoever has the old one is out. */
const renewed: Judge = ({ noun, verb }) =>
  verb === 'renew' && /(?:^|[ -])(?:keys?|credentials?)$/.test(noun)
    ? { effect: 'interrupt', severity: 'high', says: 'Makes the old key of NAME useless' }
    : null;

/** `--set properties.enablePurgeProtection=false` as the option that it stands for. */
function withSet(call: CloudCall): CloudCall {
  const { options } = call;
  const words = options.values('--set').map((word): Word => {
    const [path = '', ...value] = word.value.split('=');
    return { ...word, value: `--${kebab(path.split('.').at(-1) ?? '')}=${value.join('=')}` };
  });
  return words.length === 0 ? call : { ...call, options: joinedOptions(options, readOptions(words)) };
}

/** What a setting of a change switches off. */
function off(call: CloudCall): Opening | null {
  return call.manner === 'update' ? offBySetting(call.options.given) : null;
}

/** `--remove networkSecurityGroup`: a member of the thing is gone; what it is labelled with is none. */
function memberOff({ verb, options }: CloudCall): Opening | null {
  if (verb !== 'update') return null;
  const guards = options.values('--network-security-group', '--nsg').filter(({ value }) => value === '');
  const members = options.values('--remove').filter(({ value }) => !/(?:^|\.)(?:tags|metadata)\b/.test(value));
  const [first] = [...guards, ...members];
  if (first === undefined) return null;
  if (guards.length > 0 || /security|firewall|lock|policy/i.test(first.value))
    return unprotect('Takes a guard off NAME');
  return { rule: 'detach', effect: 'delete', severity: 'low', says: `Takes ${first.value} off NAME` };
}

const WEEK = 7 * 24 * 60 * 60;

/** What is older than a week or less goes by itself: seconds of `--ttl`, days of `--retention-time`. */
function forgotten({ noun, verb, options }: CloudCall): Opening | null {
  const isWithin = (name: string, most: number): boolean =>
    options.values(name).some(({ value }) => Number(value) >= 1 && Number(value) <= most);
  const isShort = (noun.startsWith('cosmosdb') && isWithin('--ttl', WEEK)) || isWithin('--retention-time', 7);
  return verb === 'update' && isShort
    ? { effect: 'delete', severity: 'high', undo: 'impossible', says: 'Lets NAME delete by itself what is old' }
    : null;
}

function reachable(call: CloudCall): Opening | null {
  const isUpdate = call.verb === 'update';
  if (isUpdate && isSetTo(call, ['--api-server-authorized-ip-ranges'], '', '0.0.0.0/0'))
    return expose('Opens the control plane of NAME to the whole internet', 'high');
  const isReachable = isSetTo(call, ['--public-network-access', '--enable-public-network'], 'enabled', 'true');
  return isReachable || (isUpdate && isSetTo(call, ['--default-action'], 'allow'))
    ? expose('Makes NAME reachable from the internet', 'high')
    : null;
}

const settings: Judge = (call) => {
  if (call.verb === 'unlock') return unprotect('Unlocks NAME');
  if (call.verb === 'generate-sas') return expose('Makes a link with which everybody reads NAME', 'low');
  if (isSetTo(call, ['--enable-purge-protection', '--enable-soft-delete', '--enable-delete-retention'], 'false')) {
    return unprotect('Takes protection against deletion off NAME', 'critical');
  }
  if (isSetTo(call, ['--delete-enabled'], 'true')) return unprotect('Lets NAME be deleted again');
  const isPublic =
    isSetTo(call, ['--allow-blob-public-access', '--anonymous-pull-enabled'], 'true') ||
    isSetTo(call, ['--public-access'], 'blob', 'container');
  if (isPublic) return expose('Lets everybody read NAME');
  return reachable(call) ?? scaledToZero(call, ...COUNTS) ?? forgotten(call) ?? off(call) ?? memberOff(call);
};

/** Operations that open something, give a right, take a brake away, or delete under another verb. */
export function azOpening(given: CloudCall): Opening | null {
  const call = withSet(given);
  const key = `${call.noun} ${call.verb}`;
  return (
    judges.get(key)?.(call) ??
    operations.get(key) ??
    azDeed(call) ??
    deployed(call) ??
    stacked(call) ??
    renewed(call) ??
    settings(call)
  );
}
