import type { Signal } from '../model/environment';
import { absolutePath } from '../model/filePath';
import { optionValues, type Ambient } from './ambient';
import { urlHost } from './databaseSignals';
import { nearbyFile } from './nearbyFile';
import { textsAt } from './settings';
import { tablesOf } from './tables';

type Remote = { readonly name: string; readonly url: string };

/** The remotes that the nearest repository writes down. */
export function remotesOf(ambient: Ambient): readonly Remote[] {
  return tablesOf(nearbyFile(ambient, '.git/config') ?? '').flatMap(({ header, settings }): readonly Remote[] => {
    const url = settings.get('pushurl')?.value ?? settings.get('url')?.value;
    return header.startsWith('remote ') && url !== undefined ? [{ name: header.slice('remote '.length), url }] : [];
  });
}

/** The host of a remote: `ssh://git@host/x`, `git@host:x`, `host:x`; null for a folder. */
export function remoteHost(url: string): string | null {
  return urlHost(url) ?? /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)/.exec(url)?.[1] ?? null;
}

/** A push to a remote that is called after where it deploys, or that stands on a server of it. */
function pushed(ambient: Ambient): readonly Signal[] {
  const words = ambient.command.args.filter(({ value }) => !value.startsWith('-')).map(({ value }) => value);
  const verb = words.indexOf('push');
  const remote = verb < 0 ? undefined : remotesOf(ambient).find(({ name }) => name === words[verb + 1]);
  if (remote === undefined) return [];
  const host = remoteHost(remote.url);
  return [
    { kind: 'name', value: remote.name, from: 'remote' },
    ...(host === null ? [] : [{ kind: 'name' as const, value: host, from: `host of remote ${remote.name}` }]),
  ];
}

const REPOSITORY = ['--repo', '-R'];

/** The repository that the program of a forge takes from the remotes of the folder. */
function repository(ambient: Ambient): readonly Signal[] {
  if (REPOSITORY.some((name) => optionValues(ambient.command.args, name).length > 0)) return [];
  if (ambient.context.variable('GH_REPO') !== undefined) return [];
  const remotes = remotesOf(ambient);
  const meant = ['upstream', 'origin'].flatMap((name) => remotes.filter((one) => one.name === name))[0] ?? remotes[0];
  const name =
    meant?.url
      .replace(/\.git\/?$/, '')
      .split(/[/:]/)
      .at(-1) ?? '';
  return name === '' ? [] : [{ kind: 'name', value: name, from: 'repository of the folder', isClaim: true }];
}

/** The environments that the jobs of a workflow deploy to, where it is started by its file's name. */
function workflow(ambient: Ambient): readonly Signal[] {
  const { command, context } = ambient;
  const words = command.args.filter(({ value }) => !value.startsWith('-')).map(({ value }) => value);
  const at = words.indexOf('run');
  const file = words[at - 1] === 'workflow' ? (words[at + 1] ?? '') : '';
  if (!/\.ya?ml$/.test(file)) return [];
  const path = absolutePath(file, command.cwd);
  const text = nearbyFile(ambient, `.github/workflows/${file}`) ?? (path === null ? null : context.read(path));
  return [
    ['jobs', '*', 'environment'],
    ['jobs', '*', 'environment', 'name'],
  ].flatMap((way) =>
    textsAt(text, 'yaml', way).map((value): Signal => ({
      ...{ kind: 'name', value, from: `environment in ${file}`, isClaim: true },
    })),
  );
}

/** What the repository of a folder says of where a push, or the program of a forge, lands. */
export function gitPlaces(ambient: Ambient): readonly Signal[] {
  const { program, host } = ambient.command;
  if (host !== null) return [];
  if (program === 'git') return pushed(ambient);
  return program === 'gh' || program === 'glab' ? [...repository(ambient), ...workflow(ambient)] : [];
}
