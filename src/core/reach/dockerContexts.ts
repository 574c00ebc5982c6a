import { objectOf, textOf } from '../environment/settings';
import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { inFile, inVariable } from './shared/origin';
import { jsonFile } from './shared/parsed';

/** `ssh://host` is opened by a key of its own; `tcp://host` by a certificate beside the context, or by none at all. */
function keyOf(machine: ReachMachine, host: string, tls: string): Pick<Identity, 'key' | 'by' | 'instead'> {
  if (host.startsWith('ssh://')) return { key: 'kept', by: 'ssh' };
  const isKept = machine.names(tls).length > 0;
  return isKept
    ? { key: 'long-lived', by: 'certificate', instead: 'a context with `host=ssh://…`' }
    : { key: 'none', instead: 'a context with `host=ssh://…`, or one with certificates' };
}

/** Sockets of this machine are nobody else's. */
function isHere(host: string): boolean {
  return /^(?:unix|npipe):|^tcp:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/.test(host);
}

function chosen(machine: ReachMachine, folder: string): string | null {
  return (
    machine.variables['DOCKER_CONTEXT'] ??
    textOf(jsonFile(machine, `${folder}/config.json`)?.settings['currentContext'])
  );
}

function byVariable({ variables }: ReachMachine): readonly Identity[] {
  const host = variables['DOCKER_HOST'];
  if (host === undefined || isHere(host)) return [];
  const signals = [
    { kind: 'database-host', value: host.replace(/^\w+:\/\/(?:[^@/]*@)?/, ''), from: 'engine' },
  ] as const;
  const name = host.replace(/^(\w+:\/\/)[^@/]*@/, '$1');
  return [{ kind: 'docker engine', name, from: inVariable('DOCKER_HOST'), key: 'none', inUse: true, signals }];
}

function find(machine: ReachMachine): readonly Identity[] {
  const folder = machine.variables['DOCKER_CONFIG'] ?? `${machine.home}/.docker`;
  const metas = `${folder}/contexts/meta`;
  const current = machine.variables['DOCKER_HOST'] === undefined ? chosen(machine, folder) : null;
  const contexts = machine.names(metas).flatMap((id): readonly Identity[] => {
    const path = `${metas}/${id}/meta.json`;
    const meta = jsonFile(machine, path)?.settings ?? {};
    const name = textOf(meta['Name']);
    const host = textOf(objectOf(objectOf(meta['Endpoints'])['docker'])['Host']);
    if (name === null || host === null || isHere(host)) return [];
    return [
      {
        ...{ kind: 'docker context', name, from: inFile(path), inUse: name === current },
        signals: [
          { kind: 'name', value: name, from: 'docker context' },
          { kind: 'database-host', value: host.replace(/^\w+:\/\/(?:[^@/]*@)?/, ''), from: 'engine' },
        ],
        ...keyOf(machine, host, `${folder}/contexts/tls/${id}/docker`),
      },
    ];
  });
  return [...byVariable(machine), ...contexts];
}

/** Engines of other machines that `docker` can be told to use. */
export const dockerContexts: ReachSource = {
  looksAt: ['~/.docker/contexts/meta', 'DOCKER_CONFIG', 'DOCKER_CONTEXT', 'DOCKER_HOST'],
  find,
};
