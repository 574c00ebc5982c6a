import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Observation } from '../../model/finding';
import { statement } from '../../model/statement';
import { isCredentialFile } from '../shared/credentialFile';
import { readOptions } from '../shared/readOptions';
import { remoteObservation } from '../shared/remoteObservation';
import type { Invocation } from './invocation';
import { shownValue } from './target';

type S3Address = { readonly bucket: string; readonly key: string; readonly shown: string };

function addressOf(word: Word): S3Address | null {
  if (!word.value.startsWith('s3://')) return null;
  const path = word.value.slice('s3://'.length);
  const slash = path.indexOf('/');
  const shown = shownValue(word);
  return slash < 0
    ? { bucket: path, key: '', shown }
    : { bucket: path.slice(0, slash), key: path.slice(slash + 1), shown };
}

/** What is removed is always a place in S3, even where it is not known which: `aws s3 rm "$OLD"`. */
function openAddress({ operation }: Invocation, word: Word): S3Address | null {
  const isRemoved = (operation === 'rm' || operation === 'rb') && word.value.startsWith(UNKNOWN_PART);
  return isRemoved ? { bucket: '', key: UNKNOWN_PART, shown: shownValue(word) } : null;
}

type Deed = {
  readonly effect: Observation['effect'];
  readonly severity: Observation['severity'];
  readonly undo: Observation['undo'];
  readonly verb: string;
  readonly lost?: string;
  readonly dryRun?: boolean;
  readonly type?: string;
};

const VERSIONS = 'the objects, unless the bucket keeps versions';

function removed(place: S3Address, recursive: boolean): Deed {
  if (!recursive)
    return { effect: 'delete', severity: 'medium', undo: 'impossible', verb: 'Deletes S3 object', lost: VERSIONS };
  const verb = place.key === '' ? 'Deletes everything in S3 bucket' : 'Deletes every object below';
  const severity = place.key === '' ? 'critical' : 'high';
  return { effect: 'delete', severity, undo: 'impossible', verb, lost: VERSIONS, dryRun: true };
}

function overwritten(recursive: boolean): Deed {
  return { effect: 'update', severity: recursive ? 'medium' : 'low', undo: 'unknown', verb: 'Writes to' };
}

function bucketRemoved(place: S3Address, force: boolean): Deed {
  const bucket = { ...removed(place, true), dryRun: false };
  return force
    ? { ...bucket, verb: 'Empties and deletes S3 bucket', lost: 'the bucket, its objects and its name' }
    : { ...bucket, severity: 'high', undo: 'costly', verb: 'Deletes empty S3 bucket', lost: 'the name of the bucket' };
}

/** A copy or a move: the last place is written to, and a move takes the first away. */
function transferred({ operation, options }: Invocation, place: S3Address, last: boolean): Deed | null {
  const recursive = options.has('--recursive') || operation === 'sync';
  if (!last) {
    const deed = removed(place, recursive);
    return operation === 'mv' ? { ...deed, severity: 'medium', verb: 'Moves away', undo: 'costly' } : null;
  }
  if (operation !== 'sync' || !options.has('--delete')) return overwritten(recursive);
  return { ...removed(place, true), verb: 'Deletes what the source does not have from', severity: 'high' };
}

function deedOf(call: Invocation, place: S3Address, last: boolean): Deed | null {
  const { operation, options } = call;
  switch (operation) {
    case 'rm':
      return removed(place, options.has('--recursive'));
    case 'rb':
      return bucketRemoved(place, options.has('--force'));
    case 'cp':
    case 'mv':
    case 'sync':
      return transferred(call, place, last);
    case 'mb':
      return { effect: 'create', severity: 'low', undo: 'easy', verb: 'Creates S3 bucket' };
    case 'website':
      return { effect: 'expose', severity: 'high', undo: 'easy', verb: 'Makes a website of S3 bucket' };
    default:
      return null;
  }
}

function publicAcl(call: Invocation, place: S3Address): Deed | null {
  const acl = call.options.value('--acl')?.value ?? '';
  const open = acl.startsWith('public-read') || acl === 'authenticated-read';
  if (!open || place.bucket === '') return null;
  return { effect: 'expose', severity: 'high', undo: 'easy', verb: 'Makes public' };
}

/** A credential's file that a copy takes out of this machine. */
function sentSecrets(call: Invocation, command: Command, context: RuleContext): readonly Observation[] {
  const target = call.operands.at(-1);
  if (!['cp', 'mv', 'sync'].includes(call.operation) || target?.value.startsWith('s3://') !== true) return [];
  const sources = call.operands.slice(0, -1).filter((word) => isCredentialFile(word.value, command.cwd));
  return sources.map((word) =>
    remoteObservation(command, context, {
      ...{ rule: 'aws/secret-sent', effect: 'send-out', severity: 'critical', undo: 'impossible' },
      ...{ type: 'credential', name: shownValue(word) },
      says: `Sends credential ${shownValue(word)} to ${shownValue(target)}`,
    }),
  );
}

/**
 * `s3api delete-object --bucket B --key K` is `s3 rm s3://B/K`, and `s3api delete-bucket --bucket B`, which takes none
 * that has objects, is `s3 rb s3://B`; one version of an object is told by its verb.
 */
export function asRemoval({ service, operation, options, ...call }: Invocation): Invocation | null {
  const [bucket, key] = [options.value('--bucket'), options.value('--key')];
  if (service !== 's3api' || bucket === undefined || options.has('--version-id')) return null;
  // The cmdlet can empty it as well; its `-Force` only asks nobody.
  const force = { ...bucket, value: '--force', raw: '--force', dynamic: false };
  const s3 = { ...call, service: 's3', options: readOptions(options.has('--delete-bucket-content') ? [force] : []) };
  const place = { ...bucket, value: `s3://${bucket.value}`, raw: `s3://${bucket.raw}` };
  if (operation === 'delete-bucket') return { ...s3, operation: 'rb', operands: [place] };
  if (operation !== 'delete-object' || key === undefined) return null;
  const [value, raw] = [`${place.value}/${key.value}`, `${place.raw}/${key.raw}`];
  return { ...s3, operation: 'rm', operands: [{ ...key, value, raw, dynamic: bucket.dynamic || key.dynamic }] };
}

/** The high-level `s3` commands, which name places as `s3://bucket/key`. */
export function reviewS3(call: Invocation, command: Command, context: RuleContext): Statement {
  const observations = call.operands.flatMap((word, at): readonly Observation[] => {
    const place = addressOf(word) ?? openAddress(call, word);
    if (place === null) return [];
    const last = at === call.operands.length - 1;
    const deeds = [deedOf(call, place, last), last ? publicAcl(call, place) : null].filter((deed) => deed !== null);
    return deeds.map(({ verb, dryRun, ...deed }) =>
      remoteObservation(command, context, {
        rule: `aws/s3-${deed.effect === 'expose' ? 'expose' : call.operation}`,
        type: place.key === '' ? 'AWS::S3::Bucket' : 'AWS::S3::Object',
        name: place.bucket === '' ? place.shown : place.key === '' ? place.bucket : `${place.bucket}/${place.key}`,
        says: `${verb} ${place.shown}`,
        signals: place.bucket === '' ? [] : [{ kind: 'name', value: place.bucket, from: 'bucket name' }],
        ...deed,
        ...(dryRun === true ? { saferWay: `aws s3 ${call.operation} ${place.shown} --dryrun` } : {}),
      }),
    );
  });
  const sent = call.options.has('--dryrun') ? [] : sentSecrets(call, command, context);
  return statement({ observations: [...observations, ...sent] });
}
