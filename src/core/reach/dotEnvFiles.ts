import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { assignments } from './shared/assignments';
import { keyVariable } from './shared/keyVariable';
import { inFile } from './shared/origin';

const DOT_ENV = /^(?:\.env(?:rc|\..+)?|.+\.env|\.dev\.vars(?:\..+)?)$/;
const TEMPLATE = /\.(?:example|sample|template|dist|defaults?|tpl|schema)$/;

function inOne(machine: ReachMachine, folder: string, name: string): readonly Identity[] {
  const file = `${folder}/${name}`;
  return assignments(machine.read(file) ?? '').flatMap((one): readonly Identity[] => {
    const found = keyVariable(one.name, one.value, machine.now);
    if (found === null) return [];
    // A file of the workspace can say that a place is dangerous, never that it is harmless.
    const signals = [{ kind: 'var-file' as const, value: name, from: 'file' }, ...found.signals];
    return [
      {
        name: one.name,
        from: inFile(file, one.line),
        inUse: false,
        ...found,
        signals: signals.map((signal) => ({ ...signal, isClaim: true as const })),
      },
    ];
  });
}

/** Secrets in the `.env` files of the workspace. */
export const dotEnvFiles: ReachSource = {
  looksAt: ['.env', '.env.*', '.envrc', '.dev.vars'],
  find: (machine) =>
    machine.folders.flatMap((folder) =>
      machine
        .names(folder)
        .filter((name) => DOT_ENV.test(name) && !TEMPLATE.test(name))
        .flatMap((name) => inOne(machine, folder, name)),
    ),
};
