import type { Deed } from '../shared/toolPack';

/** Services and programs whose end leaves a machine open or unwatched, by the names that the systems give them. */
const GUARDS: readonly RegExp[] = [
  /^(?:auditd|apparmor|firewalld|ufw|nftables|ip6?tables|fail2ban|selinux.*|clamav.*|clamd|freshclam|osqueryd?|crowdsec)$/,
  /^(?:falcon-sensor|falcond?|wazuh-agent(?:d)?|mdatp|wdavdaemon|sentinel(?:d|one|agent)|cbagentd|aide|usbguard(?:-daemon)?)$/,
  /^(?:systemd-journald|rsyslogd?|syslog-ng|ossec-.*|sysmon(?:64)?|santad?|xprotect|endpointsecurityd)$/,
  /^com\.apple\.(?:alf\..*|alf|syspolicyd|xprotect.*|mrt.*|security\.syspolicy|auditd|endpointsecurity.*)$/,
  /^holdpoint(?:-.*)?$/,
  /^(?:windefend|wdnissvc|sense|mpssvc|wscsvc|securityhealthservice|msmpeng|mssense|nissrv|eventlog|wdfilter|bfe)$/,
];

/** Whether `name` is one of them, however it is written: `auditd.service`, `MsMpEng.exe`, a file of launchd. */
export function isGuard(name: string): boolean {
  const bare = name
    .toLowerCase()
    .replace(/^.*[/\\]/, '')
    .replace(/\.(?:service|socket|exe|plist)$/, '');
  return GUARDS.some((pattern) => pattern.test(bare));
}

/** What protects or watches the machine is stopped or kept from starting. */
export const unguarded: Deed = {
  ...{ rule: 'system/guard', effect: 'unprotect', severity: 'high', undo: 'easy', type: 'service' },
  says: 'Stops what protects or watches the machine:',
  named: (operands) => operands,
};
