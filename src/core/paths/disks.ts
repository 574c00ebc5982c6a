import type { PathPack } from '../model/pathPack';
import { meaning } from './shared/meaning';

const DISK = /^\/dev\/(disk\d|rdisk\d|sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme\d|mmcblk\d|md\d|dm-\d|mapper\/|disk\/)/;

/** A redirection onto a whole disk: `cat image > /dev/sda`. */
export const disks: PathPack = {
  documentation: ['https://www.kernel.org/doc/html/latest/admin-guide/devices.html'],
  review: (touch) => {
    if (touch.how !== 'write' || !DISK.test(touch.path)) {
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
    catches: [{ path: '/dev/sda', how: 'write', rule: 'files/disk', effect: 'delete' }],
    leaves: [
      { path: '/dev/null', how: 'write' },
      { path: '/dev/stderr', how: 'write' },
      { path: './dev/sda', how: 'write' },
    ],
  },
};
