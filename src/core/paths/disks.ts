import { isDiskDevice } from '../model/diskDevice';
import type { PathPack } from '../model/pathPack';
import { meaning } from './shared/meaning';

/** A redirection onto a whole disk: `cat image > /dev/sda`. */
export const disks: PathPack = {
  documentation: ['https://www.kernel.org/doc/html/latest/admin-guide/devices.html'],
  review: (touch) => {
    if (touch.how !== 'write' || !isDiskDevice(touch.path)) {
      return [];
    }
    const target = { type: 'disk', name: touch.path };
    const impact = { lost: 'everything on it', dependants: [] };
    const says = `Overwrites the disk ${touch.path}`;
    return [
      meaning(touch, {
        rule: 'files/disk',
        effect: 'delete',
        severity: 'critical',
        undo: 'impossible',
        target,
        impact,
        says,
      }),
    ];
  },
  examples: {
    catches: [
      { path: '/dev/sda', how: 'write', rule: 'files/disk', effect: 'delete' },
      { path: '/dev/vg0/data', how: 'write', rule: 'files/disk', effect: 'delete' },
    ],
    leaves: [
      { path: '/dev/null', how: 'write' },
      { path: '/dev/stderr', how: 'write' },
      { path: './dev/sda', how: 'write' },
      { path: '/dev/tcp/127.0.0.1/80', how: 'write' },
    ],
  },
};
