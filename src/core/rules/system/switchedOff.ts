import type { Deed } from '../shared/toolPack';

/** The machine goes down, and with it whatever its programs had not saved. */
export const switchedOff: Deed = {
  ...{ rule: 'system/off', effect: 'lose-work', severity: 'high', undo: 'impossible', type: 'machine', name: '' },
  says: 'Ends everything that runs on the machine',
  lost: 'whatever its programs have not saved',
};
