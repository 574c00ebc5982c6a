import type { RulePack } from '../model/command';
import { isGuard, unguarded } from './system/guards';
import { switchedOff } from './system/switchedOff';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const stopped: Deed = {
  ...{ rule: 'system/service', effect: 'interrupt', severity: 'medium', undo: 'easy', type: 'service' },
  says: 'Interrupts the service',
  named: (operands) => operands.slice(-1),
};
const planted: Deed = {
  ...{ rule: 'planted/service', effect: 'execute', severity: 'high', undo: 'easy', type: 'service' },
  says: 'Plants something that runs when the session starts:',
  named: (operands) => operands.slice(-1),
};
const changed: Deed = { ...stopped, effect: 'update', severity: 'low', says: 'Changes what every new program sees:' };

const stops: DeedOf = (_options, rest) =>
  rest.some(({ value }) => isGuard(value)) ? { ...unguarded, named: (operands) => operands.slice(-1) } : stopped;

/** macOS' services. */
export const launchctl: RulePack = toolPack({
  programs: ['launchctl'],
  documentation: ['https://keith.github.io/xcode-man-pages/launchctl.1.html'],
  grammar: { valued: ['-S', '-D', '-l', '-p', '-o', '-e'] },
  local: true,
  verbs: {
    ...{ load: planted, bootstrap: planted, submit: planted, enable: planted },
    ...{ unload: stops, bootout: stops, remove: stops, stop: stops, kill: stops, disable: stops },
    ...{ setenv: changed, unsetenv: changed, config: changed, limit: changed, reboot: switchedOff },
  },
  examples: {
    catches: [
      { run: 'launchctl load -w ~/Library/LaunchAgents/x.plist', rule: 'planted/service', effect: 'execute' },
      { run: 'launchctl bootout gui/501/com.acme.agent', rule: 'system/service', effect: 'interrupt' },
      {
        run: 'launchctl unload -w /System/Library/LaunchDaemons/com.apple.alf.agent.plist',
        rule: 'system/guard',
        effect: 'unprotect',
      },
      { run: 'launchctl bootout system/com.apple.syspolicyd', rule: 'system/guard', effect: 'unprotect' },
      { run: 'launchctl reboot', rule: 'system/off', effect: 'lose-work' },
    ],
    leaves: ['launchctl list', 'launchctl print gui/501', 'launchctl getenv PATH', 'launchctl help'],
  },
});
