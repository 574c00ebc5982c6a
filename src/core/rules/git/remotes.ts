import type { Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { folderOf } from '../../model/filePath';
import { observation, type GitCall } from './call';

/** Hosts on which everybody keeps repositories of their own. */
const FORGES =
  /^(?:[\w-]+\.)*(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sr\.ht|azure\.com|visualstudio\.com|amazonaws\.com|googlesource\.com|huggingface\.co|heroku\.com|gitea\.com|gitee\.com)$/i;
const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[?::1\]?|host\.docker\.internal)$/i;

/** The host of an address of git, `https://host/r.git` or `git@host:r.git`; null for a path and the name of a remote. */
function hostOf(address: string): string | null {
  const named = /^(?:https?|ssh|git|ftps?):\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:]+)/i.exec(address)?.[1];
  return named ?? /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)/.exec(address)?.[1] ?? null;
}

/** The text of the configuration of the repository around a folder. */
function configurationOf({ command, context }: GitCall): string {
  let folder = command.cwd ?? '/';
  for (;;) {
    const text = context.read(`${folder}/.git/config`);
    if (text !== null || folder === '/') return text ?? '';
    folder = folderOf(folder);
  }
}

/** A push to an address that is written out, and whose host is none that the repository knows. */
export function pushedElsewhere(remote: Word | undefined, call: GitCall): readonly Observation[] {
  const host = remote === undefined || remote.dynamic ? null : hostOf(remote.value);
  if (remote === undefined || host === null || FORGES.test(host) || LOOPBACK.test(host)) return [];
  const known = [...configurationOf(call).matchAll(/^\s*(?:push)?url\s*=\s*(.+)$/gim)].map(([, url]) =>
    hostOf((url ?? '').trim()),
  );
  if (known.includes(host)) return [];
  const facts = { rule: 'git/push-elsewhere', effect: 'send-out', severity: 'medium', undo: 'impossible' } as const;
  const says = `Sends commits of this repository to ${host}, which is none of its remotes`;
  return [observation(call, { ...facts, reach: 'remote', target: { type: 'host', name: host }, says, at: remote })];
}
