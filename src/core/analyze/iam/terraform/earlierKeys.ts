import { callPairs, folderOfCall, type Reader } from '../../terraform/calledModules';
import type { Module } from '../../terraform/module';

/** The key by which a thing of a folder is known on both sides of a change: its folder and its address in it. */
export type KeyOf = (folder: string, address: string) => string;

export function keyIn(folder: string, address: string): string {
  return `${folder} ${address}`;
}

/** A folder as it was and the folder that has taken its place, which mostly is the same. */
type Step = { readonly was: string; readonly is: string };

/** Folders that went, by the folder that the same calls read now; a call that stays makes what it made. */
function followed(folders: readonly string[], read: Reader): ReadonlyMap<string, string> {
  const stands = (folder: string, side: 'before' | 'after'): boolean => read(folder, side).sources.length > 0;
  const concerned = new Set(folders);
  const isMove = ({ was, is }: Step): boolean =>
    was !== is && concerned.has(was) && concerned.has(is) && !stands(was, 'after') && !stands(is, 'before');
  const homes = new Map<string, string>();
  const steps: Step[] = folders.map((folder) => ({ was: folder, is: folder }));
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    for (const pair of callPairs(read(step.was, 'before'), read(step.is, 'after'))) {
      const [was, is] = [folderOfCall(pair.was), folderOfCall(pair.is)];
      if (was === null || is === null || homes.has(was) || !isMove({ was, is })) continue;
      homes.set(was, is);
      steps.push({ was, is });
    }
  }
  return homes;
}

/** The folder and the address there of what a folder calls by an address that leads into modules beside. */
function placeOf(address: string, folder: string, side: 'before' | 'after', read: Reader): string {
  const [call, rest] = /^(module\.[^.]+)\.(.+)$/.exec(address)?.slice(1) ?? [];
  const called = call === undefined ? undefined : read(folder, side).resources.get(call);
  const inside = called === undefined ? null : folderOfCall(called);
  return inside === null || rest === undefined || inside === folder
    ? keyIn(folder, address)
    : placeOf(rest, inside, side, read);
}

export type Earlier = {
  /** The folder that has taken the place of one. */
  readonly home: (folder: string) => string;
  /** The key, on the new side, of a thing of the old one. */
  readonly keyOf: KeyOf;
};

/** How things of the old side of a change are known on the new one: through folders that moved, and `moved` blocks. */
export function earlierKeys(folders: readonly string[], read: Reader): Earlier {
  const homes = followed(folders, read);
  const home = (folder: string): string => homes.get(folder) ?? folder;
  const crossed = new Map<string, string>();
  for (const folder of folders) {
    const { moved }: Module = read(home(folder), 'after');
    for (const [from, to] of moved) {
      if (!`${from} ${to}`.includes('module.')) continue;
      const now = placeOf(to, home(folder), 'after', read);
      crossed.set(placeOf(from, folder, 'before', read), now);
      crossed.set(keyIn(folder, to), now);
    }
  }
  const keyOf: KeyOf = (folder, address) => crossed.get(keyIn(folder, address)) ?? keyIn(home(folder), address);
  return { home, keyOf };
}
