import type { RulePack } from '../model/command';
import { switchedOff } from './system/switchedOff';
import { toolPack } from './shared/toolPack';

/** The machine itself: off, or round once. */
export const shutdown: RulePack = toolPack({
  programs: ['shutdown', 'reboot', 'poweroff', 'halt', 'init', 'telinit', 'rtcwake', 'ctrlaltdel'],
  documentation: [
    'https://man7.org/linux/man-pages/man8/shutdown.8.html',
    'https://man7.org/linux/man-pages/man8/rtcwake.8.html',
  ],
  grammar: { valued: ['-m', '--mode', '-s', '--seconds', '-t', '--time', '--date'] },
  local: true,
  idle: ['-c', '-k', '--show', '-w', '--wtmp-only'],
  verbs: {
    '': (options, [first], { program }) => {
      const word = first?.value ?? '';
      if (program === 'rtcwake') return options.value('-m', '--mode')?.value === 'off' ? switchedOff : null;
      // `soft` and `hard` say what the keys do from now on; the kernel's own way ends everything unsaved.
      if (program === 'ctrlaltdel') return word === 'hard' ? switchedOff : null;
      // Windows: the one that was ordered is called off.
      if (/^[/-](?:a|\?)$/i.test(word)) return null;
      return program.endsWith('init') && !/^[016s]$/i.test(word) ? null : switchedOff;
    },
  },
  examples: {
    catches: [
      { run: 'shutdown -h now', rule: 'system/off', effect: 'lose-work' },
      { run: 'reboot', rule: 'system/off', effect: 'lose-work' },
      { run: 'init 6', rule: 'system/off', effect: 'lose-work' },
    ],
    leaves: ['shutdown -c', 'shutdown /a', 'shutdown --help', 'init', 'init 3'],
  },
});
