import type { Grammar } from '../shared/toolPack';
import { first, inCluster } from './deeds';

const { gone, interrupted, changed, made, granted, exposed } = inCluster;
const halted = interrupted('Stops the virtual machine', 'virtual machine');

/** Virtual machines in a cluster: `virtctl`, and `kubectl virt`. */
export const machineVerbs: Grammar['verbs'] = {
  // Without grace it is pulled from its power.
  stop: (options) =>
    options.has('--force')
      ? { ...halted, says: 'Cuts the power of the virtual machine', severity: 'high', undo: 'costly' }
      : halted,
  restart: interrupted('Restarts the virtual machine', 'virtual machine'),
  'soft-reboot': interrupted('Restarts the virtual machine', 'virtual machine'),
  reset: interrupted('Cuts the power of the virtual machine', 'virtual machine', { severity: 'high' }),
  pause: interrupted('Pauses', 'virtual machine'),
  'pause vm': interrupted('Pauses the virtual machine', 'virtual machine'),
  'pause vmi': interrupted('Pauses the virtual machine', 'virtual machine'),
  start: made('Starts the virtual machine', 'virtual machine'),
  migrate: interrupted('Moves to another node the virtual machine', 'virtual machine', { severity: 'low' }),
  removevolume: interrupted('Takes a disk from the virtual machine', 'virtual machine', { ...first, severity: 'high' }),
  addvolume: changed('Gives a disk to the virtual machine', 'virtual machine', first),
  expose: exposed('Opens to the network the virtual machine', 'virtual machine', {
    named: (operands) => operands.slice(-1),
  }),
  'image-upload': changed('Writes an image into a volume', 'volume', { named: (operands) => operands.slice(-1) }),
  'vmexport delete': gone('Deletes the export', 'export', { undo: 'easy', severity: 'low' }),
  'credentials set-password': granted('Sets a password in the virtual machine', 'virtual machine'),
  'credentials add-ssh-key': granted('Lets a key into the virtual machine', 'virtual machine'),
};
