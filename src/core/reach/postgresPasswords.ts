import type { Identity, ReachSource } from '../model/reach';
import { inFile } from './shared/origin';

/** A colon in a name is written with a backslash. */
const LINE = /^(?!#)((?:\\.|[^:\\])+)(?::(?:\\.|[^:\\])*){3}:./;

/** Passwords for PostgreSQL clients, one a line: `host:port:database:user:password`. */
export const postgresPasswords: ReachSource = {
  looksAt: ['~/.pgpass', 'PGPASSFILE'],
  find: (machine) => {
    const path = machine.variables['PGPASSFILE'] ?? `${machine.home}/.pgpass`;
    return (machine.read(path) ?? '').split('\n').flatMap((line, at): readonly Identity[] => {
      const host = LINE.exec(line)?.[1];
      if (host === undefined) return [];
      const signals = [{ kind: 'database-host', value: host, from: 'host' }] as const;
      const from = inFile(path, at + 1);
      const instead = 'a login that ends by itself (IAM database authentication, a Vault database role)';
      return [{ kind: 'postgres password', name: host, from, key: 'long-lived', inUse: true, signals, instead }];
    });
  },
};
