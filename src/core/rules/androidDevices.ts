import type { RulePack } from '../model/command';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const facts = { severity: 'high', undo: 'impossible', type: 'device', name: '' } as const;
const wiped: Deed = {
  ...{ ...facts, rule: 'device/wiped', effect: 'delete', severity: 'critical' },
  says: 'Deletes everything that people keep on the device',
  lost: 'its apps, accounts and pictures',
};
const erased: Deed = {
  ...{ type: 'partition', rule: 'device/erased', effect: 'delete', severity: 'high', undo: 'costly' },
  says: 'Deletes on the device what is in partition',
};
const flashed: Deed = {
  ...{ type: 'partition', rule: 'device/flashed', effect: 'replace', severity: 'high', undo: 'costly' },
  says: 'Overwrites on the device partition',
};
const flashedWhole: Deed = { ...flashed, name: '', type: 'device', says: 'Overwrites the system of the device' };
const unverified: Deed = {
  ...{ ...facts, rule: 'device/unverified', effect: 'unprotect', undo: 'easy' },
  says: 'Lets the device run a system that nobody has signed',
};

/** Un- and relocking deletes what people keep on it: the makers want it so. */
const lock: DeedOf = (_options, [how]) => (/^(?:un)?lock/.test(how?.value ?? '') ? wiped : null);
/** `-w` wipes whatever else is done. */
const wipes: DeedOf = (options) => (options.has('-w') ? wiped : null);
const flash: DeedOf = (options) => (options.has('-w') ? wiped : flashed);

/** Devices that run Android, by their loader and by their bridge. */
export const androidDevices: RulePack = toolsPack({
  tools: [
    {
      programs: ['fastboot'],
      local: true,
      grammar: { valued: ['-s', '--slot', '--set-active', '-S'] },
      idle: ['-h'],
      verbs: {
        ...{ erase: erased, flash, 'flash:raw': flash, flashing: lock, oem: lock, '': wipes },
        ...{ format: erased, update: flashedWhole, flashall: flashedWhole, 'wipe-super': wiped },
        'delete-logical-partition': erased,
      },
    },
    {
      programs: ['adb'],
      local: true,
      grammar: { valued: ['-s', '-t', '-H', '-P', '-L'], stopAtOperand: true },
      verbs: { 'disable-verity': unverified, sideload: flashedWhole },
    },
  ],
  documentation: [
    'https://android.googlesource.com/platform/system/core/+/refs/heads/main/fastboot/README.md',
    'https://developer.android.com/tools/adb',
  ],
  examples: {
    catches: [
      { run: 'fastboot erase userdata', rule: 'device/erased', effect: 'delete', target: 'userdata' },
      { run: 'fastboot flashing unlock', rule: 'device/wiped', effect: 'delete' },
      { run: 'fastboot oem unlock 0x123', rule: 'device/wiped', effect: 'delete' },
      { run: 'fastboot -w', rule: 'device/wiped', effect: 'delete' },
      { run: 'fastboot -s A1 flash boot boot.img', rule: 'device/flashed', effect: 'replace', target: 'boot' },
      { run: 'adb disable-verity', rule: 'device/unverified', effect: 'unprotect' },
    ],
    leaves: [
      'fastboot devices',
      'fastboot getvar all',
      'fastboot reboot',
      'fastboot flashing get_unlock_ability',
      'adb devices',
      'adb -s A1 install app-debug.apk',
      'adb uninstall com.acme.app',
      'adb shell pm clear com.acme.app',
      'adb logcat -d',
    ],
  },
});
