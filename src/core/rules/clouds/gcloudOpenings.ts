import { ownField } from '../../model/ownField';
import { agedBy } from './agedBy';
import { cachePurged } from './cachePurged';
import type { CloudCall } from './cloudCall';
import { byOperation, restored, scaledToZero } from './elsewhere';
import { applied, expose, grant, isSetTo, offBySetting, unprotect, type Opening } from './opening';

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

const operations = byOperation([
  [
    restored,
    [
      ...['sql backups restore', 'sql instances restore-backup', 'filestore instances restore'],
      ...['redis instances import', 'composer environments snapshots load', 'bms volumes restore'],
      ...['active-directory domains restore', 'looker instances restore', 'workbench instances restore'],
      ...['oracle-database autonomous-databases restore', 'metastore services restore'],
      ...['firestore import', 'datastore import', 'metastore services import gcs'],
    ],
  ],
  [
    { effect: 'interrupt', severity: 'critical', says: 'Stops everything in project NAME that costs money' },
    ['billing projects unlink', 'billing accounts projects unlink'],
  ],
  [
    {
      ...{ effect: 'delete', severity: 'high', undo: 'impossible' },
      says: 'Lets NAME skip the messages before a time, or send again what was received',
    },
    ['pubsub subscriptions seek'],
  ],
  [
    { effect: 'replace', severity: 'high', undo: 'costly', says: 'Runs a dump over what is in NAME now' },
    ['sql import'],
  ],
  [
    { effect: 'replace', severity: 'high', undo: 'costly', says: 'Replaces the machines of NAME' },
    ['compute instance-groups managed rolling-action replace', 'compute instances move', 'compute disks move'],
  ],
  [
    grant('Changes what the holders of role NAME may do'),
    ['iam roles update', 'identity groups memberships modify-membership-roles'],
  ],
  [grant('Adds somebody to group NAME'), ['identity groups memberships add']],
  [
    {
      effect: 'interrupt',
      severity: 'high',
      undo: 'easy',
      says: 'Signs NAME out, so that somebody has to sign in again',
    },
    ['auth revoke', 'auth application-default revoke'],
  ],
  [
    { effect: 'interrupt', severity: 'high', undo: 'costly', says: 'Cuts replica NAME off its database for ever' },
    ['sql instances promote-replica', 'alloydb clusters promote'],
  ],
  [grant('Changes the password of a user of NAME'), ['sql users set-password']],
  [
    grant('Lets a new key in at NAME'),
    ['iam service-accounts keys upload', 'compute os-login ssh-keys add', 'storage hmac create'],
  ],
  [expose('Makes a link with which everybody reads NAME', 'low'), ['storage sign-url', 'compute sign-url']],
]);

const COUNTS = ['--num-nodes', '--size', '--max-instances', '--max-num-replicas', '--instances', '--max', '--scaling'];

/** Settings of a change that take a brake off, by the tool’s own names. */
const BRAKES: Readonly<Record<string, string>> = {
  '--no-deletion-protection': 'Takes deletion protection off NAME',
  '--no-backup': 'Stops automated backups of NAME',
  '--no-enable-point-in-time-recovery': 'Stops keeping what NAME was before',
  '--no-public-access-prevention': 'Lets bucket NAME be made public',
  '--no-versioning': 'Stops keeping older versions in NAME',
  '--no-uniform-bucket-level-access': 'Lets single objects of NAME have access of their own',
  '--clear-log-bucket': 'Stops writing down who gets at NAME',
  '--remove-rotation-schedule': 'Stops rotation of key NAME',
  '--clear-soft-delete': 'Lets what is deleted from NAME be gone at once',
  '--clear-retention-period': 'Takes off what keeps objects from being deleted in NAME',
};

/** Rights of objects, which are lists of their own beside the bucket’s. */
const LISTS = ['--predefined-acl', '--predefined-default-object-acl', '--canned-acl', '-a'];
const ENTRIES = ['--add-acl-grant', '--add-default-object-acl-grant'];

const isReadByAll = (call: CloudCall): boolean =>
  call.options.values(...LISTS).some(({ value }) => /^(?:public|authenticated)-?read/i.test(value)) ||
  isSetTo(call, ENTRIES, 'allusers', 'allauthenticatedusers');

/** Whoever the list of an object or a bucket names. */
const listed: Judge = (call) =>
  call.noun.startsWith('storage ') && call.options.has(...LISTS, ...ENTRIES, '--acl-file', '--default-object-acl-file')
    ? grant('Changes who may get at NAME')
    : null;

const exposing: Judge = (call) => {
  const { options } = call;
  if (options.has('--no-enable-master-authorized-networks', '--disable-master-authorized-networks'))
    return expose('Opens the control plane of NAME to the whole internet', 'high');
  if (options.has('--allow-unauthenticated')) return expose('Lets everybody call NAME', 'high');
  if (call.noun.startsWith('storage') && isReadByAll(call)) return expose('Lets everybody read NAME');
  if (options.has('--no-invoker-iam-check')) return expose('Lets everybody call NAME', 'high');
  return isSetTo(call, ['--authorized-networks'], ...ANYWHERE)
    ? expose('Opens NAME to the whole internet', 'critical')
    : null;
};

