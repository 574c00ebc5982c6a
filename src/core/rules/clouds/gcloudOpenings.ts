import type { CloudCall } from './cloudCall';
import { expose, grant, isSetTo, unprotect, type Opening } from './opening';

type Judge = (call: CloudCall) => Opening | null;

const ANYWHERE = ['0.0.0.0/0', '::/0'];

const binding: Judge = (call) => {
  if (!/^(add-iam-policy-binding|set-iam-policy)$/.test(call.verb)) return null;
  if (isSetTo(call, ['--member'], 'allusers', 'allauthenticatedusers')) return expose('Lets everybody use NAME');
  const role = call.options.value('--role')?.value ?? '';
  return grant('Changes who may use NAME', /owner|editor|admin/i.test(role) ? 'critical' : 'high');
};

/** Without a source a new rule lets everybody in. */
const firewall: Judge = (call) => {
  if (call.noun !== 'compute firewall-rules' || !['create', 'update'].includes(call.verb)) return null;
  const isElse = isSetTo(call, ['--direction'], 'egress', 'out') || isSetTo(call, ['--action'], 'deny');
  const hasSource = call.options.has('--source-ranges', '--source-tags', '--source-service-accounts');
  const isOpen = isSetTo(call, ['--source-ranges'], ...ANYWHERE) || (call.verb === 'create' && !hasSource);
  return isOpen && !isElse ? expose('Opens the network to the whole internet by rule NAME', 'high') : null;
};

const settings: Judge = (call) => {
  const { options } = call;
  if (options.has('--no-deletion-protection')) return unprotect('Takes deletion protection off NAME', 'critical');
  if (options.has('--no-backup')) return unprotect('Stops automated backups of NAME', 'critical');
  if (options.has('--no-public-access-prevention')) return unprotect('Lets bucket NAME be made public', 'critical');
  if (options.has('--allow-unauthenticated')) return expose('Lets everybody call NAME', 'high');
  return isSetTo(call, ['--authorized-networks'], ...ANYWHERE)
    ? expose('Opens NAME to the whole internet', 'critical')
    : null;
};

const key: Judge = ({ noun, verb }) =>
  noun === 'iam service-accounts keys' && verb === 'create'
    ? grant('Creates a key of a service account in NAME')
    : null;

/** A command for another machine, which no one here reads. */
const started: Judge = ({ noun, verb, options, names }) =>
  noun === 'compute' && verb === 'ssh' && (options.has('--command') || names.length > 1)
    ? { effect: 'update', severity: 'medium', undo: 'unknown', says: 'Runs a command on machine NAME' }
    : null;

const mirrored: Judge = ({ options }) =>
  options.has('--delete-unmatched-destination-objects')
    ? { effect: 'delete', severity: 'high', undo: 'impossible', says: 'Deletes what the source lacks in NAME' }
    : null;

/** Operations that open something, start something elsewhere, give a right, or take a brake away. */
export function gcloudOpening(call: CloudCall): Opening | null {
  return started(call) ?? mirrored(call) ?? binding(call) ?? firewall(call) ?? key(call) ?? settings(call);
}
