import { ownField } from '../model/ownField';
import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { absolutePath } from '../model/filePath';
import { nothing, statement } from '../model/statement';
import { diskLoss } from './files/disk';
import { dynamicPart } from './shared/remoteObservation';
import { cmdletArguments, slashArguments } from './windows/cmdletArguments';

const headless: Word = { value: 'the disk', raw: '', dynamic: false, glob: false, span: { start: 0, end: 0 } };

function lost(word: Word, name: string, verb: string, command: Command, context: RuleContext): Statement {
  const at = word === headless ? { ...word, span: command.span } : word;
  return statement({ observations: [diskLoss(name, `${verb} ${name}`, at, command, context)] });
}

function format(command: Command, context: RuleContext): Statement {
  const { options, operands } = slashArguments(command.args);
  const volume = operands.find(({ value }) => /^[a-z]:[\\/]?$/i.test(value));
  if (volume === undefined || options.includes('/?')) return nothing;
  return lost(volume, volume.value, 'Formats the drive', command, context);
}

/** The text of a script for `diskpart`: the file behind `/s`, or what it is handed. */
function scriptOf(command: Command, context: RuleContext): string | null {
  const at = command.args.findIndex(({ value }) => value.toLowerCase() === '/s');
  const file = command.args[at + 1];
  if (at >= 0 && file !== undefined) {
    const path = file.dynamic ? null : absolutePath(file.value.replaceAll('\\', '/'), command.cwd);
    return path === null ? null : context.read(path);
  }
  return command.input.kind === 'text' ? command.input.text : null;
}

function diskpart(command: Command, context: RuleContext): Statement {
  const text = scriptOf(command, context);
  const isAsked = command.args.length > 0 || command.input.kind !== 'none';
  if (text === null) {
    if (!isAsked || command.args.some(({ value }) => value === '/?')) return nothing;
    return statement({ unknowns: [dynamicPart(command, context, 'what `diskpart` would do is not known')] });
  }
  const lines = text.split('\n').map((line) => line.trim().toLowerCase().split(/\s+/));
  const wipes = lines.some(
    ([verb]) => verb === 'clean' || verb === 'format' || verb === 'delete' || verb === 'convert',
  );
  const disk =
    lines
      .find(([verb]) => verb === 'select' || verb === 'sel')
      ?.slice(1)
      .join(' ') ?? 'the selected disk';
  return wipes ? lost(headless, disk, 'Wipes', command, context) : nothing;
}

const VERBS: Readonly<Record<string, string>> = {
  'format-volume': 'Formats the drive',
  'clear-disk': 'Wipes the disk',
  'initialize-disk': 'Initializes the disk',
  'remove-partition': 'Deletes the partition',
};

function cmdlet(command: Command, context: RuleContext): Statement {
  const args = cmdletArguments(command);
  if (args.isDry) return nothing;
  const [word] = [
    ...args.values('driveletter', 'number', 'disknumber', 'filesystemlabel', 'partitionnumber'),
    ...args.operands,
  ];
  const name = word?.value ?? 'that it is handed';
  return lost(word ?? headless, name, ownField(VERBS, command.program) ?? 'Wipes', command, context);
}

/** Disks and drives that are formatted, wiped or divided anew. */
export const formatVolume: RulePack = {
  programs: ['format', 'diskpart', 'format-volume', 'clear-disk', 'initialize-disk', 'remove-partition'],
  documentation: [
    'https://learn.microsoft.com/windows-server/administration/windows-commands/format',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/diskpart',
    'https://learn.microsoft.com/powershell/module/storage/clear-disk',
  ],
  review: (command, context) => {
    if (command.program === 'format') return format(command, context);
    return command.program === 'diskpart' ? diskpart(command, context) : cmdlet(command, context);
  },
  examples: {
    catches: [
      { run: 'format D: /q /y', rule: 'files/disk', effect: 'delete', target: 'D:' },
      { run: 'format-volume -DriveLetter E -FileSystem NTFS', rule: 'files/disk', effect: 'delete', target: 'E' },
      { run: 'clear-disk -Number 1 -RemoveData', rule: 'files/disk', effect: 'delete', target: '1' },
      { run: 'remove-partition -DiskNumber 2 -PartitionNumber 1', rule: 'files/disk', effect: 'delete' },
    ],
    leaves: ['format', 'format src/a.ts', 'format D: /?', 'diskpart', 'clear-disk -Number 1 -WhatIf'],
  },
};
