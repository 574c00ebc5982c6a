import type { Command, RuleContext, RulePack, Word } from '../model/command';
import type { Observation } from '../model/finding';
import { nothing, statement } from '../model/statement';
import { isSecretName } from './secrets/secretName';
import { secretRead } from './secrets/secretsRead';
import { remoteObservation } from './shared/remoteObservation';
import { unprotects } from './agents/unprotects';
import { silencesHistory, unrecorded } from './system/unrecorded';

/** `$NAME` and `${NAME}` in a word as written; a form that only tells whether it is set, or how long it is, is none. */
const USES = /\$(?:(?:env:)?([A-Za-z_]\w*)|\{(?:env:)?([A-Za-z_]\w*)(?:\}|:?[-=?]|:\d|[%#/^,@]))/gi;

function namesIn({ raw, dynamic }: Word): readonly string[] {
  return dynamic && !raw.startsWith("'") ? [...raw.matchAll(USES)].map((match) => match[1] ?? match[2] ?? '') : [];
}

function told(name: string, at: Word, command: Command, context: RuleContext): Observation {
  return secretRead({ name, type: 'variable', thing: `the variable ${name}`, at }, command, context);
}

/** All variables at once: some of them may be credentials. */
function everything(command: Command, context: RuleContext): Observation {
  const read = { name: 'environment', type: 'variable', thing: 'every variable of the environment', at: null } as const;
  const observation = secretRead({ ...read, certainty: 'possible' }, command, context);
  return { ...observation, rule: 'secrets/environment', severity: 'low' };
}

/** `export -p`, `declare -px`, `set`, `ps eww`: the same variables, or those of other programs, by other means. */
function showsAll({ program, args }: Command): boolean {
  const values = args.map(({ value }) => value);
  if (program === 'set') return values.length === 0;
  if (program === 'ps') return /^[a-df-z]*e[a-z]*$/.test(values[0] ?? '') || values.includes('-E');
  return values.every((value) => /^-[px]+$/.test(value));
}

/** `printenv NAME`, `declare -p NAME`, and `set -S NAME` of fish. */
function showsNamed({ program, args }: Command): boolean {
  if (program === 'printenv') return true;
  const option = program === 'set' ? /^(?:-\w*S|--show)$/ : /^-(?!\w*[fF])\w*p/;
  return /^(?:declare|typeset|export|set)$/.test(program) && args.some(({ value }) => option.test(value));
}

/** Shells read the line gate from there: `unset BASH_ENV`, `export BASH_ENV=/dev/null`, `unset PROMPT_COMMAND`. */
function dropsFirstFile({ program, args }: Command): string | undefined {
  const isSetting = program === 'export' || program === 'declare' || program === 'typeset';
  const pattern = program === 'unset' ? /^(BASH_ENV|PROMPT_COMMAND)$/ : /^(BASH_ENV|PROMPT_COMMAND)=(?:\/dev\/null)?$/;
  if (!isSetting && program !== 'unset') return undefined;
  return args.flatMap(({ value }) => pattern.exec(value)?.[1] ?? [])[0];
}

function review(command: Command, context: RuleContext): ReturnType<RulePack['review']> {
  const { args, program } = command;
  const words = args.filter(({ value }) => !value.startsWith('-'));
  if (program === 'echo' || program === 'printf') {
    const found = args.flatMap((word) =>
      namesIn(word)
        .filter(isSecretName)
        .map((name) => told(name, word, command, context)),
    );
    return statement({ observations: found });
  }
  if (args.some(({ value }) => value === '--help' || value === '--version')) return nothing;
  if (silencesHistory(command)) {
    const silenced = { ...unrecorded, name: 'shell history', reach: 'local' } as const;
    return statement({ observations: [remoteObservation(command, context, silenced)] });
  }
  const dropped = dropsFirstFile(command);
  if (dropped !== undefined) {
    const says = `Takes Holdpoint’s file away from the shells that read it from this variable: ${dropped}`;
    const guard = { rule: 'guard/shell-start', type: 'variable', name: dropped, says } as const;
    return unprotects(guard, command, context);
  }
  const isNamed = showsNamed(command);
  if (program !== 'env' && !isNamed && !showsAll(command)) return nothing;
  const secrets = isNamed ? words.filter(({ value }) => isSecretName(value)) : [];
  const all = words.length === 0 || program === 'ps' ? [everything(command, context)] : [];
  return statement({ observations: [...secrets.map((word) => told(word.value, word, command, context)), ...all] });
}

/** Credentials that live in variables, and the commands that print them; and the variables that keep a shell's record. */
export const environmentShown: RulePack = {
  programs: ['printenv', 'env', 'echo', 'printf', 'export', 'declare', 'typeset', 'set', 'unset', 'ps'],
  documentation: ['https://www.gnu.org/software/coreutils/manual/html_node/printenv-invocation.html'],
  review,
  examples: {
    catches: [
      { run: 'printenv GITHUB_TOKEN', rule: 'secrets/shown', effect: 'read-secret', target: 'GITHUB_TOKEN' },
      {
        run: 'echo "$AWS_SECRET_ACCESS_KEY"',
        rule: 'secrets/shown',
        effect: 'read-secret',
        target: 'AWS_SECRET_ACCESS_KEY',
      },
      { run: 'env', rule: 'secrets/environment', effect: 'read-secret' },
      { run: 'export', rule: 'secrets/environment', effect: 'read-secret' },
      { run: 'declare -p GH_TOKEN', rule: 'secrets/shown', effect: 'read-secret', target: 'GH_TOKEN' },
      { run: 'set --show GH_TOKEN', rule: 'secrets/shown', effect: 'read-secret', target: 'GH_TOKEN' },
      { run: 'export -p', rule: 'secrets/environment', effect: 'read-secret' },
      { run: 'export HISTFILE=/dev/null', rule: 'system/guard', effect: 'unprotect' },
      { run: 'unset HISTFILE', rule: 'system/guard', effect: 'unprotect' },
      { run: 'unset BASH_ENV', rule: 'guard/shell-start', effect: 'unprotect' },
      { run: 'unset PROMPT_COMMAND', rule: 'guard/shell-start', effect: 'unprotect', target: 'PROMPT_COMMAND' },
      { run: 'export BASH_ENV=/dev/null', rule: 'guard/shell-start', effect: 'unprotect' },
      { run: 'set +o history', rule: 'system/guard', effect: 'unprotect' },
      { run: 'set', rule: 'secrets/environment', effect: 'read-secret' },
      { run: 'export HISTSIZE=0', rule: 'system/guard', effect: 'unprotect' },
      { run: 'ps eww', rule: 'secrets/environment', effect: 'read-secret' },
    ],
    leaves: [
      'unset FOO_ENV',
      'export BASH_ENV=~/.bash_env',
      'printenv PATH',
      'echo $HOME',
      "echo '$GITHUB_TOKEN'",
      'echo GITHUB_TOKEN',
      'echo "$TOKEN_FILE"',
      'printf "%s" "$KEYBOARD"',
      'export A=b',
      'unset NODE_ENV',
      'set +o pipefail',
      'set -euo pipefail',
      'export HISTSIZE=10000 HISTFILE=$HOME/.history',
      'declare -f build',
      'declare -p PATH',
      'declare -pf token',
      'typeset -x GH_TOKEN',
      'ps aux',
      'ps -ef',
      'ps -p 1 -o time',
    ],
  },
};
