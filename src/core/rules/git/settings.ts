import { ownField } from '../../model/ownField';
import type { Statement, Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Observation } from '../../model/finding';
import { nothing, statement } from '../../model/statement';
import { readArguments } from '../files/arguments';
import { observation, readSetting, says, type GitCall, type GitVerb } from './call';

/** Settings whose value is a program that git starts, or a file that names more of them. */
const STARTS =
  /^(core\.(sshcommand|fsmonitor|gitproxy|askpass|pager|editor|alternaterefscommand)|sequence\.editor|pager\..*|interactive\.difffilter|diff\.external|diff\..*\.(command|textconv)|difftool\..*\.cmd|mergetool\..*\.cmd|(browser|man)\..*\.cmd|filter\..*\.(clean|smudge|process)|merge\..*\.driver|gpg\.(.*\.)?program|gpg\.ssh\.defaultkeycommand|trailer\..*\.(cmd|command)|tar\..*\.command|hook\..*\.command|remote\..*\.(uploadpack|receivepack)|include\.path|includeif\..*\.path|uploadpack\.packobjectshook|protocol\.ext\.allow|init\.templatedir)$/;
/** Settings whose value may be a program when it says so with `!`. */
const MAY_START = /^(alias\..*|credential\.(.*\.)?helper|submodule\..*\.update)$/;
/** Of these every value is one line for a shell. */
const LINES =
  /^(core\.(sshcommand|pager|editor|askpass|fsmonitor)|sequence\.editor|pager\..*|diff\.external|interactive\.difffilter)$/;
