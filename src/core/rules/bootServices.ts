import type { RulePack } from '../model/command';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const planted: Deed = {
  ...{ rule: 'planted/service', effect: 'execute', severity: 'high', undo: 'easy', type: 'service' },
  says: 'Lets start by itself with the machine:',
};
const scheduled: Deed = {
  ...planted,
  ...{
    rule: 'planted/schedule',
    name: 'systemd timer',
    type: 'schedule',
    says: 'Plants a command that runs on a schedule:',
  },
};
const unplanted: Deed = {
  ...planted,
  ...{ rule: 'system/service', effect: 'update', severity: 'low', says: 'Changes when the service starts:' },
};

const TIMERS = ['--on-calendar', '--on-active', '--on-boot', '--on-startup', '--on-unit-active', '--on-unit-inactive'];

/** Without a timer the command runs at once, and is judged as the command that it is. */
const systemdRun: NamedGrammar = {
  programs: ['systemd-run'],
  local: true,
  grammar: {
    valued: [
      ...TIMERS,
      '-u',
      '--unit',
      '-p',
      '--property',
      '-E',
      '--setenv',
      '--timer-property',
      '-M',
      '-H',
      '--slice',
    ],
    stopAtOperand: true,
  },
  idle: ['-h'],
  verbs: { '': (options) => (options.has(...TIMERS) ? scheduled : null) },
};

/** `update-rc.d NAME defaults`, `chkconfig NAME on`: the verb follows the name. */
const byName: DeedOf = (_options, [, verb]) => {
  if (/^(?:defaults|enable|on|add)$/.test(verb?.value ?? '')) return planted;
  return /^(?:disable|remove|off)$/.test(verb?.value ?? '') ? unplanted : null;
};

const rc: NamedGrammar = {
  programs: ['rc-update', 'update-rc.d', 'chkconfig'],
  local: true,
  grammar: { valued: ['--level', '--levels'], flags: ['--add', '--del', '-f'] },
  idle: ['--list', '-h'],
  verbs: {
    ...{ add: planted, a: planted, del: unplanted, delete: unplanted, d: unplanted, show: () => null },
    '': (options, rest, command) => {
      if (options.has('--add')) return planted;
      return options.has('--del') ? unplanted : byName(options, rest, command);
    },
  },
};

/** Services and timers of init systems, beside those of `systemctl`. */
export const bootServices: RulePack = toolsPack({
  tools: [systemdRun, rc],
  documentation: [
    'https://www.freedesktop.org/software/systemd/man/latest/systemd-run.html',
    'https://manpages.debian.org/update-rc.d',
    'https://github.com/OpenRC/openrc/blob/master/user-guide.md',
  ],
  examples: {
    catches: [
      { run: 'systemd-run --on-calendar=hourly /tmp/x.sh', rule: 'planted/schedule', effect: 'execute' },
      { run: 'systemd-run --user --on-active=30 /tmp/x.sh', rule: 'planted/schedule', effect: 'execute' },
      { run: 'rc-update add upd default', rule: 'planted/service', effect: 'execute', target: 'upd' },
      { run: 'update-rc.d upd defaults', rule: 'planted/service', effect: 'execute', target: 'upd' },
      { run: 'chkconfig upd on', rule: 'planted/service', effect: 'execute', target: 'upd' },
      { run: 'chkconfig --add upd', rule: 'planted/service', effect: 'execute', target: 'upd' },
      { run: 'rc-update del upd', rule: 'system/service', effect: 'update', target: 'upd' },
    ],
    leaves: ['systemd-run --user npm test', 'rc-update show', 'chkconfig --list', 'chkconfig upd'],
  },
});