/** `--clear-env-vars`, `--remove-secrets`: a part is taken off; names and notes are no part. */
const lessened: Judge = ({ verb, options }) => {
  const use = /^(?:update|patch)/.test(verb) ? options.given.find(({ name }) => PART_OFF.test(name)) : undefined;
  const part = use?.name.replace(/^--(?:clear|remove)-/, '').replaceAll('-', ' ');
  return part === undefined
    ? null
    : { rule: 'detach', effect: 'delete', severity: 'low', says: `Takes ${part} off NAME` };
};
const PART_OFF = /^--(?:clear|remove)-(?!.*(?:labels|annotations|description|display-name|lifecycle)$)/;

/** Days that are kept, where fewer than a week of them leave next to nothing. */
const forgotten: Judge = ({ verb, options }) =>
  /^(?:update|patch)$/.test(verb) && options.values('--retention-days').some(({ value }) => /^[1-7]$/.test(value))
    ? { effect: 'delete', severity: 'high', undo: 'impossible', says: 'Lets NAME delete by itself what is old' }
    : null;

const settings: Judge = (call) => {
  const { options } = call;
  const brake = options.given.find((use) => Object.hasOwn(BRAKES, use.name));
  if (brake !== undefined && call.manner !== 'create') return unprotect(ownField(BRAKES, brake.name) ?? '', 'critical');
  if (call.verb === 'unlock') return unprotect('Unlocks NAME');
  const other = scaledToZero(call, ...COUNTS) ?? exposing(call);
  const off = call.manner === 'update' ? offBySetting(options.given) : null;
  return other ?? listed(call) ?? forgotten(call) ?? off ?? lessened(call);
};

/** A disk that goes with its machine from now on. */
const bound: Judge = ({ noun, verb, options }) =>
  `${noun} ${verb}` === 'compute instances set-disk-auto-delete' && !options.has('--no-auto-delete')
    ? unprotect('Lets a disk be deleted with machine NAME')
    : null;

/** A job over many objects, which may be to delete them. */
const overMany: Judge = ({ noun, options }) =>
  noun === 'storage batch-operations jobs' && options.has('--delete-object', '--enable-permanent-object-deletion')
    ? { effect: 'delete', severity: 'critical', undo: 'impossible', says: 'Deletes many objects by job NAME' }
    : null;

/** Rules by age come from a file, which may delete what is old. */
const aged: Judge = ({ noun, verb, options }) =>
  noun === 'storage buckets' && verb !== 'create' ? agedBy(options.values('--lifecycle-file')) : null;

/** Terraform by Infrastructure Manager, templates by Deployment Manager; a preview only tells. */
const appliedAll: Judge = ({ noun, verb, options }) => {
  const isUpdate = noun === 'deployment-manager deployments' && verb === 'update' && !options.has('--preview');
  return isUpdate || (noun === 'infra-manager deployments' && verb === 'apply')
    ? applied('Carries out the configuration of deployment NAME')
    : null;
};

const inBulk: Judge = (call) => bound(call) ?? overMany(call) ?? aged(call) ?? appliedAll(call);

/** The floor of Model Armor filters what models are asked and answer. */
const filtered: Judge = ({ noun, options }) => {
  const enforced = options.value('--enable-floor-setting-enforcement')?.value.toLowerCase();
  return noun === 'model-armor floorsettings' && enforced === 'false' ? unprotect('Stops filtering of NAME') : null;
};

/** `url-maps invalidate-cdn-cache --path /a.css`, `edge-cache services invalidate-cache`. */
const invalidated: Judge = ({ verb, options }) =>
  /^invalidate-(?:cdn-)?cache$/.test(verb) ? cachePurged(options.values('--path', '--tags', '--host')) : null;

const key: Judge = ({ noun, verb }) =>
  noun === 'iam service-accounts keys' && verb === 'create'
    ? grant('Creates a key of a service account in NAME')
    : null;

/** A command for another machine, which no one here reads. */
const started: Judge = ({ noun, verb, options, names }) =>
  noun === 'compute' && verb === 'ssh' && (options.has('--command') || names.length > 1)
    ? { effect: 'update', severity: 'medium', undo: 'unknown', says: 'Runs a command on machine NAME' }
    : null;

/** Without the option it only adds what is missing. */
const imported: Judge = ({ noun, verb, options }) =>
  `${noun} ${verb}` === 'dns record-sets import' && options.has('--delete-all-existing')
    ? { effect: 'replace', severity: 'high', undo: 'costly', says: 'Replaces every record of a zone by those of NAME' }
    : null;

const mirrored: Judge = ({ options }) =>
  options.has('--delete-unmatched-destination-objects')
    ? { effect: 'delete', severity: 'high', undo: 'impossible', says: 'Deletes what the source lacks in NAME' }
    : null;

/** A move out of a bucket, which takes the objects away there. */
export function isMoveAway({ noun, verb, names }: CloudCall): boolean {
  return noun === 'storage' && verb === 'mv' && names[0]?.value.startsWith('gs://') === true;
}

const moved: Judge = (call) =>
  isMoveAway(call) ? { effect: 'delete', severity: 'medium', undo: 'easy', says: 'Moves away NAME' } : null;

/** Operations that open something, start something elsewhere, give a right, or take a brake away. */
export function gcloudOpening(call: CloudCall): Opening | null {
  const listed = operations.get(`${call.noun} ${call.verb}`);
  return (
    listed ??
    started(call) ??
    moved(call) ??
    mirrored(call) ??
    imported(call) ??
    binding(call) ??
    firewall(call) ??
    key(call) ??
    inBulk(call) ??
    filtered(call) ??
    invalidated(call) ??
    settings(call)
  );
}
