import type { RulePack, Word } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const base = { severity: 'high', undo: 'easy', type: 'setting', name: '' } as const;
const off: Deed = {
  ...{ ...base, rule: 'system/protection', effect: 'unprotect' },
  says: 'Takes a protection off the machine',
};
const planted: Deed = {
  ...{ ...base, rule: 'planted/service', effect: 'execute' },
  says: 'Plants a program that runs whenever somebody logs in',
};
const gone: Deed = {
  ...{ rule: 'settings/removed', effect: 'delete', severity: 'medium', undo: 'costly', type: 'settings' },
  ...{ says: 'Deletes every setting of', lost: 'what was set there by hand' },
};

const changed: Deed = {
  ...{ rule: 'settings/changed', effect: 'update', severity: 'low', undo: 'easy', type: 'settings' },
  says: 'Changes settings of',
};

/** Keys that are brakes; they hold as long as they are on. */
const BRAKES =
  /^(?:LSQuarantine|globalstate|stealthenabled|askForPassword|AutomaticCheckEnabled|AutomaticDownload|CriticalUpdateInstall|ConfigDataInstall|GKAutoRearm|DisableConsoleAccess)$/;
const OFF = /^(?:0|no|false)$/i;

/** `write DOMAIN KEY [-TYPE] VALUE`: the type may stand as an option. */
const written: DeedOf = (options, [, key, ...rest]) => {
  const values = [...rest, ...options.given.flatMap(({ values: [value] }) => (value === undefined ? [] : [value]))];
  const name = key?.value ?? '';
  if (/^Log(?:in|out)Hook$/.test(name)) return planted;
  return BRAKES.test(name) && values.some(({ value }) => OFF.test(value)) ? off : changed;
};

/** Without a key it is the whole domain. */
const removed: DeedOf = (_options, rest: readonly Word[]) => (rest.length === 1 ? gone : changed);

/** Settings of macOS and of its programs. */
export const macDefaults: RulePack = toolPack({
  programs: ['defaults'],
  documentation: ['https://keith.github.io/xcode-man-pages/defaults.1.html'],
  grammar: {
    valued: ['-host', '-bool', '-boolean', '-int', '-integer', '-float', '-string', '-data', '-date'],
    singleDash: true,
  },
  local: true,
  verbs: { write: written, delete: removed, remove: removed, rename: changed, import: changed },
  examples: {
    catches: [
      {
        run: 'defaults write com.apple.LaunchServices LSQuarantine -bool NO',
        rule: 'system/protection',
        effect: 'unprotect',
      },
      {
        run: 'defaults write /Library/Preferences/com.apple.alf globalstate -int 0',
        rule: 'system/protection',
        effect: 'unprotect',
      },
      { run: 'defaults write com.apple.loginwindow LoginHook /tmp/x.sh', rule: 'planted/service', effect: 'execute' },
      { run: 'defaults write com.apple.dock autohide -bool true', rule: 'settings/changed', effect: 'update' },
      { run: 'defaults delete com.apple.dock autohide', rule: 'settings/changed', effect: 'update' },
      {
        run: 'defaults write com.apple.LaunchServices LSQuarantine -bool true',
        rule: 'settings/changed',
        effect: 'update',
      },
      { run: 'defaults delete com.apple.dock', rule: 'settings/removed', effect: 'delete', target: 'com.apple.dock' },
    ],
    leaves: ['defaults read com.apple.dock', 'defaults domains'],
  },
});
