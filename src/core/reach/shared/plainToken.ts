import { ownField } from '../../model/ownField';
import { urlHost } from '../../environment/databaseSignals';
import type { Signal } from '../../model/environment';
import type { Identity, ReachMachine, ReachSource } from '../../model/reach';
import { inFile } from './origin';
import { placesOf } from './tokenFile';

/** A file whose whole text is one token. */
export type PlainToken = {
  readonly kind: string;
  /** As those of a `TokenFile`. */
  readonly files: readonly string[];
  readonly name: string;
  /** The variable that says which server takes it. */
  readonly server?: string;
  readonly instead: string;
};

function serverSignals({ variables }: ReachMachine, name: string | undefined): readonly Signal[] {
  const address = name === undefined ? undefined : ownField(variables, name);
  const host = address === undefined ? null : urlHost(address);
  return host === null ? [] : [{ kind: 'database-host', value: host, from: `host in ${name ?? ''}` }];
}

/** A source for a token that stands in a file by itself. */
export function plainToken({ kind, files, name, server, instead }: PlainToken): ReachSource {
  return {
    looksAt: files.map((file) => file.replace('@/', '~/.config/')),
    find: (machine) =>
      files
        .flatMap((path) => placesOf(machine, path))
        .filter((file) => (machine.read(file) ?? '').trim() !== '')
        .map((file): Identity => ({
          ...{ kind, name, from: inFile(file), key: 'long-lived', inUse: true, instead },
          signals: serverSignals(machine, server),
        })),
  };
}
