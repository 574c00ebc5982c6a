import type { RulePack } from '../model/command';
import { switchedOff } from './system/switchedOff';
import { toolPack } from './shared/toolPack';

/** The machine itself: off, or round once. */
export const shutdown: RulePack = toolPack({
  programs: ['shutdown', 'reboot', 'poweroff', 'halt', 'init', 'telinit'],
  documentation: ['https://man7.org/linux/man-pages/man8/shutdown.8.html'],
  local: true,
  idle: ['-c', '-k', '--show', '-w', '--wtmp-only'],
  verbs: {
    '': (_options, [first], { program }) =>
      program.endsWith('init') && !/^[016s]$/i.test(first?.value ?? '') ? null : switchedOff,
  },
  examples: {
    catches: [
      { run: 'shutdown -h now', rule: 'system/off', effect: 'lose-work' },
      { run: 'reboot', rule: 'system/off', effect: 'lose-work' },
      { run: 'init 6', rule: 'system/off', effect: 'lose-work' },
    ],
    leaves: ['shutdown -c', 'shutdown --help', 'init', 'init 3'],
  },
});
