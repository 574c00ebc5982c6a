import { UNKNOWN_PART } from '../../../model/command';
import type { Output } from './output';

/**
 * What tools print that a start-up file evaluates, by their own documentation: assignments to variables. Which values,
 * and which functions beside them, is not known; that nothing is done but setting up the shell, is.
 */
const printers: Readonly<Record<string, RegExp>> = {
  brew: /^shellenv\b/,
  pyenv: /^(?:virtualenv-)?init\b/,
  rbenv: /^init\b/,
  nodenv: /^init\b/,
  goenv: /^init\b/,
  jenv: /^init\b/,
  fnm: /^env\b/,
  mise: /^(?:activate|env|hook-env)\b/,
  rtx: /^(?:activate|env|hook-env)\b/,
  direnv: /^(?:hook|export)\b/,
  starship: /^init\b/,
  zoxide: /^init\b/,
  atuin: /^init\b/,
  thefuck: /^--alias\b/,
  conda: /^shell\.\w+ hook\b/,
  mamba: /^shell\b/,
  micromamba: /^shell hook\b/,
  opam: /^env\b/,
  luarocks: /^path\b/,
  dircolors: /^(?!-[ph]|--(?:help|print))/,
  lesspipe: /^$/,
  tset: /(?:^|\s)-s\b/,
  resize: /^/,
  keychain: /--eval\b/,
  minikube: /\bdocker-env\b/,
  'docker-machine': /^env\b/,
  kubectl: /^completion\b/,
  helm: /^completion\b/,
  gh: /^completion\b/,
  npm: /^completion\b/,
  'register-python-argcomplete': /^/,
};

const set = `export PATH=${UNKNOWN_PART}\n`;

/** `ssh-agent -s`: two variables, unless it is asked to end, or to start a program. */
const agent: Output = (args) =>
  args.every((arg) => /^-[scD]$/.test(arg))
    ? `export SSH_AUTH_SOCK=${UNKNOWN_PART} SSH_AGENT_PID=${UNKNOWN_PART}; echo Agent pid ${UNKNOWN_PART};\n`
    : UNKNOWN_PART;

/** The keys of a profile under the names that every other tool reads them by: from there on, it is that profile. */
const awsKeys: Output = (args) => {
  const line = args.join(' ');
  const isRead = /(?:^|\s)configure export-credentials\b/.test(line) && /\s--format[ =]env(?:-no-export)?\b/.test(line);
  if (!isRead) return UNKNOWN_PART;
  const profile = /(?:^|\s)--profile[ =]([\w.@+-]+)/.exec(line)?.[1] ?? UNKNOWN_PART;
  return `export AWS_PROFILE=${profile} AWS_ACCESS_KEY_ID=${UNKNOWN_PART} AWS_SECRET_ACCESS_KEY=${UNKNOWN_PART}\n`;
};

/** Programs that print the set-up of a shell, for `eval "$(…)"` and `source <(…)`. */
export const setupPrinters: Readonly<Record<string, Output>> = {
  'ssh-agent': agent,
  aws: awsKeys,
  ...Object.fromEntries(
    Object.entries(printers).map(([name, asked]) => [
      name,
      (args: readonly string[]) => (asked.test(args.join(' ')) ? set : UNKNOWN_PART),
    ]),
  ),
};