/** What people have as a pager, an editor or a way to sign, with plain options behind it. */
const ORDINARY =
  /^((true|false|:|cat|less|more|most|bat|batcat|delta|diff-so-fancy|difft|vim?|nvim|vimdiff|nano|emacs|emacsclient|micro|hx|helix|kak|ed|subl|code|code-insiders|codium|cursor|kiro|zed|idea|mate|notepad|ssh|gpg2?|ssh-keygen|builtin|git-lfs (clean|smudge|filter-process)|nbstripout|git-crypt)( [^;&|`$()<>]*)?)?$/;

type Setting = { readonly key: string; readonly value: string; readonly word: Word };

/** A start by way of a setting; one that stays may not even be an `ssh` with options. */
function startsProgram({ key, value }: Setting, later: boolean): boolean {
  if (MAY_START.test(key)) return value.startsWith('!');
  const isOrdinary = later && key === 'core.sshcommand' ? /^(ssh)?$/.test(value) : ORDINARY.test(value);
  return STARTS.test(key) && !isOrdinary && !(key.startsWith('pager.') && /^(true|false)$/.test(value));
}

function hostOf(address: string): string {
  return /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)/.exec(address)?.[1] ?? address;
}

/** `url.BASE.insteadOf VALUE`, where the two are not the same host written in two ways. */
function isRedirection(key: string, value: string): boolean {
  const base = /^url\.(.*)\.(?:push)?insteadof$/.exec(key)?.[1];
  return base !== undefined && hostOf(base) !== hostOf(value.toLowerCase()) && /[./:]/.test(value);
}

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
  if (/^http\.(.*\.)?sslverify$/.test(key) && /^(false|0|no|off)$/.test(value)) {
    return observation(call, {
      ...common,
      rule: 'git/ssl-verify',
      effect: 'unprotect',
      severity: 'medium',
      says: 'Switches off the check of the server certificate',
    });
  }
  if (isRedirection(key, value)) {
    const sentence = `Takes another address in place of ${value}: ${key}`;
    return observation(call, {
      ...common,
      rule: 'git/other-address',
      effect: 'unprotect',
      severity: 'medium',
      says: sentence,
    });
  }
  if (/^receive\.deny(nonfastforwards|deletes)$/.test(key) && value === 'false') {
    const sentence = 'Lets history on this server be overwritten or deleted';
    return observation(call, {
      ...common,
      rule: 'git/receive-deny',
      effect: 'unprotect',
      severity: 'medium',
      says: sentence,
    });
  }
  if (!startsProgram(setting, later)) return null;
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
  GIT_ASKPASS: 'core.askpass',
  GIT_EDITOR: 'core.editor',
  GIT_SEQUENCE_EDITOR: 'sequence.editor',
  GIT_PAGER: 'core.pager',
};

/** `'core.pager=less' 'a.b'='c'`: how git hands `-c` on to the git that it starts. */
function parametersIn(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/'([^'=]+)(?:'='|=)([^']*)'/g)].map(([, key = '', value = '']) => [
    key.toLowerCase(),
    value,
  ]);
}

/** The same said by variables of this command: a start of `ssh` with options is what people write there. */
function settingsOfVariables({ command }: GitCall): readonly Setting[] {
  const { variables, span } = command;
  const found = Object.entries(variables).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const counted = /^GIT_CONFIG_KEY_(\d+)$/.exec(name)?.[1];
    if (counted !== undefined && value !== null) {
      return [[value.toLowerCase(), variables[`GIT_CONFIG_VALUE_${counted}`] ?? '']];
    }
    if (name === 'GIT_CONFIG_PARAMETERS') return parametersIn(value ?? '');
    if (name === 'GIT_SSL_NO_VERIFY') return [['http.sslverify', 'false']];
    const key = ownField(VARIABLES, name);
    return key === undefined || value === null ? [] : [[key, value]];
  });
  return found.map(([key, value]) => ({ key, value, word: { value, dynamic: false, glob: false, raw: value, span } }));
}

/** The settings of `-c KEY=VALUE` and of variables, in force for this one command. */
export function oneTimeSettings(call: GitCall): Statement {
  const settings = [...call.settings, ...settingsOfVariables(call)];
  const lines = settings.filter((setting) => LINES.test(setting.key) && startsProgram(setting, false));
  const others = settings.filter((setting) => !lines.includes(setting));
  const observations = others.flatMap((setting) => settingObserved(call, setting, false) ?? []);
  return statement({ observations, starts: lines.map(({ value }) => ({ kind: 'script', text: value })) });
}

/** What `clone -c KEY=VALUE` writes into the configuration of the clone. */
export function settingsKept(call: GitCall, words: readonly Word[]): Statement {
  const found = words.map(readSetting).flatMap((setting) => settingObserved(call, setting, true) ?? []);
  return statement({ observations: found });
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

function withoutHooks(call: GitCall, at: Word): Statement {
  return says(call, {
    ...{ rule: 'git/hooks-path', effect: 'unprotect', severity: 'high', undo: 'easy', at },
    target: { type: 'git setting', name: at.value },
    says: 'Takes away the folder that git takes its hooks from',
  });
}

type Change = { readonly key: Word; readonly value: Word | undefined; readonly isUnset: boolean };

/** What `git config` changes; `null` where it only reads. */
function changeOf(call: GitCall): Change | null {
  const args = readArguments(call.args, CONFIG);
  const [first] = args.operands;
  const verb = first !== undefined && VERBS.has(first.value) ? first.value : null;
  const [key, value] = verb === null ? args.operands : args.operands.slice(1);
  const isUnset = verb === 'unset' || args.has('--unset', '--unset-all');
  const isRead = args.has(...READS) || (verb !== null && verb !== 'set' && !isUnset);
  return key === undefined || isRead ? null : { key, value, isUnset };
}

function config(call: GitCall): Statement {
  const change = changeOf(call);
  if (change === null) return nothing;
  const { key, value, isUnset } = change;
  if (isUnset) return key.value.toLowerCase() === 'core.hookspath' ? withoutHooks(call, key) : nothing;
  if (value === undefined) return nothing;
  const setting = { key: key.value.toLowerCase(), value: value.value.replaceAll(UNKNOWN_PART, '…'), word: value };
  const found = settingObserved(call, setting, true);
  return found === null ? nothing : statement({ observations: [found] });
}

/** Verbs that change how git itself behaves. */
export const settingVerbs: Readonly<Record<string, GitVerb>> = { config };
