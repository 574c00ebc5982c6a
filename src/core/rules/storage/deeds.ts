import type { Word } from '../../model/command';
import { deedsIn } from '../shared/deedsIn';
import type { Options } from '../shared/readOptions';
import type { Deed, DeedOf } from '../shared/toolPack';

/** What is done to buckets and the objects in them. */
export const inStorage = deedsIn('storage');

/** A word that names something in a store, not a file of this machine: `s3://…`, `https://…`. */
export function isRemote(word: Word | undefined): boolean {
  return /^[a-z][a-z0-9]+:\/\//i.test(word?.value ?? '');
}

export const objectsGone: Deed = inStorage.gone('Deletes the objects in', 'object');
export const bucketGone: Deed = inStorage.gone('Deletes the bucket', 'bucket', { severity: 'high' });

/** `sync SOURCE TARGET` with one of the options that delete what the source lacks. */
export function mirrored(deleting: readonly string[], saferWay?: string): DeedOf {
  return (options, rest) =>
    options.has(...deleting)
      ? {
          ...inStorage.gone('Deletes what the source lacks in', 'folder', { named: (operands) => operands.slice(-1) }),
          reach: isRemote(rest.at(-1)) ? 'remote' : 'local',
          ...(saferWay === undefined ? {} : { saferWay }),
        }
      : null;
}

const PUBLIC = /public|\bread(?:er)?[:=]\*|^\.r:|all_?users|allauthenticatedusers|anyone|^everyone$/i;

/** A list of access, or one entry of it, that lets everybody in. */
export function isPublic(text: string): boolean {
  return PUBLIC.test(text) && !/private/i.test(text);
}

/** Everybody may get at the last thing named, or somebody else may. */
export function opens(texts: (options: Options, rest: readonly Word[]) => readonly string[]): DeedOf {
  return (options, rest) => {
    const last: Partial<Deed> = { named: (operands) => operands.slice(-1) };
    return texts(options, rest).some(isPublic)
      ? inStorage.exposed('Lets everybody get at', 'bucket', last)
      : inStorage.granted('Changes who may get at', 'bucket', last);
  };
}

/** Only a list that lets everybody in is worth a word: an upload with an access of its own. */
export function opensOnly(texts: (options: Options) => readonly string[]): DeedOf {
  return (options) =>
    texts(options).some(isPublic)
      ? inStorage.exposed('Lets everybody read what is put to', 'object', { named: (operands) => operands.slice(-1) })
      : null;
}

export const linked: Deed = inStorage.exposed('Makes a link that needs no login to', 'object', { severity: 'medium' });
export const versionsOff: Deed = inStorage.unprotected('Stops keeping older versions in', 'bucket');
/** What grows old in a bucket is deleted by itself from now on. */
export const expires: Deed = inStorage.gone('Sets objects to be deleted by age in', 'bucket');
export const expiring: Deed = inStorage.changed('Changes what is deleted by age in', 'bucket', {
  ...{ undo: 'costly', severity: 'high' },
});
