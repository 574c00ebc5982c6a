import type { Identity, ReachSource } from '../model/reach';
import { inFile } from './shared/origin';

/** `https://user:password@host/path`: only what stands behind the last `@` before the path is shown. */
const LINE = /^[a-z]+:\/\/[^/\s]*:[^/\s]*@([\w.:-]+)\/?/;

/** Logins that `git` keeps in plain text for its helper `store`. */
export const gitCredentials: ReachSource = {
  looksAt: ['~/.git-credentials'],
  find: (machine) => {
    const path = `${machine.home}/.git-credentials`;
    return (machine.read(path) ?? '').split('\n').flatMap((line, at): readonly Identity[] => {
      const host = LINE.exec(line)?.[1];
      if (host === undefined) return [];
      const signals = [{ kind: 'name', value: host, from: 'host' }] as const;
      const from = inFile(path, at + 1);
      const instead =
        'git config --global credential.helper manager (or libsecret, osxkeychain), then rm ~/.git-credentials';
      return [{ kind: 'git login', name: host, from, key: 'long-lived', inUse: true, signals, instead }];
    });
  },
};
