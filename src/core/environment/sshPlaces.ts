import type { Signal } from '../model/environment';
import { absolutePath } from '../model/filePath';
import { matchesGlobs } from '../model/glob';
import { variableValues, type Ambient } from './ambient';
import { urlHost } from './databaseSignals';
import { remoteHost, remotesOf } from './gitPlaces';

/** Programs with `host:path` among their words. */
const COPIERS: ReadonlySet<string> = new Set([
  'rsync',
  'scp',
  'sftp',
  'unison',
  'lsyncd',
  'csync2',
  'mosh',
  'ssh-copy-id',
]);
const DOCKER: ReadonlySet<string> = new Set(['docker', 'docker-compose', 'podman', 'nerdctl', 'buildx']);

/** The names by which a command reaches other machines over SSH. */
function aliases(ambient: Ambient): readonly string[] {
  const { command } = ambient;
  const { program, args, host } = command;
  if (host !== null) return host.includes(':') ? [] : [host];
  if (COPIERS.has(program)) return args.flatMap(({ value }) => /^(?:[\w.-]+@)?([\w.-]+):/.exec(value)?.[1] ?? []);
  if (DOCKER.has(program)) {
    const hosts = variableValues(ambient, 'DOCKER_HOST').filter((value) => value.startsWith('ssh://'));
    return hosts.flatMap((value) => urlHost(value) ?? []);
  }
  if (program !== 'git' || !args.some(({ value }) => value === 'push')) return [];
  return remotesOf(ambient).flatMap(({ name, url }) =>
    args.some(({ value }) => value === name) ? (remoteHost(url) ?? []) : [],
  );
}

/** Nobody has files of settings in files of settings deeper than this. */
const DEEPEST = 3;

/** The texts that `Include` names: one file, or all of a folder that fit a pattern. */
function included(named: string, folder: string, context: Ambient['context']): readonly string[] {
  const path = absolutePath(named.replace(/^~(?=\/)/, context.surroundings.home), folder);
  if (path === null) return [];
  if (!/[*?]/.test(path)) return [context.read(path) ?? ''];
  const beside = context.neighbours(path).filter((file) => matchesGlobs([path], file.path, { path: true }));
  return beside.map(({ text }) => text);
}

/** The lines of the settings with those of the files they take in. */
function linesOf(context: Ambient['context'], text: string, folder: string, depth = 0): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const named = depth >= DEEPEST ? undefined : /^\s*Include(?:\s*=\s*|\s+)(.+?)\s*$/i.exec(line)?.[1];
    if (named === undefined) return [line];
    const texts = named.split(/\s+/).flatMap((one) => included(one.replaceAll('"', ''), folder, context));
    return texts.flatMap((one) => linesOf(context, one, folder, depth + 1));
  });
}

const SETTING = /^\s*(Host|Match|HostName|ProxyJump)(?:\s*=\s*|\s+)(.+?)\s*$/i;

/** What the settings say of one name: the machine it stands for, and the one it is reached through. */
function told(lines: readonly string[], alias: string): readonly (readonly [key: string, value: string])[] {
  let isMeant = true;
  return lines.flatMap((line) => {
    const [, written = '', value = ''] = SETTING.exec(line) ?? [];
    const key = written.toLowerCase();
    if (key === 'host') isMeant = matchesGlobs(value.split(/\s+/), alias, { path: false });
    if (key === 'match') isMeant = false;
    return isMeant && (key === 'hostname' || key === 'proxyjump')
      ? [[key, value.replaceAll('%h', alias)] as const]
      : [];
  });
}

/** Which machines the user's SSH settings say stand behind the names that a command uses. */
export function sshPlaces(ambient: Ambient): readonly Signal[] {
  const names = [...new Set(aliases(ambient))].map((name) => name.slice(name.lastIndexOf('@') + 1));
  if (names.length === 0) return [];
  const { context } = ambient;
  const folder = `${context.surroundings.home}/.ssh`;
  const lines = linesOf(context, context.read(`${folder}/config`) ?? '', folder);
  return names.flatMap((alias) =>
    told(lines, alias).flatMap(([key, value]): readonly Signal[] =>
      key === 'hostname'
        ? [{ kind: 'name', value, from: `host of ${alias}` }]
        : value
            .split(',')
            .map((one) => ({ kind: 'name', value: one.slice(one.indexOf('@') + 1), from: `way to ${alias}` })),
    ),
  );
}
