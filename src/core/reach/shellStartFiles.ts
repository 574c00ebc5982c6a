import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { assignments } from './shared/assignments';
import { keyVariable } from './shared/keyVariable';
import { inFile } from './shared/origin';

const FILES = ['.bashrc', '.bash_profile', '.profile', '.zshrc', '.zshenv', '.zprofile', '.config/fish/config.fish'];

function inOne(machine: ReachMachine, file: string): readonly Identity[] {
  return assignments(machine.read(file) ?? '').flatMap(({ name, value, line }): readonly Identity[] => {
    const found = keyVariable(name, value, machine.now);
    return found === null ? [] : [{ name, from: inFile(file, line), inUse: true, ...found }];
  });
}

/** Secrets that the start files of shells set: every shell has them. */
export const shellStartFiles: ReachSource = {
  looksAt: FILES.map((file) => `~/${file}`),
  find: (machine) => FILES.flatMap((file) => inOne(machine, `${machine.home}/${file}`)),
};
