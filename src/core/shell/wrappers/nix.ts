import { ownField } from '../../model/ownField';
import type { Word } from '../../model/command';
import { launching } from './launcher';
import type { Wrapper } from './wrapper';
import { bare, childShell, runCode } from './wrapper';

/** Programs of packages that have another name. */
const programOf: Readonly<Record<string, string>> = {
  awscli: 'aws',
  bashInteractive: 'bash',
  awscli2: 'aws',
  'azure-cli': 'az',
  'google-cloud-sdk': 'gcloud',
  'kubernetes-helm': 'helm',
  opentofu: 'tofu',
  postgresql: 'psql',
};

/** `nix-shell -p PACKAGE… --run TEXT` */
export const nixShell: Wrapper = (call) => {
  const at = call.args.findIndex((word) => word.value === '--run' || word.value === '--command');
  const code = call.args[at + 1];
  return at < 0 || code === undefined ? null : runCode(call, code, childShell(call, ['sh']));
};

const guixShell = launching({ verbs: ['shell', 'environment'], dashes: 'required' });

/** `guix shell PACKAGE… -- PROGRAM …`, also at another time: `guix time-machine -- shell …`. */
export const guix: Wrapper = (call) => {
  const end = call.args.findIndex(({ value }) => value === '--');
  const isOther = end >= 0 && call.args[0]?.value === 'time-machine';
  return isOther ? guix({ ...call, args: call.args.slice(end + 1) }) : guixShell(call);
};

/** `nixpkgs#terraform`, `.#deploy`, `github:owner/tool`: what the package starts is called like it. */
function programIn(installable: Word): Word {
  const name = installable.value.slice(installable.value.search(/[^#/:.]+$/));
  return { ...installable, value: ownField(programOf, name) ?? name };
}

/** `nix run PACKAGE -- …`, `nix shell PACKAGE… -c PROGRAM …`, `nix develop -c PROGRAM …` */
export const nix: Wrapper = (call) => {
  const [verb, ...args] = call.args.filter((word, index) => index > 0 || !word.value.startsWith('-'));
  const isOpening = verb?.value === 'shell' || verb?.value === 'develop';
  const at = isOpening ? args.findIndex((word) => /^(?:-c|--command)$/.test(word.value)) : -1;
  const [first, ...others] = args.filter((word) => word.value !== '--');
  const isRun = verb?.value === 'run' && first !== undefined && /[^#/:.-]$/.test(first.value);
  const words = isRun ? [programIn(first), ...others] : args.slice(at + 1);
  return (isRun || at >= 0) && words.length > 0 ? call.reader.start(words, bare(call)) : null;
};
