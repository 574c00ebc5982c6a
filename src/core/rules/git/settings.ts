import type { Statement, Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Observation } from '../../model/finding';
import { nothing, statement } from '../../model/statement';
import { readArguments } from '../files/arguments';
import { observation, says, type GitCall, type GitVerb } from './call';

/** Settings whose value is a program that git starts. */
const STARTS =
  /^(core\.(sshcommand|fsmonitor|gitproxy|askpass)|diff\.external|diff\..*\.(command|textconv)|difftool\..*\.cmd|mergetool\..*\.cmd|filter\..*\.(clean|smudge|process)|merge\..*\.driver|gpg\.(.*\.)?program|include\.path|includeif\..*\.path|uploadpack\.packobjectshook|protocol\.ext\.allow|init\.templatedir)$/;
/** Settings whose value may be a program when it says so with `!`. */
const MAY_START = /^(alias\..*|credential\.(.*\.)?helper)$/;
/** Ordinary values of settings that start a program. */
const ORDINARY = /^(true|false|builtin|ssh|gpg2?|git-lfs (clean|smudge|filter-process).*)?$/;

type Setting = { readonly key: string; readonly value: string; readonly word: Word };

/** What a setting does besides setting something; `later` when it stays in a configuration file. */
function settingObserved(call: GitCall, setting: Setting, later: boolean): Observation | null {
  const { key, value, word } = setting;
  const common = { undo: 'easy', target: { type: 'git setting', name: key }, at: word } as const;
  if (key === 'core.hookspath') {
    return observation(call, {
      ...common,
      rule: 'git/hooks-path',
      effect: 'unprotect',
      severity: 'high',
      says: `Replaces the repository's git hooks by those in ${value}`,
    });
  }
  if (key === 'http.sslverify' && value === 'false') {
    return observation(call, {
      ...common,
      rule: 'git/ssl-verify',
      effect: 'unprotect',
      severity: 'medium',
      says: 'Switches off the check of the server certificate',
    });
  }
  const starts = (STARTS.test(key) && !ORDINARY.test(value)) || (MAY_START.test(key) && value.startsWith('!'));
  if (!starts) {
    return null;
  }
  const sentence = later
    ? `Lets git start a program of its own accord: ${key}`
    : `Starts a program through the git setting ${key}`;
  return observation(call, {
    ...common,
    rule: 'git/setting-starts',
    effect: 'execute',
    severity: 'high',
    says: sentence,
  });
}

/** Variables that stand for a setting whose value git starts. */
const VARIABLES: Readonly<Record<string, string>> = {
  GIT_SSH_COMMAND: 'core.sshcommand',
  GIT_PROXY_COMMAND: 'core.gitproxy',
  GIT_EXTERNAL_DIFF: 'diff.external',
};

/** The same said by variables of this command: a start of `ssh` with options is what people write there. */
function settingsOfVariables({ command }: GitCall): readonly Setting[] {
  const { variables, span } = command;
  const found = Object.entries(variables).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const counted = /^GIT_CONFIG_KEY_(\d+)$/.exec(name)?.[1];
    if (counted !== undefined && value !== null) {
      return [[value.toLowerCase(), variables[`GIT_CONFIG_VALUE_${counted}`] ?? '']];
    }
    const key = VARIABLES[name];
    return key === undefined || value === null || /^ssh( [^;&|`$()]*)?$/.test(value) ? [] : [[key, value]];
  });
  return found.map(([key, value]) => ({ key, value, word: { value, dynamic: false, glob: false, raw: value, span } }));
}

/** The settings of `-c KEY=VALUE` and of variables, in force for this one command. */
export function oneTimeSettings(call: GitCall): Statement {
  const settings = [...call.settings, ...settingsOfVariables(call)];
  const observations = settings.flatMap((setting) => settingObserved(call, setting, false) ?? []);
  return statement({ observations });
}

const CONFIG = {
  valued: ['-f', '--file', '--blob', '--type', '-t', '--default', '--comment', '--value', '--url'],
  long: [
    '--global',
    '--local',
    '--system',
    '--worktree',
    '--get',
    '--get-all',
    '--get-regexp',
    '--list',
    '--unset',
    '--unset-all',
    '--add',
    '--replace-all',
    '--edit',
    '--show-origin',
    '--show-scope',
    '--remove-section',
    '--rename-section',
    '--bool',
    '--int',
    '--path',
    '--help',
  ],
};
const READS = [
  '--get',
  '--get-all',
  '--get-regexp',
  '--get-urlmatch',
  '--get-color',
  '--list',
  '-l',
  '--edit',
  '-e',
  '--remove-section',
  '--rename-section',
  '--help',
];
const VERBS: ReadonlySet<string> = new Set(['set', 'get', 'list', 'unset', 'edit', 'rename-section', 'remove-section']);

function config(call: GitCall): Statement {
  const args = readArguments(call.args, CONFIG);
  const [first] = args.operands;
  const isVerb = first !== undefined && VERBS.has(first.value);
  const [key, value] = isVerb ? args.operands.slice(1) : args.operands;
  if (args.has(...READS) || args.has('--unset', '--unset-all') || (isVerb && first.value !== 'set')) {
    return nothing;
  }
  if (key === undefined || value === undefined) {
    return nothing;
  }
  const setting = { key: key.value.toLowerCase(), value: value.value.replaceAll(UNKNOWN_PART, '…'), word: value };
  const found = settingObserved(call, setting, true);
  return found === null ? nothing : statement({ observations: [found] });
}

function remote(call: GitCall): Statement {
  const args = readArguments(call.args);
  const [verb, name, url] = args.operands;
  if (verb?.value !== 'set-url' || name === undefined || args.has('--delete')) {
    return nothing;
  }
  return says(call, {
    rule: 'git/remote-url',
    effect: 'update',
    severity: 'low',
    undo: 'easy',
    target: { type: 'git remote', name: name.value },
    says: `Points remote ${name.value} at ${url?.value ?? 'another address'}`,
    at: name,
  });
}

function credential(call: GitCall): Statement {
  if (call.args[0]?.value !== 'fill') {
    return nothing;
  }
  return says(call, {
    rule: 'git/credential-fill',
    effect: 'read-secret',
    severity: 'high',
    undo: 'impossible',
    target: { type: 'credential', name: 'git' },
    says: 'Prints the password that git keeps',
  });
}

/** Verbs that change how git itself behaves. */
export const settingVerbs: Readonly<Record<string, GitVerb>> = { config, remote, credential };
