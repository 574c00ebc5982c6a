import type { RulePack } from '../model/command';
import { switchedOff } from './system/switchedOff';
import { toolPack, type Deed } from './shared/toolPack';

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

/** macOS' services. */
export const launchctl: RulePack = toolPack({
  programs: ['launchctl'],
  documentation: ['https://keith.github.io/xcode-man-pages/launchctl.1.html'],
  grammar: { valued: ['-S', '-D', '-l', '-p', '-o', '-e'] },
  local: true,
  verbs: {
    ...{ load: planted, bootstrap: planted, submit: planted, enable: planted },
    ...{ unload: stopped, bootout: stopped, remove: stopped, stop: stopped, kill: stopped, disable: stopped },
    ...{ setenv: changed, unsetenv: changed, config: changed, limit: changed, reboot: switchedOff },
  },
  examples: {
    catches: [
      { run: 'launchctl load -w ~/Library/LaunchAgents/x.plist', rule: 'planted/service', effect: 'execute' },
      { run: 'launchctl bootout gui/501/com.acme.agent', rule: 'system/service', effect: 'interrupt' },
      { run: 'launchctl reboot', rule: 'system/off', effect: 'lose-work' },
    ],
    leaves: ['launchctl list', 'launchctl print gui/501', 'launchctl getenv PATH', 'launchctl help'],
  },
});
