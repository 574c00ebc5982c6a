import type { RulePack } from '../model/command';
import type { Options } from './shared/readOptions';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const facts = { severity: 'high', undo: 'costly', type: 'device', name: '' } as const;
const erased: Deed = {
  ...{ ...facts, rule: 'device/erased', effect: 'delete', says: 'Erases the memory of the connected device' },
  lost: 'its firmware, settings and keys',
};
const fused: Deed = {
  ...{ ...facts, rule: 'device/fuses', effect: 'replace', undo: 'impossible' },
  says: 'Burns fuses of the connected device, which stay burnt for ever',
};
const refused: Deed = {
  ...fused,
  undo: 'costly',
  says: 'Changes the fuses of the connected device, which may lock it',
};
const flashed: Deed = {
  ...{ ...facts, rule: 'system/firmware', effect: 'replace', type: 'firmware' },
  says: 'Writes the firmware of this machine or its cards anew',
  lost: 'the machine may not start any more if it fails half way',
};

function first(options: Options): string {
  return options.operands[0]?.value ?? '';
}

/** Writing a program into a board is what embedded work is; erasing takes its settings and keys as well. */
const esptool: DeedOf = (options) =>
  /^erase[-_](?:flash|region)$/.test(first(options)) || options.has('-e', '--erase-all') ? erased : null;
const espefuse: DeedOf = (options) => (/^(?:burn|(?:write|read)[-_]protect)[-_]/.test(first(options)) ? fused : null);
/** `-U MEMORY:w:FILE`: fuses and lock bits decide whether the chip can be reached again. */
const avrdude: DeedOf = (options) => {
  const written = options.values('-U').map(({ value }) => /^(\w+):w:/.exec(value)?.[1] ?? '');
  if (written.some((memory) => /fuse|^lock/.test(memory))) return refused;
  return options.has('-e') && written.length === 0 ? erased : null;
};
const nrfjprog: DeedOf = (options) =>
  options.has('-e', '--eraseall', '--eraseuicr', '--erasepage', '--recover') ? erased : null;
const verbErases: DeedOf = (options) => (/^(?:mass-?)?erase$/.test(first(options)) ? erased : null);
/** The words of OpenOCD's own little language, which stand in the values of `-c`. */
const openocd: DeedOf = (options) => {
  const words = options.values('-c', '--command').flatMap(({ value }) => value.split(/[\s;]+/));
  return words.some((word) => /^(?:mass_erase|erase_sector|erase_address|erase)$/.test(word)) ? erased : null;
};
const flashrom: DeedOf = (options) => (options.has('-w', '--write', '-E', '--erase') ? flashed : null);
const fwupd: DeedOf = (options) =>
  /^(?:install(?:-blob)?|update|upgrade|downgrade|reinstall|switch-branch)$/.test(first(options)) ? flashed : null;
const flint: DeedOf = (options) => (options.operands.some(({ value }) => /^b(?:urn)?$/.test(value)) ? flashed : null);

function tool(programs: NamedGrammar['programs'], verb: DeedOf, valued: readonly string[]): NamedGrammar {
  return { programs, local: true, grammar: { valued }, idle: ['-h', '-v', '-V'], verbs: { '': verb } };
}

const ESP = ['-p', '--port', '-b', '--baud', '-c', '--chip', '--before', '--after', '--connect-attempts'];

/** Firmware: of boards on a cable, of this machine and of its cards. */
export const deviceFirmware: RulePack = toolsPack({
  tools: [
    tool(['esptool.py', 'esptool'], esptool, ESP),
    tool(['espefuse.py', 'espefuse'], espefuse, ESP),
    { ...tool(['avrdude'], avrdude, ['-p', '-c', '-P', '-b', '-B', '-C', '-U']), idle: ['-n'] },
    tool(['nrfjprog'], nrfjprog, ['-f', '--family', '-s', '--snr', '--program', '--erasepage']),
    tool(['st-flash', 'pyocd', 'picotool', 'probe-rs'], verbErases, ['-t', '--target', '-u', '--uid', '--chip']),
    tool(['openocd'], openocd, ['-f', '--file', '-c', '--command', '-s', '--search', '-d', '-l']),
    tool(['flashrom'], flashrom, ['-p', '--programmer', '-c', '-l', '-i', '-o', '-r', '-v']),
    tool(['fwupdmgr', 'fwupdtool'], fwupd, []),
    tool(['mstflint', 'flint'], flint, ['-d', '--device', '-i', '--image']),
  ],
  documentation: [
    'https://docs.espressif.com/projects/esptool/en/latest/esp32/esptool/basic-commands.html',
    'https://avrdudes.github.io/avrdude/',
    'https://openocd.org/doc/html/Flash-Commands.html',
    'https://man.archlinux.org/man/flashrom.8',
    'https://fwupd.github.io/libfwupdplugin/fwupdmgr.1.html',
  ],
  examples: {
    catches: [
      { run: 'esptool.py --port /dev/ttyUSB0 erase_flash', rule: 'device/erased', effect: 'delete' },
      { run: 'espefuse.py --port COM3 burn_efuse JTAG_DISABLE', rule: 'device/fuses', effect: 'replace' },
      { run: 'avrdude -p m328p -c usbasp -U lfuse:w:0xFF:m', rule: 'device/fuses', effect: 'replace' },
      { run: 'avrdude -p m328p -e', rule: 'device/erased', effect: 'delete' },
      { run: 'nrfjprog --family NRF52 --eraseall', rule: 'device/erased', effect: 'delete' },
      { run: 'st-flash erase', rule: 'device/erased', effect: 'delete' },
      { run: 'openocd -f board.cfg -c "init; stm32f1x mass_erase 0; exit"', rule: 'device/erased', effect: 'delete' },
      { run: 'flashrom -p internal -w bios.bin', rule: 'system/firmware', effect: 'replace' },
      { run: 'fwupdmgr downgrade', rule: 'system/firmware', effect: 'replace' },
      { run: 'mstflint -d 04:00.0 -i fw.bin burn', rule: 'system/firmware', effect: 'replace' },
    ],
    leaves: [
      'esptool.py --port /dev/ttyUSB0 write_flash 0x10000 app.bin',
      'esptool.py chip_id',
      'espefuse.py summary',
      'avrdude -p m328p -c arduino -U flash:w:main.hex:i',
      'avrdude -p m328p -n -U lfuse:w:0xFF:m',
      'openocd -f board.cfg -c "program main.elf verify reset exit"',
      'st-flash write main.bin 0x8000000',
      'flashrom -p internal -r backup.bin',
      'fwupdmgr get-updates',
      'mstflint -d 04:00.0 query',
    ],
  },
});
