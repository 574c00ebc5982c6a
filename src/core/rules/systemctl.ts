import type { RulePack } from '../model/command';
import { isGuard, unguarded } from './system/guards';
import { switchedOff } from './system/switchedOff';
import type { Options } from './shared/readOptions';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const stopped: Deed = {
  ...{ rule: 'system/service', effect: 'interrupt', severity: 'medium', undo: 'easy', type: 'service' },
  says: 'Interrupts the service',
  named: (operands) => operands,
};
const changed: Deed = { ...stopped, effect: 'update', severity: 'low', says: 'Changes when the service starts:' };
const planted: Deed = {
  ...stopped,
  ...{ rule: 'planted/service', effect: 'execute', severity: 'high', says: 'Plants something that runs by itself:' },
};

/** Of another machine, `-H`, the same is remote. */
function onHost(deed: Deed, options: Options): Deed {
  return options.has('-H', '--host') ? { ...deed, reach: 'remote' } : deed;
}

/** A guard that stops is another thing than a service that stops. */
const stops: DeedOf = (options, rest) =>
  onHost(rest.some(({ value }) => isGuard(value)) ? unguarded : stopped, options);
const restarts: DeedOf = (options) => onHost(stopped, options);
const disables: DeedOf = (_options, rest) => (rest.some(({ value }) => isGuard(value)) ? unguarded : changed);

/** A unit by its name was installed before; one by its path is taken from wherever it lies. */
const enables: DeedOf = (_options, rest) => (rest.some(({ value }) => value.includes('/')) ? planted : changed);

/** `service NAME stop`: the verb is behind the name. */
const byName: DeedOf = (_options, [name, verb], { program }) => {
  if (
    program === 'systemctl' ||
    name === undefined ||
    !/^(stop|restart|force-reload|kill|teardown)$/.test(verb?.value ?? '')
  ) {
    return null;
  }
  const endsGuard = isGuard(name.value) && /^(stop|teardown|kill)$/.test(verb?.value ?? '');
  return { ...(endsGuard ? unguarded : stopped), named: (operands) => operands.slice(0, 1) };
};

/** Services of this machine: stopping one interrupts, stopping a guard unprotects. */
export const systemctl: RulePack = toolPack({
  programs: ['systemctl', 'service', 'rc-service'],
  documentation: ['https://www.freedesktop.org/software/systemd/man/latest/systemctl.html'],
  grammar: {
    valued: ['-H', '--host', '-M', '--machine', '-t', '--type', '-s', '--signal', '-n', '--lines', '-o', '-p'],
  },
  local: true,
  idle: ['--dry-run', '-h'],
  verbs: {
    ...{
      stop: stops,
      kill: stops,
      mask: stops,
      disable: disables,
      enable: enables,
      reenable: enables,
      unmask: changed,
      revert: changed,
    },
    ...{
      restart: restarts,
      'try-restart': restarts,
      'reload-or-restart': restarts,
      clean: { ...stopped, effect: 'delete' },
    },
    ...{
      poweroff: switchedOff,
      halt: switchedOff,
      reboot: switchedOff,
      kexec: switchedOff,
      'soft-reboot': switchedOff,
    },
    ...{ rescue: switchedOff, emergency: switchedOff, isolate: switchedOff },
    ...{
      link: planted,
      edit: planted,
      'set-environment': { ...planted, says: 'Changes what every service is started with:' },
    },
    'set-default': { ...changed, effect: 'interrupt', says: 'Changes what the machine starts into:' },
    '': byName,
  },
  examples: {
    catches: [
      { run: 'systemctl --user mask holdpoint.service', rule: 'system/guard', effect: 'unprotect' },
      { run: 'systemctl stop nginx', rule: 'system/service', effect: 'interrupt', target: 'nginx' },
      { run: 'systemctl disable --now auditd', rule: 'system/guard', effect: 'unprotect', target: 'auditd' },
      { run: 'service ufw stop', rule: 'system/guard', effect: 'unprotect', target: 'ufw' },
      { run: 'service postgresql restart', rule: 'system/service', effect: 'interrupt', target: 'postgresql' },
      { run: 'systemctl -H web1 restart nginx', rule: 'system/service', effect: 'interrupt' },
      { run: 'systemctl link /tmp/x.service', rule: 'planted/service', effect: 'execute' },
      { run: 'systemctl enable --now /tmp/x.service', rule: 'planted/service', effect: 'execute' },
      { run: 'systemctl enable nginx', rule: 'system/service', effect: 'update', target: 'nginx' },
      { run: 'service apparmor teardown', rule: 'system/guard', effect: 'unprotect', target: 'apparmor' },
      { run: 'systemctl reboot', rule: 'system/off', effect: 'lose-work' },
    ],
    leaves: [
      'systemctl status nginx',
      'systemctl list-units',
      'systemctl daemon-reload',
      'service nginx status',
      'systemctl start x',
    ],
  },
});
