import type { PathPack } from '../model/pathPack';
import { meaning } from './shared/meaning';

/** Settings of the running kernel that are brakes. */
const BRAKES =
  /^\/proc\/sys\/(kernel\/(randomize_va_space|yama\/ptrace_scope|kptr_restrict|dmesg_restrict|sysrq|core_pattern|modules_disabled)|net\/ipv[46]\/(ip_forward|conf\/[^/]+\/forwarding)|fs\/(protected_\w+|suid_dumpable))$/;

/** Files of the kernel, where writing is doing: `/proc/sysrq-trigger` reboots at once. */
export const kernelFiles: PathPack = {
  documentation: ['https://docs.kernel.org/admin-guide/sysrq.html', 'https://docs.kernel.org/admin-guide/sysctl/'],
  review: (touch) => {
    if (touch.how !== 'write') return [];
    if (touch.path === '/proc/sysrq-trigger') {
      const says = 'May end everything that runs on the machine, through the kernel itself';
      const lost = { rule: 'system/off', effect: 'lose-work', severity: 'high', undo: 'impossible' } as const;
      return [meaning(touch, { ...lost, says })];
    }
    if (/^\/dev\/(mem|kmem|port)$/.test(touch.path)) {
      const says = `Writes into the memory of the machine: ${touch.path}`;
      return [
        meaning(touch, { rule: 'system/kernel', effect: 'lose-work', severity: 'critical', undo: 'impossible', says }),
      ];
    }
    if (BRAKES.test(touch.path)) {
      const says = `Changes a protection of the system: ${touch.path}`;
      return [meaning(touch, { rule: 'system/protection', effect: 'unprotect', severity: 'high', says })];
    }
    if (!/^\/(proc\/sys|sys)\//.test(touch.path)) return [];
    return [
      meaning(touch, {
        rule: 'system/kernel',
        effect: 'update',
        severity: 'low',
        says: `Changes a kernel setting: ${touch.path}`,
      }),
    ];
  },
  examples: {
    catches: [
      { path: '/proc/sysrq-trigger', how: 'write', rule: 'system/off', effect: 'lose-work' },
      { path: '/dev/mem', how: 'write', rule: 'system/kernel', effect: 'lose-work' },
      { path: '/proc/sys/kernel/randomize_va_space', how: 'write', rule: 'system/protection', effect: 'unprotect' },
      { path: '/proc/sys/vm/drop_caches', how: 'write', rule: 'system/kernel', effect: 'update' },
      { path: '/sys/class/net/eth0/mtu', how: 'write', rule: 'system/kernel', effect: 'update' },
    ],
    leaves: [
      { path: '/proc/sys/vm/swappiness', how: 'read' },
      { path: './proc/sys/x', how: 'write' },
      { path: '/dev/null', how: 'write' },
    ],
  },
};
