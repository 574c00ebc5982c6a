import type { Command, RuleContext, Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { remoteObservation } from '../shared/remoteObservation';
import { letsInThere } from './letsIn';
import { isSystemFile } from './overwriting';

/** `user@host:/path`, `scp://host/path`: the path there, or null for a file of this machine. */
export function remotePath({ value }: Word): string | null {
  return /^(?:scp|sftp|rsync):\/\/[^/]*(.*)$/.exec(value)?.[1] ?? /^[^/:]+::?(.*)$/.exec(value)?.[1] ?? null;
}

/** `[NAMESPACE/]POD:/path` of Kubernetes: the path there, or null for a file of this machine. */
export function podPath(word: Word): string | null {
  return /^[^/:.][^/:]*\/[^/:]+:(.*)$/.exec(word.value)?.[1] ?? remotePath(word);
}

/** `[REMOTE:]INSTANCE/path` of LXD and Incus; only the verb tells it from a file of this machine. */
export function instancePath({ value }: Word): string {
  return /^[^/]+(\/.*)$/.exec(value)?.[1] ?? value;
}

/** `gs://BUCKET/path`: the path there, or null for a file of this machine. */
export function storedPath({ value }: Word): string | null {
  return /^[a-z][\w+.-]*:\/\/[^/]*(.*)$/i.exec(value)?.[1] ?? null;
}

/** A file that makes another machine what it is, written from here. */
export function systemFileThere(target: Word, command: Command, context: RuleContext): readonly Observation[] {
  const path = remotePath(target);
  if (path === null) return [];
  const granted = letsInThere(path, target.value.slice(0, target.value.length - path.length - 1), command, context);
  if (granted.length > 0 || !isSystemFile(path)) return granted;
  return [
    remoteObservation(command, context, {
      ...{
        rule: 'files/system',
        effect: 'replace',
        severity: 'high',
        undo: 'costly',
        type: 'file',
        name: target.value,
      },
      says: `Writes into the system folders of another machine: ${target.value}`,
    }),
  ];
}
