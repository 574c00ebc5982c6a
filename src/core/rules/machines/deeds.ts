import { deedsIn } from '../shared/deedsIn';
import type { Deed } from '../shared/toolPack';

/** What is done to virtual machines, system containers and their disks. */
export const inMachines = deedsIn('machines');

/** The words behind the verb begin with the thing; what follows are settings. */
export const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };

export const machineGone: Deed = inMachines.gone('Deletes the machine', 'machine', {
  ...{ ...first, lost: 'what its disks hold' },
});
export const diskGone: Deed = inMachines.gone('Deletes the disk', 'disk', { ...first, lost: 'what it holds' });
export const snapshotGone: Deed = inMachines.gone('Deletes a snapshot of', 'snapshot', first);
export const rolledBack: Deed = inMachines.replaced('Throws away what is newer than a snapshot of', 'machine', first);
export const halted: Deed = inMachines.interrupted('Stops the machine', 'machine', first);
