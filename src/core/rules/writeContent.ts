import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { joined, nothing, statement } from '../model/statement';
import { touchesOf } from './files/writing';
import { cmdletArguments } from './windows/cmdletArguments';
import { drivePath, slashedWord } from './windows/drivePlace';
import { removedPaths } from './windows/removedPaths';

function written(command: Command, context: RuleContext): Statement {
  const args = cmdletArguments(command);
  if (args.isDry) return nothing;
  const own = (words: typeof args.operands): typeof args.operands =>
    words
      .filter((word) => drivePath(word.value, command.cwd) === null)
      .map((word) => slashedWord(word, context.surroundings.home));
  const paths = [...args.values('path', 'literalpath', 'filepath', 'pspath')];
  const [first, second] = args.operands;
  const sources = paths.length > 0 ? paths : first === undefined ? [] : [first];
  const given = args.values('destination');
  const targets = given.length > 0 ? given : [paths.length > 0 ? first : second].flatMap((word) => word ?? []);
  switch (command.program) {
    case 'clear-content':
    case 'clear-item':
      return removedPaths(sources, { recursive: false, verb: 'Empties', how: 'write' }, command, context);
    case 'copy-item':
    case 'xcopy':
      return statement({ touches: touchesOf(own(targets), 'write', command, context) });
    case 'move-item':
    case 'rename-item':
      return joined([
        statement({ touches: touchesOf(own(sources), 'delete', command, context) }),
        statement({ touches: touchesOf(own(targets), 'write', command, context) }),
      ]);
    default:
      return statement({ touches: touchesOf(own(sources), 'write', command, context) });
  }
}

/** Cmdlets that write files: which files they are decides. */
export const writeContent: RulePack = {
  programs: [
    ...(['clear-content', 'clear-item', 'set-content', 'add-content', 'out-file', 'tee-object', 'new-item'] as const),
    ...['copy-item', 'move-item', 'rename-item', 'xcopy'],
  ],
  documentation: ['https://learn.microsoft.com/powershell/module/microsoft.powershell.management/clear-content'],
  review: written,
  examples: {
    catches: [
      { run: 'clear-content C:/data/ledger.csv', rule: 'files/outside', effect: 'delete' },
      { run: 'clear-content ~/notes.txt', rule: 'files/outside', effect: 'delete' },
    ],
    leaves: [
      'set-content -Path src/a.ts -Value x',
      'out-file build.log -Append',
      'clear-content build.log',
      'move-item a.txt b.txt',
      'copy-item -Recurse src dist',
      'new-item -ItemType Directory out',
      'xcopy src dist /e /y',
      'clear-content C:/data/ledger.csv -WhatIf',
    ],
  },
};
